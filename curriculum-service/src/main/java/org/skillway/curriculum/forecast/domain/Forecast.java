package org.skillway.curriculum.forecast.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The day somebody is ready for all that is asked of them; null where that is not within a year, with what stays open. */
public record Forecast(@Nullable LocalDate readyOn, List<String> open) {

    public Forecast {
        open = List.copyOf(open);
    }

    static Forecast ready(LocalDate day) {
        return new Forecast(day, List.of());
    }

    /** By how many days this is sooner than another; less than zero where it is later, empty where one never comes. */
    public OptionalLong daysSoonerThan(Forecast other) {
        return readyOn == null || other.readyOn == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(readyOn, other.readyOn));
    }
}
