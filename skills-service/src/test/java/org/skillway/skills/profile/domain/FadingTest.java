package org.skillway.skills.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadingTest {

    private static final Instant SHOWN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Estimate ABLE = new Estimate(1.5, 0.16, 6, 4);

    /** Arthur et al. 1998: 1.4 standard deviations after more than a year. */
    @Test
    void aYearWithoutUseCostsWhatTheStudiesFound() {
        var loss = Fading.lossAfter(365) / Estimate.NOTHING_KNOWN.sd();

        assertThat(loss).isCloseTo(1.4, within(1e-9));
        assertThat(Fading.lossAfter(2_000)).isEqualTo(Fading.lossAfter(365));
    }

    @Test
    void aMonthCostsNothing() {
        assertThat(Fading.of(ABLE, SHOWN, SHOWN.plus(Duration.ofDays(30)))).isEqualTo(ABLE);
    }

    @Test
    void lossSlowsWithTime() {
        var first = Fading.lossAfter(90) - Fading.lossAfter(30);
        var later = Fading.lossAfter(330) - Fading.lossAfter(270);

        assertThat(first).isGreaterThan(2 * later).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 60, 120, 365, 1_000})
    void whatIsLeftIsLessAndLessSureButNeverBelowAStranger(int days) {
        var left = Fading.of(ABLE, SHOWN, SHOWN.plus(Duration.ofDays(days)));

        assertThat(left.mean()).isLessThan(ABLE.mean()).isGreaterThanOrEqualTo(Estimate.NOTHING_KNOWN.mean());
        assertThat(left.variance()).isGreaterThan(ABLE.variance()).isLessThanOrEqualTo(1.5);
    }

    @Test
    void whoIsBelowAStrangerDoesNotRise() {
        var weak = new Estimate(-2, 0.2, 5, 5);

        assertThat(Fading.of(weak, SHOWN, SHOWN.plus(Duration.ofDays(365))).mean())
                .isEqualTo(-2);
    }

    @Test
    void aRoleThatAsksForItKeepsItInUse() {
        var history = SkillHistory.NONE.hearing(List.of(new HeardMastery(ABLE, 1, SHOWN, SHOWN)));
        var year = SHOWN.plus(Duration.ofDays(365));

        assertThat(SkillBelief.of(history, true, year).today()).isEqualTo(ABLE);
        assertThat(SkillBelief.of(history, false, year).today().level()).isLessThan(ABLE.level());
    }
}
