package org.skillway.skills.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.skills.exchange.format.Framework;

/** Takes what was read, for the tenant that sent it, and puts on record what came of it. */
@ApplicationScoped
class FinishImport {

    private static final Logger LOG = Logger.getLogger(FinishImport.class);

    @Inject
    TakeFramework takeFramework;

    @Inject
    ImportTable table;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void run(String tenant, UUID importId, Framework framework, List<String> ignored, boolean dryRun) {
        caller.actFor(tenant);
        try {
            var report = takeFramework.run(framework, ignored, "taxonomy-import/" + importId, dryRun);
            table.finish(importId, ImportState.DONE, report, null, clock.instant());
        } catch (Problem told) {
            table.finish(importId, ImportState.FAILED, null, told.getMessage(), clock.instant());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Import %s failed", importId);
            table.finish(
                    importId,
                    ImportState.FAILED,
                    null,
                    "Something on our side broke. What is missing is taken when the files are sent again.",
                    clock.instant());
        }
    }
}
