package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.HeardMastery;

@Entity
@Immutable
@IdClass(HeardMasteryRow.Key.class)
@Table(name = "heard_mastery")
class HeardMasteryRow extends TenantRow {

    record Key(UUID personId, String skill, long version) {}

    @Id
    UUID personId;

    @Id
    String skill;

    @Id
    long version;

    double mean;
    double variance;
    int evidence;
    int unassisted;

    @Column
    Instant trueAt;

    @Column
    Instant knownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected HeardMasteryRow() {}

    HeardMasteryRow(UUID personId, String skill, HeardMastery heard) {
        this.personId = personId;
        this.skill = skill;
        this.version = heard.version();
        this.mean = heard.estimate().mean();
        this.variance = heard.estimate().variance();
        this.evidence = heard.estimate().evidence();
        this.unassisted = heard.estimate().unassisted();
        this.trueAt = heard.trueAt();
        this.knownAt = heard.knownAt();
    }

    HeardMastery heard() {
        return new HeardMastery(new Estimate(mean, variance, evidence, unassisted), version, trueAt, knownAt);
    }
}
