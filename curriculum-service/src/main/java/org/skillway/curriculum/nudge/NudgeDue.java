package org.skillway.curriculum.nudge;

import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Somebody is to be reminded now: whoever delivers it does so between the two times or not at all. */
@FactType("org.skillway.curriculum.nudge.due.v1")
record NudgeDue(
        UUID nudgeId,
        UUID personId,
        String kind,
        String module,
        int minutes,
        String reason,
        Instant notBefore,
        Instant notAfter)
        implements Fact {

    static NudgeDue of(NudgeRow nudge) {
        return new NudgeDue(
                nudge.id(),
                nudge.personId(),
                nudge.kind().code(),
                nudge.module(),
                nudge.minutes(),
                nudge.reason(),
                nudge.notBefore(),
                nudge.notAfter());
    }
}
