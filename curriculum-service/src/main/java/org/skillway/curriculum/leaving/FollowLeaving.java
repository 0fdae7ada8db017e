package org.skillway.curriculum.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.placement.EndTestOuts;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.DirectoryEntry;

/**
 * Hears who left and who is back. Whoever left is let go at once: tests under way end without a claim, the path is empty, and
 * whatever else happens plans nothing for them. Whoever is back has before them what their roles ask for by then.
 */
@ApplicationScoped
class FollowLeaving {

    @Inject
    ChangeLearner changeLearner;

    @Inject
    EndTestOuts endTestOuts;

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
        changeLearner.change(
                personId,
                ChangeCause.of(ChangeCause.Kind.ROLE, "does not work here any more"),
                known -> known.learner().leaving());
        endTestOuts.breakOff(personId, clock.instant());
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
