package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.Estimate;

@Entity
@IdClass(EstimateRow.Key.class)
@Table(name = "estimate")
class EstimateRow extends TenantRow {

    record Key(UUID personId, String skill) {}

    @Id
    UUID personId;

    @Id
    String skill;

    double mean;
    double variance;
    int evidence;
    int unassisted;

    @Column
    String origin;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected EstimateRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    EstimateRow(UUID personId, String skill) {
        this.personId = personId;
        this.skill = skill;
    }

    void become(Estimate estimate, EstimateOrigin from, Instant at) {
        mean = estimate.mean();
        variance = estimate.variance();
        evidence = estimate.evidence();
        unassisted = estimate.unassisted();
        origin = from.code();
        updatedAt = at;
    }

    boolean isFrom(EstimateOrigin other) {
        return origin.equals(other.code());
    }

    Estimate estimate() {
        return new Estimate(mean, variance, evidence, unassisted);
    }
}
