package org.skillway.curriculum.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.forecast.domain.Forecast;

/** What is said of more minutes, whatever they bring. */
class ForecastViewTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Test
    void saysByHowMuchItIsSoonerOrLater() {
        assertThat(sentence(DAY, DAY.minusDays(6))).isEqualTo("+5 minutes a week = 6 days sooner");
        assertThat(sentence(DAY, DAY.minusDays(1))).isEqualTo("+5 minutes a week = 1 day sooner");
        assertThat(sentence(DAY, DAY)).isEqualTo("+5 minutes a week bring nothing.");
        assertThat(sentence(DAY, DAY.plusDays(1))).isEqualTo("+5 minutes a week = 1 day later");
        assertThat(sentence(DAY, DAY.plusDays(3))).isEqualTo("+5 minutes a week = 3 days later");
    }

    @Test
    void saysWhichOfTheTwoIsWithinAYear() {
        assertThat(sentence(null, null)).isEqualTo("Not within a year, with or without +5 minutes a week.");
        assertThat(sentence(null, DAY)).isEqualTo("+5 minutes a week make it possible within a year.");
        assertThat(sentence(DAY, null)).isEqualTo("Within a year as it is, and not with +5 minutes a week.");
    }

    private static String sentence(@Nullable LocalDate now, @Nullable LocalDate then) {
        return ForecastView.of(30, 5, new Forecast(now, List.of()), new Forecast(then, List.of()))
                .sentence();
    }
}
