package org.skillway.metrics.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the usual tables (Abramowitz and Stegun, table 26.10). */
class StudentTTest {

    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706",
        "0.95, 2, 4.303",
        "0.95, 5, 2.571",
        "0.95, 10, 2.228",
        "0.95, 30, 2.042",
        "0.95, 120, 1.980",
        "0.90, 4, 2.132",
        "0.99, 4, 4.604",
        "0.99, 7, 3.499",
        "0.99, 60, 2.660",
        "0.999, 20, 3.850"
    })
    void standsInTheTables(double level, int degrees, double within) {
        assertThat(StudentT.within(level, degrees)).isCloseTo(within, within(0.0006));
    }
}
