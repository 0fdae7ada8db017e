package org.skillway.skills.helper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MeetingRow() {}

    MeetingRow(UUID mentorshipId, LocalDate heldOn) {
        this.mentorshipId = mentorshipId;
        this.heldOn = heldOn;
    }

    void tell(MeetingHeld fact) {
        if (fact.byLearner()) {
            byLearner = fact.minutes();
        } else {
            byMentor = fact.minutes();
        }
    }

    /** By the learner's word where they gave it. */
    int minutes() {
        if (byLearner != null) {
            return byLearner;
        }
        return byMentor == null ? 0 : byMentor;
    }
}
