package org.skillway.skills.finding;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * How many kept findings a request has had explained. An explanation runs its rule for each change that it tries; that of
 * a forecast works out the whole forecast each time, so that few of them cost as much as all the others.
 */
@RequestScoped
class ExplanationsAsked {

    private static final int MOST = 100;
    private static final int MOST_FORECASTS = 10;

    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger forecasts = new AtomicInteger();

    /** Refuses all of them where a request asks for too many, under whatever names. */
    void count(Collection<FindingCard> cards) {
        var ofForecasts = Math.toIntExact(cards.stream()
                .filter(card -> card.kind().equals(Rule.READINESS))
                .count());
        refuseMore("findings", MOST, all.addAndGet(cards.size()));
        refuseMore("forecasts", MOST_FORECASTS, forecasts.addAndGet(ofForecasts));
    }

    private static void refuseMore(String what, int most, int asked) {
        if (asked > most) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "At most " + most + " " + what + " are explained in a request, and here are " + asked
                            + ". Ask for shorter pages, or for one kind.",
                    Problem.at("", "too many"));
        }
    }
}
