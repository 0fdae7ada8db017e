package org.skillway.curriculum.impact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    /** Found by adding up exact fractions, and the last by SciPy's hypergeometric distribution. */
    @ParameterizedTest(name = "{2} of {1} drawn from {0}")
    @CsvSource({
        "500, 100, 10, 50, 27, 84",
        "50, 10, 0, 0, 0, 13",
        "50, 10, 10, 50, 37, 50",
        "10, 1, 1, 10, 1, 10",
        "100, 50, 5, 10, 5, 18",
        "10000, 2000, 100, 500, 418, 593"
    })
    void boundsAreThoseOfTheExactDistribution(int all, int drawn, int hits, int likely, int atLeast, int atMost) {
        assertThat(Estimate.of(all, drawn, hits)).isEqualTo(new Estimate(likely, atLeast, atMost));
    }

    @Test
    void whoeverIsCountedAllIsKnown() {
        assertThat(Estimate.of(7, 7, 3)).isEqualTo(new Estimate(3, 3, 3));
        assertThat(Estimate.of(0, 0, 0)).isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void whatIsNoDrawIsRefused() {
        assertThatThrownBy(() -> Estimate.of(5, 0, 0)).hasMessageContaining("0 of 0 drawn from 5");
        assertThatThrownBy(() -> Estimate.of(5, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.of(5, 6, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    /** However many have it: all draws there are, each with its chance, by exact whole numbers. */
    @ParameterizedTest(name = "{1} drawn from {0}")
    @CsvSource({"6, 2", "20, 5", "41, 10", "60, 30", "60, 59"})
    void boundsHoldInNinetyFiveOfHundredDraws(int all, int drawn) {
        for (int with = 0; with <= all; with++) {
            BigInteger held = BigInteger.ZERO;
            for (int hits = Math.max(0, drawn - (all - with)); hits <= Math.min(drawn, with); hits++) {
                Estimate estimate = Estimate.of(all, drawn, hits);
                assertThat(estimate.likely()).isBetween(estimate.atLeast(), estimate.atMost());
                if (estimate.atLeast() <= with && with <= estimate.atMost()) {
                    held = held.add(ways(with, hits).multiply(ways(all - with, drawn - hits)));
                }
            }
            assertThat(new BigDecimal(held).divide(new BigDecimal(ways(all, drawn)), MathContext.DECIMAL64))
                    .as("%d of %d", with, all)
                    .isGreaterThanOrEqualTo(new BigDecimal("0.95"));
        }
    }

    private static BigInteger ways(int many, int some) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(many - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
