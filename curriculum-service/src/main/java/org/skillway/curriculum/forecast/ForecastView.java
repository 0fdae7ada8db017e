package org.skillway.curriculum.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.forecast.domain.Forecast;

/** When somebody can be ready, and what a few more minutes would bring. */
@Schema(
        description =
                "The day all targets are reached if every step is taken in its week and its checks are right at the first try.")
public record ForecastView(
        int minutesPerWeek,

        @Schema(description = "Null where it is not within a year.") @Nullable
        LocalDate readyOn,

        @Schema(description = "The skills that are not reached within a year.")
        List<String> open,

        int moreMinutes,
        @Nullable LocalDate readyOnWithMore,

        @Schema(description = "Below zero where it would be later; null where one of the two is not within a year.")
        @Nullable
        Integer daysSooner,

        String sentence) {

    static ForecastView of(int minutes, int more, Forecast now, Forecast then) {
        OptionalLong sooner = then.daysSoonerThan(now);
        return new ForecastView(
                minutes,
                now.readyOn(),
                now.open(),
                more,
                then.readyOn(),
                sooner.isPresent() ? (int) sooner.getAsLong() : null,
                sentence(more, now, then, sooner));
    }

    private static String sentence(int more, Forecast now, Forecast then, OptionalLong sooner) {
        String extra = "+" + more + " minutes a week";
        if (sooner.isEmpty()) {
            return oneAtMost(extra, now, then);
        }
        long days = sooner.getAsLong();
        if (days == 0) {
            return extra + " bring nothing.";
        }
        long apart = Math.abs(days);
        return extra + " = " + apart + (apart == 1 ? " day " : " days ") + (days > 0 ? "sooner" : "later");
    }

    private static String oneAtMost(String extra, Forecast now, Forecast then) {
        if (then.readyOn() != null) {
            return extra + " make it possible within a year.";
        }
        return now.readyOn() != null
                ? "Within a year as it is, and not with " + extra + "."
                : "Not within a year, with or without " + extra + ".";
    }
}
