package org.skillway.curriculum.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.budgetrequest.DecideMinutes;
import org.skillway.curriculum.contest.EndContests;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.placement.EndTestOuts;
import org.skillway.curriculum.remediation.EndProposals;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.DirectoryEntry;

/**
 * Hears who left and who is back. Whoever left is let go at once: tests under way end without a claim, what awaits a decision
 * about them ends undecided, the path is empty, and whatever else happens plans nothing for them. Whoever is back has before
 * them what their roles ask for by then.
 */
@ApplicationScoped
class FollowLeaving {

    private static final String GONE = "does not work here any more";

    @Inject
    ChangeLearner changeLearner;

    @Inject
    EndTestOuts endTestOuts;

    @Inject
    EndContests endContests;

    @Inject
    EndProposals endProposals;

    @Inject
    DecideMinutes decideMinutes;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void personChanged(@Observes DirectoryEntry person) {
        if (person.active() == isGone(person.personId())) {
            if (person.active()) {
                takeBack(person.personId());
            } else {
                letGo(person.personId());
            }
        }
    }

    private void letGo(UUID personId) {
        Instant now = clock.instant();
        changeLearner.change(
                personId,
                ChangeCause.of(ChangeCause.Kind.ROLE, GONE),
                known -> known.learner().leaving());
        endTestOuts.breakOff(personId, now);
        endContests.ofLeaver(personId, GONE, now);
        endProposals.ofLeaver(personId, GONE, now);
        decideMinutes.endOfLeaver(personId, GONE, now);
    }

    private void takeBack(UUID personId) {
        changeLearner.change(
                personId,
                ChangeCause.of(ChangeCause.Kind.ROLE, "works here again"),
                known -> known.learner().returning());
    }

    private boolean isGone(UUID personId) {
        return sql.one(
                        "select coalesce((state->>'gone')::boolean, false) from learner"
                                + " where tenant = current_tenant() and person_id = ?",
                        row -> row.getBoolean(1),
                        personId)
                .orElse(false);
    }
}
