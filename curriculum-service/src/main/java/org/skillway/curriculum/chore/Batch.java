package org.skillway.curriculum.chore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.skillway.curriculum.setback.Setbacks;
import org.skillway.platform.problem.Causes;
import org.skillway.platform.problem.DatabaseFailures;

/**
 * Some learners who wait for something, worked off in one transaction. Killed before its end, that leaves them waiting and
 * nothing told. Whoever fails is tried alone; whom the database fails then is tried again later, a few times, and whom their
 * own data fails is set aside at once. Neither holds up the others.
 */
@ApplicationScoped
public class Batch {

    private static final Logger LOG = Logger.getLogger(Batch.class);

    /** So few that a learner who does something meanwhile does not wait to be noticed. */
    private static final int SIZE = 50;

    /** Those who wait for a chore; all of it is asked inside of a transaction. */
    public interface Waiting {

        /** The chore, by its word for other programs. */
        String chore();

        /** Locks the next who wait, so many at most, passing over whom somebody else has locked and whose set-back rests. */
        List<UUID> claim(int most);

        /** Does what they wait for. */
        void work(List<UUID> personIds);

        /** Sees to it that this one waits no longer. */
        void setAside(UUID personId);
    }

    @Inject
    Setbacks setbacks;

    /** Says whether anybody waited. */
    public boolean run(Waiting waiting) {
        List<UUID> claimed = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                claimed.addAll(waiting.claim(SIZE));
                work(waiting, claimed);
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty() || DatabaseFailures.isAway(e)) {
                throw e;
            }
            LOG.debugf("%d learners are seen to one by one: %s", claimed.size(), e.getMessage());
            claimed.forEach(personId -> alone(personId, waiting));
        }
        return !claimed.isEmpty();
    }

    private void work(Waiting waiting, List<UUID> personIds) {
        if (!personIds.isEmpty()) {
            waiting.work(personIds);
            setbacks.end(waiting.chore(), personIds);
        }
    }

    private void alone(UUID personId, Waiting waiting) {
        AtomicBoolean byItself = new AtomicBoolean();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                try {
                    if (stillWaits(personId, waiting)) {
                        work(waiting, List.of(personId));
                    }
                } catch (RuntimeException e) {
                    byItself.set(refusal(e).isEmpty());
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            if (DatabaseFailures.isAway(e)) {
                throw e;
            }
            QuarkusTransaction.requiringNew().run(() -> setBack(personId, waiting, e, byItself.get()));
        }
    }

    /** Somebody else may have seen to a learner since the batch failed, or be doing so: then it is theirs to finish. */
    private static boolean stillWaits(UUID personId, Waiting waiting) {
        return waiting.claim(SIZE).contains(personId);
    }

    /** What the learner's own data fails would fail alike each time. */
    private void setBack(UUID personId, Waiting waiting, RuntimeException failure, boolean byItself) {
        if (!stillWaits(personId, waiting)) {
            return;
        }
        String problem = refusal(failure)
                .map(refused -> "SQL " + refused.getSQLState())
                .orElse(failure.getClass().getSimpleName());
        if (byItself) {
            setbacks.giveUp(waiting.chore(), personId, problem);
        } else if (setbacks.add(waiting.chore(), personId, problem)) {
            LOG.warnf("Learner %s is tried again later: %s", personId, failure.getMessage());
            return;
        }
        waiting.setAside(personId);
        LOG.errorf(failure, "Learner %s is set aside", personId);
    }

    private static Optional<SQLException> refusal(RuntimeException failure) {
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
