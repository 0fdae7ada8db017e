package org.skillway.mentor.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentorship.domain.Meeting;
import org.skillway.mentor.mentorship.domain.Side;
import org.skillway.platform.tenancy.TenantRow;

/** A {@link Meeting} as it is stored. */
@Entity
@Immutable
@Table(name = "mentorship_meeting")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the other constructor does not
class MeetingRow extends TenantRow {

    @Id
    UUID id;

    UUID mentorshipId;
    LocalDate heldOn;
    int minutes;
    String toldBy;
    Instant toldAt;

    protected MeetingRow() {}

    MeetingRow(UUID id, UUID mentorshipId, Meeting meeting, Side by, Instant now) {
        this.id = id;
        this.mentorshipId = mentorshipId;
        this.heldOn = meeting.on();
        this.minutes = meeting.minutes();
        this.toldBy = Kebab.of(by);
        this.toldAt = now;
    }
}
