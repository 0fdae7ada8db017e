package org.skillway.curriculum.contest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.skillway.curriculum.contest.Contests.Late;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Outbox;

/** Announces the contests that nobody decided in time, each once, whichever replica comes first. */
@ApplicationScoped
class AnnounceOverdue {

    private static final Logger LOG = Logger.getLogger(AnnounceOverdue.class);

    private static final int BATCH = 100;

    /** Announces one, as its tenant. */
    @ApplicationScoped
    static class One {

        @Inject
        Contests contests;

        @Inject
        Outbox outbox;

        @Inject
        Caller caller;

        @Inject
        Clock clock;

        @ActivateRequestContext
        void announce(Late late) {
            caller.actFor(late.tenant());
            QuarkusTransaction.requiringNew().run(() -> {
                if (contests.markOverdue(late.id(), clock.instant())) {
                    contests.of(late.id())
                            .ifPresent(contest ->
                                    outbox.tell("learner", contest.personId().toString(), ContestOverdue.of(contest)));
                }
            });
        }
    }

    @Inject
    Contests contests;

    @Inject
    One one;

    @Inject
    Clock clock;

    @Scheduled(every = "${skillway.curriculum.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        List<Late> late = contests.late(clock.instant(), BATCH);
        late.forEach(this::announce);
    }

    /** One that cannot be announced keeps no other waiting. */
    private void announce(Late late) {
        try {
            one.announce(late);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Contest %s is overdue and could not be announced; it is tried again", late.id());
        }
    }
}
