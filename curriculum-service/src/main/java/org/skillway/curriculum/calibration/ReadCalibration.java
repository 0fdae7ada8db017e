package org.skillway.curriculum.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.skillway.curriculum.calibration.domain.Calibration;
import org.skillway.curriculum.calibration.domain.Forecast;
import org.skillway.curriculum.store.Sql;

/** Holds the forecasts that were kept with the answers against how these came out. */
@ApplicationScoped
class ReadCalibration {

    /** The latest so many of the period: a share of them is known to within half a percent. */
    private static final int MOST = 50_000;

    private static final String FORECASTS = "select skill, person_id, foretold, correct from activity"
            + " where tenant = current_tenant() and occurred_at >= ? and foretold is not null"
            + " order by occurred_at desc limit " + MOST;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    CalibrationView over(int days) {
        List<Forecast> forecasts = sql.list(
                FORECASTS,
                row -> new Forecast(row.getString(1), row.getString(2), row.getDouble(3), row.getBoolean(4)),
                clock.instant().minus(Duration.ofDays(days)));
        return CalibrationView.of(days, Calibration.together(forecasts), Calibration.bySkill(forecasts));
    }
}
