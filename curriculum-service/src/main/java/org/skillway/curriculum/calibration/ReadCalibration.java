package org.skillway.curriculum.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.calibration.domain.Calibration;
import org.skillway.curriculum.calibration.domain.Forecast;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;

/** Holds the forecasts that were kept with the answers against how these came out, crowd by crowd. */
@ApplicationScoped
class ReadCalibration {

    @Inject
    ForecastCrowds crowds;

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
        return crowds.since(since).stream()
                .map(forecast -> forecast.of(known.canonical(forecast.skill())))
                .toList();
    }
}
