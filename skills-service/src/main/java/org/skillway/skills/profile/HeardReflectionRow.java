package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.Reflection;

@Entity
@Immutable
@Table(name = "heard_reflection")
class HeardReflectionRow extends TenantRow {

    @Id
    UUID activityId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String module;

    @Column
    Instant reflectedAt;

    @Column
    Instant knownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected HeardReflectionRow() {}

    HeardReflectionRow(ActivityRecorded fact, Reflection reflection) {
        this.activityId = fact.activityId();
        this.personId = fact.personId();
        this.skill = fact.skill();
        this.module = fact.module();
        this.reflectedAt = reflection.reflectedAt();
        this.knownAt = reflection.knownAt();
    }
}
