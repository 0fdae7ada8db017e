package org.skillway.metrics.effect;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Cause;

/** Estimates the effects of every tenant each night; a second replica leaves it to the first, or finds nothing new. */
@ApplicationScoped
public class EstimateNightly {

    private static final Logger LOG = Logger.getLogger(EstimateNightly.class);

    @Inject
    EstimateEffects estimateEffects;

    @Inject
    EffectSql sql;

    @Inject
    Caller caller;

    @Inject
    Cause cause;

    @Scheduled(
            cron = "${skillway.metrics.effects.at:0 30 2 * * ?}",
            timeZone = "UTC",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    public void everyTenant() {
        for (var tenant : sql.list("select tenants_with_kpis()", row -> row.getString(1))) {
            caller.actFor(tenant);
            // Else all tenants would be told of in the chain of the first.
            cause.continues(new Cause.Link(null, null));
            try {
                estimateEffects.run();
            } catch (RuntimeException e) {
                LOG.errorf(e, "The effects of tenant %s were not estimated; tried again the next night", tenant);
            }
        }
    }
}
