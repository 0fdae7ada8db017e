package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    @ParameterizedTest(name = "below {0}")
    @CsvSource({
        "0, 0.5",
        "1, 0.841344746068542949",
        "-1.959963984540054, 0.025",
        "-6, 9.865876450376981e-10",
        "-8, 6.220960574271784e-16",
        "40, 1"
    })
    void agreesWithPublishedTables(double z, double probability) {
        assertThat(Normal.below(z)).isCloseTo(probability, within(1e-12 * Math.max(probability, 1e-6)));
    }
}
