package org.skillway.curriculum.nudge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.nudge.domain.Nudge;
import org.skillway.curriculum.nudge.domain.Occasion;

/**
 * A nudge that was told.
 *
 * @param occasion the key of the slot or task that called for it; null where it came at one of the day's usual moments
 */
record NudgeRow(
        UUID id,
        UUID personId,
        Nudge.Kind kind,
        String module,
        int minutes,
        String reason,
        Instant notBefore,
        Instant notAfter,
        @Nullable String occasion) {

    static NudgeRow of(UUID id, UUID personId, Nudge nudge, Instant now, Instant end) {
        Occasion occasion = nudge.occasion();
        return new NudgeRow(
                id,
                personId,
                nudge.kind(),
                nudge.step().module(),
                nudge.step().minutes(),
                nudge.reason(),
                now,
                occasion != null && occasion.until().isBefore(end) ? occasion.until() : end,
                occasion == null ? null : occasion.key());
    }
}
