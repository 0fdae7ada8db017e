package org.skillway.curriculum.activitylog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something somebody did. */
public record LoggedActivityView(
        UUID activityId,
        UUID personId,
        String module,
        String skill,

        @Schema(description = "started, answered, completed, abandoned, reflected or applied.")
        String kind,

        @Nullable String item,

        @Schema(description = "The index of the option chosen; null where the answer was graded by somebody.") @Nullable
        Integer response,

        @Schema(description = "Of an answer.") @Nullable Boolean correct,

        String helpLevel,

        @Schema(description = "How sure they were, from 0 to 1; for nobody but themselves.") @Nullable
        Double confidence,

        @Schema(description = "How long it took; for nobody but themselves, as their pace is.") @Nullable
        Integer seconds,

        @Nullable String source,

        @Schema(description = "As whoever told of it says.") Instant occurredAt,

        @Schema(description = "Rises from one activity of a person to the next: take the latest as updatedSince.")
        Instant recordedAt) {

    static LoggedActivityView of(UUID personId, LoggedActivity activity, boolean own) {
        return new LoggedActivityView(
                activity.id(),
                personId,
                activity.module(),
                activity.skill(),
                activity.kind(),
                activity.item(),
                activity.response(),
                activity.correct(),
                activity.helpLevel(),
                own ? activity.confidence() : null,
                own ? activity.seconds() : null,
                activity.source(),
                activity.occurredAt(),
                activity.recordedAt());
    }
}
