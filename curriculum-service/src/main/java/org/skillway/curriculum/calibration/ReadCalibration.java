package org.skillway.curriculum.calibration;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.calibration.domain.Calibration;
import org.skillway.curriculum.calibration.domain.Forecast;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.store.Sql;

/** Holds the forecasts that were kept with the answers against how these came out, crowd by crowd. */
@ApplicationScoped
class ReadCalibration {

    /** The first so many of each day: enough to know a share to within half a percent, and none of them ever drops out. */
    private static final int OF_EACH_DAY = 250;

    private static final String FORECASTS = "select skill, person_id, foretold, correct, recorded_at from"
            + " (select skill, person_id, foretold, correct, recorded_at, id, row_number() over"
            + " (partition by (recorded_at at time zone 'UTC')::date order by recorded_at, id) as nth from activity"
            + " where tenant = current_tenant() and recorded_at >= ? and foretold is not null) kept"
            + " where nth <= " + OF_EACH_DAY + " order by recorded_at, id";

    private record Kept(Forecast forecast, Instant at) {

        static Kept of(ResultSet row, Aliases aliases) throws SQLException {
            return new Kept(
                    new Forecast(
                            aliases.canonical(row.getString(1)), row.getString(2), row.getDouble(3), row.getBoolean(4)),
                    row.getObject(5, OffsetDateTime.class).toInstant());
        }
    }

    @Inject
    Sql sql;

    @Inject
    StoredAliases aliases;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    CalibrationView over(int days) {
        return effort.spend(Extent.EVERYBODY, () -> {
            List<Forecast> forecasts = forecasts(clock.instant().minus(Duration.ofDays(days)));
            return CalibrationView.of(days, Calibration.together(forecasts), Calibration.bySkill(forecasts));
        });
    }

    private List<Forecast> forecasts(Instant since) {
        Aliases known = aliases.now();
        return sql.list(FORECASTS, row -> Kept.of(row, known), Crowds.cutFrom(since)).stream()
                .collect(groupingBy(kept -> kept.forecast().skill()))
                .values()
                .stream()
                .flatMap(ofSkill ->
                        Crowds.since(since, ofSkill, kept -> kept.forecast().person(), Kept::at).stream())
                .map(Kept::forecast)
                .toList();
    }
}
