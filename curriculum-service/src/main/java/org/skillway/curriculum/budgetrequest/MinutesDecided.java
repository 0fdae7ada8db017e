package org.skillway.curriculum.budgetrequest;

import java.util.UUID;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Decision;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person decided about a request for more learning time, or it ended as its learner left. */
@FactType("org.skillway.curriculum.time-budget.request-decided.v1")
record MinutesDecided(UUID requestId, UUID personId, int minutesPerWeek, String outcome) implements Fact {

    static MinutesDecided of(MoreMinutes asked, Decision decision) {
        return new MinutesDecided(
                asked.id(),
                asked.personId(),
                asked.minutes(),
                decision.outcome().code());
    }
}
