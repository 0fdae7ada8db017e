package org.skillway.mentor.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentorship.domain.Mentorship;
import org.skillway.mentor.mentorship.domain.MentorshipKind;
import org.skillway.mentor.mentorship.domain.Outcome;
import org.skillway.platform.tenancy.TenantRow;

/** A {@link Mentorship} as it is stored. */
@Entity
@Table(name = "mentorship")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the other constructor does not
class MentorshipRow extends TenantRow {

    @Id
    UUID id;

    @Version
    long version;

    UUID mentorId;
    UUID learnerId;
    String kind;

    @Nullable
    String skill;

    @Nullable
    UUID needId;

    String agreedBy;
    Instant agreedAt;

    @Nullable
    String endedBy;

    @Nullable
    Instant endedAt;

    @Nullable
    String outcome;

    protected MentorshipRow() {}

    MentorshipRow(UUID id, UUID mentorId, UUID learnerId, String by, Instant now) {
        this.id = id;
        this.mentorId = mentorId;
        this.learnerId = learnerId;
        this.kind = Kebab.of(MentorshipKind.BUDDY);
        this.agreedBy = by;
        this.agreedAt = now;
    }

    MentorshipRow forNeed(UUID need, String inSkill) {
        kind = Kebab.of(MentorshipKind.MENTOR);
        needId = need;
        skill = inSkill;
        return this;
    }

    void end(Outcome how, String by, Instant now) {
        outcome = Kebab.of(how);
        endedBy = by;
        endedAt = now;
    }

    Mentorship mentorship() {
        return new Mentorship(
                id, mentorId, learnerId, Kebab.parse(MentorshipKind.class, kind), skill, agreedAt, endedAt);
    }
}
