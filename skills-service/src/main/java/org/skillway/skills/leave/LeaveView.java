package org.skillway.skills.leave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned time away as clients see it. */
@Type("Leave")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaveView(
        UUID leaveId,
        UUID personId,
        LocalDate from,
        LocalDate to,
        @Schema(description = "planned, parental or other.") String kind,
        String statedBy,
        Instant statedAt,

        @Schema(description = "Set where the leave was withdrawn: it moves no due day any more.") @Nullable
        Instant withdrawnAt) {

    /** As it was on record at a time. */
    static LeaveView of(LeaveRow row, Instant at) {
        return new LeaveView(
                row.leaveId,
                row.personId,
                row.firstDay,
                row.lastDay,
                row.kind,
                row.statedBy,
                row.statedAt,
                row.withdrawnAt == null || row.withdrawnAt.isAfter(at) ? null : row.withdrawnAt);
    }
}
