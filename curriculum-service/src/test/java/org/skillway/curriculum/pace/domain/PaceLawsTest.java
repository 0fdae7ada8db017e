package org.skillway.curriculum.pace.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.mastery.domain.Belief;

/** What holds for all people, held against people made by the published model. */
class PaceLawsTest {

    private static final int PEOPLE = 400;
    private static final int ITEMS = 60;
    private static final int LATEST = 100;

    /** Of a normal distribution four fifths lie within so many standard deviations. */
    private static final double FOUR_FIFTHS = 1.2816;

    /** The same answers in less time, as far as somebody can have read the items. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoAnswersTheSameFasterIsNeverCountedWithMoreMinutes(long seed) {
        var random = new SplittableRandom(seed);
        for (int person = 0; person < 200; person++) {
            Pace slow = Pace.UNKNOWN;
            Pace quick = Pace.UNKNOWN;
            int answers = random.nextInt(5, 80);
            for (int i = 0; i < answers; i++) {
                double usual = random.nextDouble(20, 200);
                var item = new Intensity(
                        new Belief(Math.log(usual), random.nextDouble(0.005, 0.3)),
                        random.nextDouble(0.1, 0.5),
                        random.nextDouble(0, 0.13));
                double taken = usual * Math.exp(random.nextDouble(-1.5, 4));
                double faster = Math.max(usual / 8, taken * random.nextDouble(0.2, 1));
                slow = slow.after(millis(taken), item);
                quick = quick.after(millis(Math.min(taken, faster)), item);
            }
            int minutes = random.nextInt(2, 11);
            int week = random.nextInt(2, 31);

            assertThat(quick.minutes(week).of(minutes))
                    .isLessThanOrEqualTo(slow.minutes(week).of(minutes));
        }
    }

    /** Those who came first were held against few, whose own speeds are no better known. */
    @Test
    void findsTheSpeedsOfPeopleWhoAnswerAsTheModelSaysAndKnowsHowSurely() {
        int people = 0;
        double covered = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Crowd crowd = new Crowd(new Random(seed));
            List<Integer> later = crowd.later();

            assertThat(correlation(crowd, later)).as("seed " + seed).isGreaterThan(0.9);
            people += later.size();
            covered += covered(crowd, later);
        }

        assertThat(covered / people).isBetween(0.75, 0.85);
    }

    /** A page left open now and then moves nobody else, and hardly the one who left it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsThemAlsoWhereOneInTwentyAnswersIsInterrupted(long seed) {
        Crowd crowd = new Crowd(new Random(seed), 0.05);

        assertThat(correlation(crowd, crowd.later())).isGreaterThan(0.9);
    }

    /** Of people of all speeds, as they come: what is said changes about once, and then stands. */
    @Test
    void minutesStandStill() {
        int changes = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var people = new MadePeople(seed, 100, 60, 0.5, 0);
            var speeds = new Random(seed);
            for (int person = 0; person < 20; person++) {
                int before = Pace.USUAL;
                for (Pace pace : people.answering(Math.exp(0.3 * speeds.nextGaussian()))) {
                    changes += pace.percent() == before ? 0 : 1;
                    before = pace.percent();
                }
            }
        }

        assertThat(changes / 400.0).isLessThan(1.5);
    }

    private static double correlation(Crowd crowd, List<Integer> people) {
        double[] sums = new double[5];
        people.forEach(person -> {
            double x = crowd.speeds[person];
            double y = crowd.paces[person].speed().mean();
            sums[0] += x;
            sums[1] += y;
            sums[2] += x * x;
            sums[3] += y * y;
            sums[4] += x * y;
        });
        int n = people.size();
        return (n * sums[4] - sums[0] * sums[1])
                / Math.sqrt((n * sums[2] - sums[0] * sums[0]) * (n * sums[3] - sums[1] * sums[1]));
    }

    /** How many speeds lie where four in five should. */
    private static long covered(Crowd crowd, List<Integer> people) {
        return people.stream()
                .filter(person -> Math.abs(crowd.speeds[person]
                                - crowd.paces[person].speed().mean())
                        <= FOUR_FIFTHS * crowd.paces[person].speed().sd())
                .count();
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }

    /** People with true speeds, each of whom answers each item once, one person after the other. */
    private static final class Crowd {

        final double[] speeds = new double[PEOPLE];
        final Pace[] paces = new Pace[PEOPLE];

        Crowd(Random random) {
            this(random, 0);
        }

        Crowd(Random random, double interrupted) {
            List<List<Integer>> told = new ArrayList<>();
            double[] intensities = new double[ITEMS];
            for (int item = 0; item < ITEMS; item++) {
                told.add(new ArrayList<>());
                intensities[item] = Math.log(40) + 0.5 * random.nextGaussian();
            }
            for (int person = 0; person < PEOPLE; person++) {
                speeds[person] = 0.3 * random.nextGaussian();
                paces[person] = Pace.UNKNOWN;
                for (int item = 0; item < ITEMS; item++) {
                    double taken = Math.exp(intensities[item] - speeds[person] + 0.5 * random.nextGaussian());
                    double seen = random.nextDouble() < interrupted ? taken + random.nextInt(3_600) : taken;
                    answered(person, told.get(item), seen);
                }
            }
        }

        List<Integer> later() {
            List<Integer> later = new ArrayList<>();
            for (int person = LATEST; person < PEOPLE; person++) {
                later.add(person);
            }
            return later;
        }

        private void answered(int person, List<Integer> told, double taken) {
            Duration seconds = Duration.ofSeconds(Math.max(1, Math.round(taken)));
            List<Integer> latest = told.subList(Math.max(0, told.size() - LATEST), told.size());
            Intensity.of(new OthersTimes(latest, List.of(), 0))
                    .ifPresent(item -> paces[person] = paces[person].after(seconds, item));
            told.add((int) seconds.toSeconds());
        }
    }
}
