package org.skillway.mentor.mentorship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mentorship as it is shown. */
@Type("Mentorship")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentorshipView(
        UUID mentorshipId,
        UUID mentorId,
        UUID learnerId,
        @Schema(description = "mentor or buddy.") String kind,

        @Schema(description = "Absent for a buddy.") @Nullable
        String skill,

        @Nullable UUID needId,
        String agreedBy,
        Instant agreedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,

        @Schema(description = "reached, progressed, no-progress, called-off or left.") @Nullable
        String outcome) {

    static MentorshipView of(MentorshipRow row) {
        return new MentorshipView(
                row.id,
                row.mentorId,
                row.learnerId,
                row.kind,
                row.skill,
                row.needId,
                row.agreedBy,
                row.agreedAt,
                row.endedAt,
                row.endedBy,
                row.outcome);
    }
}
