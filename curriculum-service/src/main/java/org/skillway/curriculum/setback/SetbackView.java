package org.skillway.curriculum.setback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.setback.Setbacks.Setback;

/** A learner for whom something failed that the service does by itself. */
public record SetbackView(
        UUID personId,

        @Schema(description = "replan, morning, nudge, pilot or refresher.")
        String chore,

        int tries,
        Instant failedAt,

        @Schema(description = "Null where it is not tried again: the path or the nudge stays as it was.") @Nullable
        Instant retryAt,

        @Schema(description = "The kind of error, without anything personal in it.")
        String problem) {

    static SetbackView of(Setback setback) {
        return new SetbackView(
                setback.personId(),
                setback.chore(),
                setback.tries(),
                setback.failedAt(),
                setback.retryAt(),
                setback.problem());
    }
}
