package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Immutable
@Table(name = "evidence_item")
class EvidenceItemRow extends TenantRow {

    @Id
    UUID itemId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String kind;

    @Nullable
    Integer level;

    @Nullable
    Boolean correct;

    @Column
    String helpLevel;

    @Column
    String source;

    @Nullable
    String note;

    @Column
    Instant trueAt;

    @Column
    Instant knownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected EvidenceItemRow() {}
}
