package org.skillway.curriculum.contest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A learner contests a step; their manager, or HR where there is none, decides by the day. */
@FactType("org.skillway.curriculum.step.contested.v1")
record StepContested(
        UUID contestId,
        UUID personId,
        String module,
        @Nullable UUID decisionId,
        @Nullable UUID managerId,
        Instant dueAt)
        implements Fact {

    static StepContested of(Contest contest) {
        return new StepContested(
                contest.id(),
                contest.personId(),
                contest.module(),
                contest.decisionId(),
                contest.managerId(),
                contest.dueAt());
    }
}
