package org.skillway.curriculum.calibration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.chore.Chore;

/** Gathers answers in crowds a while after they were recorded. */
@ApplicationScoped
class GatherForecasts implements Chore {

    @Inject
    ForecastCrowds crowds;

    @Inject
    CalibrationConfig config;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(
                clock.instant(),
                config.look(),
                () -> sql.list("select tenant from tenants_with_a_catalogue()", row -> row.getString(1)));
    }

    @Override
    public boolean batch() {
        boolean gathered = QuarkusTransaction.requiringNew()
                .call(() -> crowds.gather(clock.instant().minus(config.settled()), config.batch()));
        if (gathered) {
            rest.end();
        }
        return gathered;
    }
}
