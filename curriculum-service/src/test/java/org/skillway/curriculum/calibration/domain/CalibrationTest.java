package org.skillway.curriculum.calibration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    @Test
    void scoresByHand() {
        Calibration known =
                Calibration.of(List.of(forecast("1", 0.8, true), forecast("2", 0.6, false), forecast("3", 0.3, false)));

        assertThat(known.brier()).isCloseTo((0.04 + 0.36 + 0.09) / 3, within(1e-12));
        assertThat(known.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.4) + Math.log(0.7)) / 3, within(1e-12));
        assertThat(known.brierOfShare()).isCloseTo(2.0 / 9, within(1e-12));
        assertThat(known.auc()).isEqualTo(1);
    }

    /** The example of Hanley and McNeil 1982, table I: 58 normal and 51 abnormal images on a scale of five, area 0.893. */
    @Test
    void theAreaIsThatOfHanleyAndMcNeil() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        List<Forecast> ratings = new ArrayList<>();
        for (int rating = 0; rating < normal.length; rating++) {
            double chance = rating / 4.0;
            IntStream.range(0, normal[rating]).forEach(i -> ratings.add(forecast("n" + i, chance, false)));
            IntStream.range(0, abnormal[rating]).forEach(i -> ratings.add(forecast("a" + i, chance, true)));
        }

        assertThat(Calibration.of(ratings).auc()).isCloseTo(0.893, within(5e-4));
    }

    @Test
    void withoutBothOutcomesThereIsNoArea() {
        assertThat(Calibration.of(List.of(forecast("1", 0.8, true))).auc()).isNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void honestForecastsLieOnTheDiagonal(long seed) {
        Random random = new Random(seed);
        List<Forecast> honest = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    double chance = random.nextDouble();
                    return forecast("p" + i % 50, chance, random.nextDouble() < chance);
                })
                .toList();

        Calibration known = Calibration.of(honest);

        assertThat(known.bins())
                .hasSize(10)
                .allSatisfy(bin -> assertThat(bin.right()).isCloseTo(bin.foretold(), within(0.05)));
        assertThat(known.brier()).isLessThan(known.brierOfShare());
        assertThat(known.auc()).isCloseTo(5.0 / 6, within(0.02));
    }

    @Test
    void aBinWithFewPeopleJoinsItsNeighbourAndNothingIsLost() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            forecasts.add(forecast("p" + person, 0.25, false));
            forecasts.add(forecast("p" + person, 0.65, true));
        }
        forecasts.add(forecast("p1", 0.05, false));
        forecasts.add(forecast("p1", 0.95, true));

        assertThat(Calibration.of(forecasts).bins())
                .extracting(Bin::from, Bin::to, Bin::answers)
                .containsExactly(tuple(0.0, 0.3, 6), tuple(0.3, 1.0, 6));
    }

    @Test
    void aSkillThatFewAnsweredInIsLeftOutAlsoFromTheTotal() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            forecasts.add(forecast("p" + person, 0.5, true));
        }
        forecasts.add(new Forecast("calls", "p1", 0.5, false));

        assertThat(Calibration.bySkill(forecasts)).containsOnlyKeys("notes");
        assertThat(Calibration.together(forecasts))
                .isNotNull()
                .satisfies(all -> assertThat(all.answers()).isEqualTo(5));
        assertThat(Calibration.together(List.of())).isNull();
    }

    private static Forecast forecast(String person, double chance, boolean right) {
        return new Forecast("notes", person, chance, right);
    }
}
