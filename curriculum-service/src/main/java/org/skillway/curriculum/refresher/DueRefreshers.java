package org.skillway.curriculum.refresher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** Puts delayed refreshers on their paths when their day has come; of several replicas one does so, by who removes the row. */
@ApplicationScoped
public class DueRefreshers {

    private static final Logger LOG = Logger.getLogger(DueRefreshers.class);
    private static final int AT_ONCE = 500;

    private record Due(UUID driftId, UUID personId) {}

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Scheduled(every = "${curriculum.refreshers.look-every:5m}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    public void everyTenant() {
        List<String> tenants = sql.list("select refreshers_due(?)", row -> row.getString(1), clock.instant());
        for (String tenant : tenants) {
            caller.actFor(tenant);
            due().forEach(this::start);
        }
    }

    private List<Due> due() {
        return sql.list(
                "select drift_id, person_id from delayed_refresher where tenant = current_tenant() and until <= ?"
                        + " order by until limit " + AT_ONCE,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                clock.instant());
    }

    private void start(Due due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (removed(due)) {
                    changeLearner.change(
                            due.personId(),
                            new ChangeCause(ChangeCause.Kind.DRIFT, "the delay is over", due.driftId()),
                            KnownLearner::learner);
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "The refresher for drift %s did not start; tried again later", due.driftId());
        }
    }

    private boolean removed(Due due) {
        return sql.change(
                        "delete from delayed_refresher where tenant = current_tenant() and drift_id = ?", due.driftId())
                == 1;
    }
}
