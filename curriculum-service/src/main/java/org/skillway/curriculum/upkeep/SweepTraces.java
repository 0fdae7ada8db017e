package org.skillway.curriculum.upkeep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skillway.curriculum.store.Sql;

/** Removes nudges, moments, tasks, replans and set-backs that are over for longer than their retention. */
@ApplicationScoped
class SweepTraces {

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 2_000;

    /** A moment opens a slot for an hour or so; for a week it can be seen why. */
    private static final Duration MOMENTS = Duration.ofDays(7);

    @ConfigProperty(name = "skillway.curriculum.trace-retention")
    Duration retention;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Scheduled(every = "${skillway.curriculum.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        sql.one("select sweep_traces(?, ?, ?)", row -> 0, now.minus(retention), now.minus(MOMENTS), BATCH);
    }
}
