package org.skillway.skills.organisation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every ten minutes whether somebody's last day is over, and lets the others look who wait for a day. */
@ApplicationScoped
class LeaverWatch {

    private static final Logger LOG = Logger.getLogger(LeaverWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    TellLeavers tellLeavers;

    @Inject
    Event<DayMayHaveTurned> turned;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("leavers").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            tellLeavers.tenants().forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Contracts that have ended could not be looked for, and are again");
        }
        try {
            turned.fire(new DayMayHaveTurned());
        } catch (RuntimeException e) {
            LOG.warnf(e, "What waits for a day could not be looked for, and is again");
        }
    }

    /** What fails for one tenant keeps no other waiting. */
    private void tell(String tenant) {
        try {
            tellLeavers.run(tenant);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Contracts that have ended could not be told of for %s, and are looked for again", tenant);
        }
    }
}
