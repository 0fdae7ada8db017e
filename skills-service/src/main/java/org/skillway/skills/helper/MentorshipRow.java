package org.skillway.skills.helper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "mentorship")
class MentorshipRow extends TenantRow {

    @Id
    UUID mentorshipId;

    @Column
    UUID mentorId;

    @Column
    UUID learnerId;

    @Column
    String kind;

    @Nullable
    String skill;

    @Column
    Instant agreedAt;

    @Column
    Instant knownAt;

    @Nullable
    Instant endedAt;

    @Nullable
    Instant endedKnownAt;

    @Nullable
    String outcome;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MentorshipRow() {}

    MentorshipRow(MentorshipAgreed fact, @Nullable String skill, Instant at, Instant knownAt) {
        this.mentorshipId = fact.mentorshipId();
        this.mentorId = fact.mentorId();
        this.learnerId = fact.personId();
        this.kind = fact.kind();
        this.skill = skill;
        this.agreedAt = at;
        this.knownAt = knownAt;
    }

    void end(String how, Instant at, Instant toldAt) {
        outcome = how;
        endedAt = at;
        endedKnownAt = toldAt;
    }
}
