package org.skillway.skills.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.DatabaseFailures;
import org.skillway.skills.taxonomy.Skills;

/**
 * Writes in batches, or not at all. Each waits half a minute for a database that is away and for others' writes to be
 * through: a large import is not over because one statement was slow.
 */
final class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    /** With a pause of a second after the first, and of twice as long after each of the others. */
    private static final int MOST_TRIES = 6;

    private final Skills skills;
    private final Audit audit;
    private final String subject;
    private final boolean dryRun;

    Batches(Skills skills, Audit audit, String subject, boolean dryRun) {
        this.skills = skills;
        this.audit = audit;
        this.subject = subject;
        this.dryRun = dryRun;
    }

    <T> void each(Collection<T> things, int size, Consumer<List<T>> write) {
        var left = List.copyOf(things);
        for (var from = 0; !dryRun && from < left.size(); from += size) {
            var batch = left.subList(from, Math.min(left.size(), from + size));
            patiently(() -> {
                skills.lock();
                write.accept(batch);
                audit.wrote("taxonomy.import", subject);
            });
        }
    }

    private void patiently(Runnable batch) {
        for (var tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(batch);
                return;
            } catch (RuntimeException failure) {
                if (tries == MOST_TRIES || !DatabaseFailures.isPassing(failure)) {
                    throw failure;
                }
                LOG.warnf("A batch of %s is tried again: %s", subject, failure.getMessage());
                pause(tries);
            }
        }
    }

    private static void pause(int tries) {
        try {
            TimeUnit.SECONDS.sleep(1L << (tries - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a batch waited", e);
        }
    }
}
