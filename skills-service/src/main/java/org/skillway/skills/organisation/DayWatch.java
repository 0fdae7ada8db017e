package org.skillway.skills.organisation;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every ten minutes for what a new day brings. */
@ApplicationScoped
class DayWatch {

    private static final Logger LOG = Logger.getLogger(DayWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    @All
    List<WorkOfTheDay> works;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("days").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                works.forEach(DayWatch::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(WorkOfTheDay work) {
        try {
            work.tenants().forEach(tenant -> runFor(tenant, work));
        } catch (RuntimeException e) {
            LOG.warnf(e, "What the day brings could not be looked for, and is again");
        }
    }

    /** What fails for one tenant keeps no other waiting. */
    private static void runFor(String tenant, WorkOfTheDay work) {
        try {
            work.run(tenant);
        } catch (RuntimeException e) {
            LOG.warnf(e, "What the day brings could not be done for %s, and is tried again", tenant);
        }
    }
}
