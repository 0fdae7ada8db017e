package org.skillway.metrics.drift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardScoreTest {

    /** Quantiles of Student's t as any table has them; 1.96 and 2.576 are the normal ones of 97.5 % and 99.5 %. */
    @ParameterizedTest(name = "t {1} with {0} degrees of freedom")
    @CsvSource({"5, 2.571, 1.960", "5, 4.032, 2.576", "11, 2.201, 1.960", "11, 3.106, 2.576", "60, 2.000, 1.960"})
    void takesStudentsTToANormalScore(int freedom, double t, double normal) {
        var before = standard(freedom + 1);
        var value = t * Math.sqrt((freedom + 2.0) / (freedom + 1.0));

        assertThat(StandardScore.of(before, value)).isCloseTo(normal, offset(0.02));
        assertThat(StandardScore.of(before, -value)).isCloseTo(-normal, offset(0.02));
    }

    @ParameterizedTest(name = "score {0}")
    @CsvSource({"-2.5", "-1", "0", "0.3", "2.5"})
    void comesBackFromAScoreToItsValue(double score) {
        var before = new Moments(20, 86, 19 * 25);

        assertThat(StandardScore.of(before, StandardScore.value(before, score))).isCloseTo(score, offset(1e-9));
    }

    @Test
    void takesNoNoticeOfTinyDifferencesInASeriesThatNeverVaried() {
        var before = new Moments(20, 100, 0);

        assertThat(StandardScore.of(before, 99.9)).isCloseTo(-0.1, offset(0.02));
    }

    @Test
    void staysFiniteWhereTheMeanIsZeroToo() {
        assertThat(StandardScore.of(new Moments(20, 0, 0), 1)).isFinite().isGreaterThan(10);
    }

    private static Moments standard(int count) {
        return new Moments(count, 0, count - 1);
    }
}
