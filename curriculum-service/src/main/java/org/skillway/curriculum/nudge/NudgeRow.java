package org.skillway.curriculum.nudge;

import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.nudge.domain.Nudge;

/** A nudge that was told. */
record NudgeRow(
        UUID id,
        UUID personId,
        Nudge.Kind kind,
        String module,
        int minutes,
        String reason,
        Instant notBefore,
        Instant notAfter) {

    static NudgeRow of(UUID id, UUID personId, Nudge nudge, Instant now, Instant end) {
        return new NudgeRow(
                id, personId, nudge.kind(), nudge.step().module(), nudge.step().minutes(), nudge.reason(), now, end);
    }
}
