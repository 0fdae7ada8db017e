package org.skillway.curriculum.calibration;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.calibration.domain.Bin;
import org.skillway.curriculum.calibration.domain.Calibration;

/** How good the forecasts of answers were, skill by skill; skills that fewer than 5 people answered in are left out. */
public record CalibrationView(
        int days,

        @Schema(description = "Over the skills shown; null where there is none.") @Nullable
        ForecastScore together,

        List<SkillCalibration> skills) {

    public record SkillCalibration(String skill, ForecastScore score) {}

    public record ForecastScore(
            int people,
            int answers,

            @Schema(description = "The share of right answers.")
            double right,

            @Schema(description = "Mean squared error of the forecast; lower is better.")
            double brier,

            @Schema(description = "What forecasting the share of right answers each time would have scored.")
            double brierOfShare,

            double logLoss,

            @Schema(description = "How often a right answer was foretold higher than a wrong one; null without both.")
            @Nullable
            Double auc,

            @Schema(
                    description =
                            "A reliability diagram of ten bins; one with fewer than 5 people joins its neighbour.")
            List<ReliabilityBin> bins) {}

    public record ReliabilityBin(
            double from,
            double to,
            int answers,

            @Schema(description = "The mean forecast.") double foretold,

            @Schema(description = "The share that came out right; equal to the mean forecast where it is calibrated.")
            double right) {

        static ReliabilityBin of(Bin bin) {
            return new ReliabilityBin(bin.from(), bin.to(), bin.answers(), bin.foretold(), bin.right());
        }
    }

    static CalibrationView of(int days, @Nullable Calibration together, Map<String, Calibration> bySkill) {
        return new CalibrationView(
                days,
                together == null ? null : score(together),
                bySkill.entrySet().stream()
                        .map(skill -> new SkillCalibration(skill.getKey(), score(skill.getValue())))
                        .toList());
    }

    private static ForecastScore score(Calibration known) {
        return new ForecastScore(
                known.people(),
                known.answers(),
                known.right(),
                known.brier(),
                known.brierOfShare(),
                known.logLoss(),
                known.auc(),
                known.bins().stream().map(ReliabilityBin::of).toList());
    }
}
