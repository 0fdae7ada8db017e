package org.skillway.curriculum.ledger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skillway.curriculum.store.Sql;

/** Removes decisions older than their retention, a batch at a time. */
@ApplicationScoped
class SweepDecisions {

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    @ConfigProperty(name = "skillway.curriculum.decision-retention")
    Duration retention;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Scheduled(every = "${skillway.curriculum.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        sql.one(
                "select sweep_path_decisions(?, ?)",
                row -> row.getInt(1),
                clock.instant().minus(retention),
                BATCH);
    }
}
