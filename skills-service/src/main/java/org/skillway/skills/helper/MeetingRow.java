package org.skillway.skills.helper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@IdClass(MeetingRow.Key.class)
@Table(name = "mentor_meeting")
class MeetingRow extends TenantRow {

    record Key(UUID mentorshipId, LocalDate heldOn) {}

    @Id
    UUID mentorshipId;

    @Id
    LocalDate heldOn;

    @Nullable
    Integer byMentor;

    @Nullable
    Integer byLearner;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MeetingRow() {}

    @SuppressWarnings("NullAway.Init") // filled by tell()
    MeetingRow(UUID mentorshipId, LocalDate heldOn) {
        this.mentorshipId = mentorshipId;
        this.heldOn = heldOn;
    }

    void tell(MeetingHeld fact, Instant at) {
        if (fact.byLearner()) {
            byLearner = fact.minutes();
        } else {
            byMentor = fact.minutes();
        }
        toldAt = at;
    }
}
