package org.skillway.curriculum.pace.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often people are told from noise that they take longer or less, and how soon those who do are found: the numbers of the
 * guide. "Told" is told once at any of the answers, not only at the last.
 */
class PaceSimulationTest {

    private static final long FIRST_SEED = 1;
    private static final int WORLDS = 100;
    private static final int PEOPLE = 20;
    private static final int ITEMS = 60;

    private record Rates(
            double falselyIn30,
            double falselyIn60,
            double foundIn20,
            double foundIn30,
            double foundIn40,
            double saidIn60) {

        @Override
        public String toString() {
            return "told otherwise of those who take as long as others: %.1f %% in 30, %.1f %% in 60; of those who take 1.4 times as long %.0f %% in 20, %.0f %% in 30, %.0f %% in 40, counted at %.2f after 60"
                    .formatted(
                            100 * falselyIn30,
                            100 * falselyIn60,
                            100 * foundIn20,
                            100 * foundIn30,
                            100 * foundIn40,
                            saidIn60);
        }
    }

    @ParameterizedTest(name = "after {0} others, error {1}, {2} interrupted: at most {3} falsely, {4} found")
    @CsvSource({
        "100, 0.5, 0, 0.05, 0.80",
        "20, 0.5, 0, 0.05, 0.65",
        "5, 0.5, 0, 0.05, 0.30",
        "100, 0.7, 0, 0.05, 0.50",
        "100, 0.4, 0, 0.05, 0.85",
        "100, 0.5, 0.02, 0.05, 0.75"
    })
    void atMostOneInTwentyIsToldFromNoiseWithinThirtyAnswersAndWhoTakesLongerIsFound(
            int others, double error, double interrupted, double falsely, double found) {
        Rates rates = rates(others, error, interrupted);
        System.out.printf(
                "pace, seeds %d to %d, after %d others, error %.1f, %.0f %% interrupted: %s%n",
                FIRST_SEED, FIRST_SEED + WORLDS - 1, others, error, 100 * interrupted, rates);

        assertThat(rates.falselyIn30()).isLessThanOrEqualTo(falsely);
        assertThat(rates.foundIn30()).isGreaterThanOrEqualTo(found);
    }

    private static Rates rates(int others, double error, double interrupted) {
        int[] counts = new int[6];
        for (long seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) {
            var people = new MadePeople(seed, others, ITEMS, error, interrupted);
            for (int person = 0; person < PEOPLE; person++) {
                List<Pace> usual = people.answering(1);
                List<Pace> slow = people.answering(1.4);
                counts[0] += ever(usual, 30, pace -> pace.percent() != Pace.USUAL);
                counts[1] += ever(usual, 60, pace -> pace.percent() != Pace.USUAL);
                counts[2] += ever(slow, 20, pace -> pace.percent() > Pace.USUAL);
                counts[3] += ever(slow, 30, pace -> pace.percent() > Pace.USUAL);
                counts[4] += ever(slow, 40, pace -> pace.percent() > Pace.USUAL);
                counts[5] += slow.getLast().percent();
            }
        }
        double all = WORLDS * PEOPLE;
        return new Rates(
                counts[0] / all,
                counts[1] / all,
                counts[2] / all,
                counts[3] / all,
                counts[4] / all,
                counts[5] / all / Pace.USUAL);
    }

    private static int ever(List<Pace> paces, int answers, Predicate<Pace> told) {
        return paces.subList(0, answers).stream().anyMatch(told) ? 1 : 0;
    }
}
