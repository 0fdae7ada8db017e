package org.skillway.skills.alias;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;

/** When a skill took another in; read by queries only. */
@Entity
@Immutable
@Table(name = "skill_merge")
class SkillMergeRow extends TenantRow {

    @Id
    UUID mergeId;

    @Column
    String intoSkill;

    @Column
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillMergeRow() {}
}
