package org.skillway.curriculum.memory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.memory.domain.MemoryFixture.anyMemory;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FsrsLawsTest {

    private static final Fsrs FSRS = Fsrs.STANDARD;
    private static final int CASES = 500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recallFallsDayByDay(long seed) {
        forAnyCase(seed, (memory, days) -> {
            double today = FSRS.recall(memory, Duration.ofDays(days));
            double tomorrow = FSRS.recall(memory, Duration.ofDays(days + 1));

            assertThat(tomorrow).isPositive().isLessThan(today);
            assertThat(today).isLessThanOrEqualTo(1);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBetterRatingNeverLeavesAWeakerOrHarderMemory(long seed) {
        forAnyCase(seed, (memory, days) -> {
            Memory worse = new Memory(Memory.LEAST_STABILITY, 10);
            for (Rating rating : Rating.values()) {
                Memory after = FSRS.review(memory, Duration.ofDays(days), rating);

                assertThat(after.stability()).isGreaterThanOrEqualTo(worse.stability());
                assertThat(after.difficulty()).isLessThanOrEqualTo(worse.difficulty());
                worse = after;
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recallingStrengthensAndForgettingWeakens(long seed) {
        forAnyCase(seed, (memory, days) -> {
            Duration since = Duration.ofDays(days + 1);

            assertThat(FSRS.review(memory, since, Rating.HARD).stability()).isGreaterThan(memory.stability());
            assertThat(FSRS.review(memory, since, Rating.AGAIN).stability()).isLessThan(memory.stability());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recallingWhatWasNearlyForgottenStrengthensMore(long seed) {
        forAnyCase(seed, (memory, days) -> {
            Memory early = FSRS.review(memory, Duration.ofDays(days + 1), Rating.GOOD);
            Memory late = FSRS.review(memory, Duration.ofDays(days + 30), Rating.GOOD);

            assertThat(late.stability()).isGreaterThan(early.stability());
        });
    }

    /** Half a day of rounding moves the recall of a memory that lasts d days by about 0.15 · 0.5 / d at most. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void onTheDayDueTheRecallIsTheRetentionWanted(long seed) {
        forAnyCase(seed, (memory, ignored) -> {
            long days = FSRS.interval(memory, Retention.USUAL).toDays();

            assertThat(days).isPositive();
            if (memory.stability() > 1) {
                assertThat(FSRS.recall(memory, Duration.ofDays(days))).isCloseTo(0.9, within(0.07 / (double) days));
            }
        });
    }

    /** Exactly at the usual retention, so that earlier plans are replayed to the last character. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0.7, 0.8, 0.9, 0.95, 0.97})
    void whatHasTheStabilityForSomeDaysIsDueAfterThem(double probability) {
        var wanted = new Retention(probability);

        for (int days = 1; days < 400; days++) {
            double stability = FSRS.stability(days, wanted);

            assertThat(FSRS.interval(new Memory(stability, 5), wanted)).isEqualTo(Duration.ofDays(days));
            if (probability == Retention.USUAL.probability()) {
                assertThat(stability).isEqualTo((double) days);
            }
        }
    }

    private static void forAnyCase(long seed, Law law) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            law.holds(anyMemory(random), random.nextInt(0, 400));
        }
    }

    private interface Law {
        void holds(Memory memory, int days);
    }
}
