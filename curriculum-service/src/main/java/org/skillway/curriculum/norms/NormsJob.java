package org.skillway.curriculum.norms;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** Finds every tenant's norms once a night; of several replicas one takes a tenant. */
@ApplicationScoped
public class NormsJob {

    private static final Logger LOG = Logger.getLogger(NormsJob.class);

    @Inject
    FindNorms findNorms;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Scheduled(
            cron = "${skillway.curriculum.norms.search-at:0 30 2 * * ?}",
            timeZone = "UTC",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    public void everyTenant() {
        List<String> tenants = sql.list("select catalogue_tenants()", row -> row.getString(1));
        for (String tenant : tenants) {
            caller.actFor(tenant);
            try {
                findNorms.find();
            } catch (RuntimeException e) {
                LOG.errorf(e, "No norms found for tenant %s; tried again in the next night", tenant);
            }
        }
    }
}
