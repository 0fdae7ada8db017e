package org.skillway.curriculum.chore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.skillway.platform.problem.Causes;

/**
 * Some learners who wait for something, worked off in one transaction. Killed before its end, that leaves them waiting and
 * nothing told. Whoever fails is tried alone, and set aside when that fails too, so that nobody holds up the others.
 */
public final class Batch {

    private static final Logger LOG = Logger.getLogger(Batch.class);

    /** So few that a learner who does something meanwhile does not wait to be noticed. */
    private static final int SIZE = 50;

    private Batch() {}

    /**
     * Says whether anybody waited. All three are called inside of a transaction.
     *
     * @param claim locks the next who wait, so many at most, and passes over whom somebody else has locked
     * @param work does what they wait for
     * @param setAside sees to it that this one waits no longer
     */
    public static boolean run(IntFunction<List<UUID>> claim, Consumer<List<UUID>> work, Consumer<UUID> setAside) {
        List<UUID> claimed = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                claimed.addAll(claim.apply(SIZE));
                work.accept(claimed);
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            LOG.debugf("%d learners are seen to one by one: %s", claimed.size(), e.getMessage());
            claimed.forEach(personId -> alone(personId, work, setAside));
        }
        return !claimed.isEmpty();
    }

    /** Sets aside only whom their own data fails; what the database fails is left to the next round. */
    private static void alone(UUID personId, Consumer<List<UUID>> work, Consumer<UUID> setAside) {
        AtomicReference<RuntimeException> hopeless = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                try {
                    work.accept(List.of(personId));
                } catch (RuntimeException e) {
                    hopeless.set(Causes.of(e).anyMatch(SQLException.class::isInstance) ? null : e);
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            if (hopeless.get() == null) {
                throw e;
            }
            QuarkusTransaction.requiringNew().run(() -> setAside.accept(personId));
            LOG.errorf(e, "Learner %s is set aside", personId);
        }
    }
}
