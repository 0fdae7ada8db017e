package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.SkillUse;

@Entity
@Table(name = "skill_use")
class SkillUseRow extends TenantRow {

    @Id
    UUID useId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    Instant usedAt;

    @Column
    String statedBy;

    @Column
    Instant knownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillUseRow() {}

    SkillUseRow(UUID useId, UUID personId, String skill, SkillUse use, String statedBy) {
        this.useId = useId;
        this.personId = personId;
        this.skill = skill;
        this.usedAt = use.usedAt();
        this.statedBy = statedBy;
        this.knownAt = use.knownAt();
    }
}
