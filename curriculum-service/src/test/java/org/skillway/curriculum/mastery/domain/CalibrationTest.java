package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated people whose true ability is known: what the model says with 70 % must happen 70 % of the time. */
class CalibrationTest {

    private static final int PEOPLE = 600;
    private static final int ITEMS = 30;
    private static final int ANSWERS = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void forecastsOfAnswersAreCalibrated(long seed) {
        List<Forecast> forecasts = new Simulation(new Random(seed)).answers;

        assertThat(slope(forecasts)).isBetween(0.9, 1.1);
        assertThat(brier(forecasts)).isLessThan(0.97 * baseRateBrier(forecasts));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void readinessIsCalibrated(long seed) {
        List<Forecast> forecasts = new Simulation(new Random(seed)).readiness;

        assertThat(slope(forecasts)).isBetween(0.9, 1.1);
        assertThat(brier(forecasts)).isLessThan(0.75 * baseRateBrier(forecasts));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void theIntervalHoldsTheTruthNineTimesInTenOrALittleMore(long seed) {
        Simulation simulation = new Simulation(new Random(seed));

        assertThat((double) simulation.covered / PEOPLE).isBetween(0.88, 0.97);
    }

    private static double brier(List<Forecast> forecasts) {
        return forecasts.stream()
                .mapToDouble(f -> Math.pow(f.outcome() - f.probability(), 2))
                .average()
                .orElseThrow();
    }

    private static double baseRateBrier(List<Forecast> forecasts) {
        double rate =
                forecasts.stream().mapToDouble(Forecast::outcome).average().orElseThrow();
        return rate * (1 - rate);
    }

    /** The reliability slope: the least-squares slope of what happened on what was said. */
    private static double slope(List<Forecast> forecasts) {
        double said =
                forecasts.stream().mapToDouble(Forecast::probability).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (Forecast forecast : forecasts) {
            together += (forecast.probability() - said) * forecast.outcome();
            alone += Math.pow(forecast.probability() - said, 2);
        }
        return together / alone;
    }

    private record Forecast(double probability, double outcome) {}

    /** People and items drawn from what the model assumes; item difficulties are learned from person to person. */
    private static final class Simulation {

        private static final String SKILL = "discovery";
        private static final Level TARGET = new Level(2);
        private static final double WANDER = Math.sqrt(Norms.USUAL.generalWander() + Norms.USUAL.strengthWander());

        final List<Forecast> answers = new ArrayList<>();
        final List<Forecast> readiness = new ArrayList<>();
        int covered;

        private final Random random;
        private final double[] difficulty = new double[ITEMS];
        private final Belief[] believed = new Belief[ITEMS];

        Simulation(Random random) {
            this.random = random;
            for (int i = 0; i < ITEMS; i++) {
                believed[i] = new Belief(random.nextDouble(-2, 1.5), 0.5);
                difficulty[i] = drawn(believed[i]);
            }
            for (int person = 0; person < PEOPLE; person++) {
                follow(drawn(Norms.USUAL.anyMastery()));
            }
        }

        /** Somebody who starts at this ability and learns with each answer, as the model says people do. */
        private void follow(double start) {
            Ability believedOf = Ability.unknown(Norms.USUAL);
            double ability = start;
            for (int i = 0; i < ANSWERS; i++) {
                int item = random.nextInt(ITEMS);
                HelpLevel help = random.nextInt(4) == 0 ? HelpLevel.HINT : HelpLevel.NONE;
                Answer asked = new Answer(true, help, 4, false);
                Task task = Task.of(SKILL, believed[item]);
                double forecast = believedOf.chance(task, asked, Norms.USUAL, NOW);
                boolean right = random.nextDouble() < chance(ability - difficulty[item], asked);
                answers.add(new Forecast(forecast, right ? 1 : 0));
                var learned = believedOf.answered(task, new Answer(right, help, 4, false), Norms.USUAL, NOW);
                believedOf = learned.ability();
                believed[item] = learned.task().item();
                ability += Norms.USUAL.practised(i + 1) - Norms.USUAL.practised(i) + WANDER * random.nextGaussian();
            }
            Mastery mastery = believedOf.mastery(SKILL, Norms.USUAL, NOW);
            readiness.add(new Forecast(mastery.probabilityReady(TARGET), ability >= TARGET.logits() ? 1 : 0));
            double reach = 1.6448536 * mastery.belief().sd();
            covered += Math.abs(ability - mastery.belief().mean()) <= reach ? 1 : 0;
        }

        private double drawn(Belief belief) {
            return belief.mean() + belief.sd() * random.nextGaussian();
        }

        /** The model's curve, written again independently. */
        private static double chance(double gap, Answer asked) {
            double alone = 0.95 / (1 + Math.exp(-gap));
            double luck = asked.help() == HelpLevel.HINT ? 1 - 0.75 * 0.8 : 0.25;
            return luck + (1 - luck) * alone;
        }
    }
}
