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
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.exchange.TaxonomyReport.Missing;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.Framework.Sourced;
import org.skillway.skills.saying.FollowFramework;
import org.skillway.skills.saying.FollowFramework.Said;

/** Takes what was read, for the tenant that sent it, and puts on record what came of it. */
@ApplicationScoped
class FinishImport {

    private static final Logger LOG = Logger.getLogger(FinishImport.class);

    @Inject
    TakeFramework takeFramework;

    @Inject
    FollowFramework followFramework;

    @Inject
    ImportTable table;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void run(String tenant, UUID importId, Framework framework, List<String> ignored, ImportOrder order) {
        caller.actFor(tenant);
        try {
            var report = take(framework, ignored, "taxonomy-import/" + importId, order);
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

    private TaxonomyReport take(Framework framework, List<String> ignored, String subject, ImportOrder order) {
        var said = new Said(
                framework.source(order.format()),
                framework.skills().stream().map(Sourced::thing).toList(),
                framework.relations().stream().map(Sourced::thing).toList(),
                framework.criteria().stream().map(Sourced::thing).toList(),
                framework.occupations().stream().map(Sourced::thing).toList());
        var before = followFramework.before(said);
        refuseMany(before.missing().size(), order);
        var report = takeFramework.run(framework, ignored, subject, order.dryRun());
        if (!order.dryRun()) {
            followFramework.after(said, before, order.letGo(), subject);
        }
        return report.lacking(Missing.of(before.missing(), order.letGo()));
    }

    /** Files that lack a lot were rather cut off than that the framework gave so much up. */
    private static void refuseMany(long missing, ImportOrder order) {
        if (order.letGo() && missing > order.mostMissing()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "They lack " + missing + " things that were there, and at most " + order.mostMissing()
                            + " may be let go. Maybe a file is missing, or raise maxMissing.");
        }
    }
}
