package org.skillway.curriculum.budgetrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A learner asks for more learning time; their manager, or HR where there is none, decides. */
@FactType("org.skillway.curriculum.time-budget.requested.v1")
record MinutesRequested(
        UUID requestId,
        UUID personId,
        int minutesPerWeek,
        int minutesHeld,
        @Nullable UUID managerId) implements Fact {

    static MinutesRequested of(MoreMinutes asked) {
        return new MinutesRequested(asked.id(), asked.personId(), asked.minutes(), asked.held(), asked.managerId());
    }
}
