package org.skillway.skills.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    /** Values of the standard normal distribution as tabulated (NIST/SEMATECH e-Handbook, 1.3.6.7.1). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.84134",
        "-1, 0.15866",
        "1.96, 0.97500",
        "-2.58, 0.00494",
        "3.5, 0.99977",
        "9, 1",
        "-9, 0"
    })
    void theNormalDistributionIsTheTabulatedOne(double z, double probability) {
        assertThat(Normal.below(z)).isCloseTo(probability, within(5e-6));
    }

    @Test
    void aLevelIsAbilityPlusTwoAndAHalf() {
        var estimate = new Estimate(0.5, 0.25, 3, 3);

        assertThat(estimate.level()).isEqualTo(3.0);
        assertThat(estimate.low()).isCloseTo(2.178, within(0.001));
        assertThat(estimate.high()).isCloseTo(3.822, within(0.001));
    }

    @Test
    void levelsEndAtZeroAndFive() {
        assertThat(new Estimate(-9, 1, 1, 1).level()).isZero();
        assertThat(new Estimate(9, 1, 1, 1).level()).isEqualTo(5);
    }

    @Test
    void readinessNeedsFourInFiveAndTwoPiecesDoneAlone() {
        var surely = 0.5 + 0.85 * 0.5;

        assertThat(new Estimate(surely, 0.25, 2, 2).readyFor(3)).isTrue();
        assertThat(new Estimate(surely, 0.25, 9, 1).readyFor(3)).isFalse();
        assertThat(new Estimate(0.5 + 0.83 * 0.5, 0.25, 9, 9).readyFor(3)).isFalse();
    }

    @Test
    void whereAReflectionIsAskedForAttendanceAndSuccessAloneAreNotEnough() {
        var able = new Estimate(2, 0.1, 5, 5);

        assertThat(able.readyFor(3, false)).isTrue();
        assertThat(able.readyFor(3, true)).isFalse();
        assertThat(able.reflected(1).readyFor(3, true)).isTrue();
        assertThat(Estimate.NOTHING_KNOWN.reflected(9).readyFor(1, true)).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 1, 1, 2));
    }
}
