package org.skillway.metrics.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.StartAfresh;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.time.Ids;

/** Lets somebody else's chart begin anew, with the reason on record. Nobody does so with their own. */
@ApplicationScoped
class RestartChart {

    @Inject
    Sight sight;

    @Inject
    Directory directory;

    @Inject
    StartAfresh startAfresh;

    @Inject
    Restarts restarts;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Response run(@Nullable String key, UUID personId, String kpi, RestartRequest request) {
        sight.require(personId);
        requireOther(personId);
        return idempotency.once(key, request, () -> restart(personId, kpi, request.reason()));
    }

    private RestartView restart(UUID personId, String kpi, String reason) {
        if (!startAfresh.restart(personId, kpi)) {
            throw new Problem(ProblemCode.NOT_FOUND, "Nothing of KPI '" + kpi + "' is charted for " + personId + ".");
        }
        var now = clock.instant();
        var restart = new RestartView(Ids.at(now), personId, kpi, reason, caller.userName(), now);
        restarts.add(restart);
        audit.wrote("chart.restart", "person/" + personId);
        return restart;
    }

    private void requireOther(UUID personId) {
        if (directory
                .byUserName(caller.userName())
                .filter(self -> self.personId().equals(personId))
                .isPresent()) {
            audit.denied("chart.restart", "person/" + personId);
            throw new Problem(ProblemCode.FORBIDDEN, "Nobody lets their own work be compared anew.");
        }
    }
}
