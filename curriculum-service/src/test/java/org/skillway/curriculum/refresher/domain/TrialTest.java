package org.skillway.curriculum.refresher.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void nothingIsDelayedUntilSomebodyDecidesSo() {
        assertThat(drifts(1, 1_000))
                .allSatisfy(
                        drift -> assertThat(Trial.OFF.draw(drift, false, NOW)).isEqualTo(Lot.NO_PART));
    }

    @Test
    void whatIsCriticalTakesNoPart() {
        Trial trial = new Trial(0.2, WEEK, 1);

        assertThat(drifts(1, 1_000))
                .allSatisfy(drift -> assertThat(trial.draw(drift, true, NOW)).isEqualTo(Lot.NO_PART));
    }

    @Test
    void aDelayedRefresherComesWhenTheDelayIsOver() {
        Trial trial = new Trial(0.2, WEEK, 1);

        assertThat(drifts(1, 1_000).stream()
                        .map(drift -> trial.draw(drift, false, NOW))
                        .filter(Lot::delayed))
                .isNotEmpty()
                .allSatisfy(lot -> assertThat(lot.until()).isEqualTo(NOW.plus(WEEK)))
                .allMatch(Lot::takesPart);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, -1, Long.MAX_VALUE})
    void theShareIsTheShareAndTheSameDriftDrawsTheSameLot(long seed) {
        Trial trial = new Trial(0.15, WEEK, seed);
        List<UUID> drifts = drifts(seed, 20_000);

        assertThat(share(trial, drifts)).isCloseTo(0.15, within(0.01));
        assertThat(drifts)
                .allSatisfy(drift -> assertThat(trial.draw(drift, false, NOW))
                        .isEqualTo(new Trial(0.15, WEEK, seed).draw(drift, false, NOW)));
    }

    /** Version 7 ids of one millisecond differ in their last bits only, which must not show in the lots. */
    @Test
    void neighbouringIdsAndSeedsDrawUnrelatedLots() {
        List<UUID> neighbours = Stream.iterate(0L, last -> last + 1)
                .limit(20_000)
                .map(last -> new UUID(0x0193_8000_0000_7000L, 0x8000_0000_0000_0000L | last))
                .toList();
        Trial one = new Trial(0.2, WEEK, 1);
        Trial next = new Trial(0.2, WEEK, 2);

        assertThat(share(one, neighbours)).isCloseTo(0.2, within(0.01));
        long both = neighbours.stream()
                .filter(drift -> one.draw(drift, false, NOW).delayed()
                        && next.draw(drift, false, NOW).delayed())
                .count();
        assertThat((double) both / neighbours.size()).isCloseTo(0.04, within(0.006));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0.05, 0.21, Double.NaN})
    void noOtherShareIsATrial(double share) {
        assertThatThrownBy(() -> new Trial(share, WEEK, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(Trial trial, List<UUID> drifts) {
        return drifts.stream()
                        .filter(drift -> trial.draw(drift, false, NOW).delayed())
                        .count()
                / (double) drifts.size();
    }

    private static List<UUID> drifts(long seed, int many) {
        Random random = new Random(seed);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(many)
                .toList();
    }
}
