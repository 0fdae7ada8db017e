package org.skillway.skills.helper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

/** A meeting as it was told by a time; written by the database whenever the meeting is. */
@Entity
@Immutable
@IdClass(MeetingVersionRow.Key.class)
@Table(name = "mentor_meeting_version")
class MeetingVersionRow extends TenantRow {

    record Key(UUID mentorshipId, LocalDate heldOn, Instant toldAt) {}

    @Id
    UUID mentorshipId;

    @Id
    LocalDate heldOn;

    @Id
    @Column
    Instant toldAt;

    @Nullable
    Integer byMentor;

    @Nullable
    Integer byLearner;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MeetingVersionRow() {}

    /** By the learner's word where they gave it. */
    int minutes() {
        if (byLearner != null) {
            return byLearner;
        }
        return byMentor == null ? 0 : byMentor;
    }
}
