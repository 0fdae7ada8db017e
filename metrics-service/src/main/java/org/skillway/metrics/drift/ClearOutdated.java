package org.skillway.metrics.drift;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.metrics.chore.WaitingTenants;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Cause;
import org.skillway.platform.time.Ids;

/**
 * Clears what was open under an earlier definition of its KPI, some hundred a transaction. What waits is not stored: it is
 * whatever chart is open and older than its KPI. Charts with nothing open begin anew with their next observation.
 */
@ApplicationScoped
class ClearOutdated implements Chore {

    private static final int SIZE = 200;

    @Inject
    WaitingTenants waitingTenants;

    @Inject
    OpenDrifts openDrifts;

    @Inject
    StartAfresh startAfresh;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    @Override
    public List<String> tenants() {
        return waitingTenants.of("tenants_with_outdated_drifts");
    }

    @Override
    public boolean batch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            cause.begins(Ids.at(clock.instant()));
            var outdated = openDrifts.outdated(SIZE);
            outdated.forEach(one -> startAfresh.under(one.generation(), one.personId(), one.kpi()));
            return !outdated.isEmpty();
        });
    }
}
