package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.organisation.domain.PlacementHistory.Period;

class PlacementHistoryTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final Instant TOLD = Instant.parse("2026-01-01T08:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @Test
    void aChangeClosesWhatWasAndOpensWhatIs() {
        var history = history(inTeam(1, 0, "support"), inTeam(2, 90, "sales"));

        assertThat(history.periods())
                .extracting(PlacementHistoryTest::inWords)
                .containsExactly("0-89 support", "90- sales");
        assertThat(history.on(START.plusDays(89)).orElseThrow().team()).isEqualTo("support");
        assertThat(history.on(START.minusDays(1))).isEmpty();
    }

    @Test
    void whatIsToldLaterOfAnEarlierDayReplacesWhatCameAfter() {
        var history = history(inTeam(1, 0, "support"), inTeam(2, 90, "sales"), inTeam(3, 30, "success"));

        assertThat(history.periods())
                .extracting(PlacementHistoryTest::inWords)
                .containsExactly("0-29 support", "30- success");
    }

    @Test
    void anEndThatIsToldMovesNobody() {
        var history = history(inTeam(1, 0, "support"), inTeam(2, 0, "support"));

        assertThat(history.periods()).hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void periodsSayOfEachDayWhatTheRuleSays(long seed) {
        var random = new Random(seed);
        var told = new ArrayList<Placement>();
        for (var version = 1 + random.nextInt(8); version > 0; version--) {
            told.add(inTeam(version, random.nextInt(100), "team-" + random.nextInt(3)));
        }
        var history = new PlacementHistory(told);
        var periods = history.periods();
        for (var n = -5; n < 110; n++) {
            var day = START.plusDays(n);

            assertThat(periods.stream()
                            .filter(period -> holds(period, day))
                            .map(period -> period.placement().team()))
                    .isEqualTo(history.on(day).map(Placement::team).stream().toList());
        }
        for (var place = 1; place < periods.size(); place++) {
            var before = periods.get(place - 1);
            assertThat(before.to()).isEqualTo(periods.get(place).from().minusDays(1));
            assertThat(before.placement().team())
                    .isNotEqualTo(periods.get(place).placement().team());
        }
    }

    private static boolean holds(Period period, LocalDate day) {
        var to = period.to();
        return !period.from().isAfter(day) && (to == null || !to.isBefore(day));
    }

    private static String inWords(Period period) {
        return day(period.from()) + "-" + day(period.to()) + " "
                + period.placement().team();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Long.toString(START.until(day, ChronoUnit.DAYS));
    }

    private static PlacementHistory history(Placement... told) {
        return new PlacementHistory(List.of(told));
    }

    private static Placement inTeam(long version, int from, String team) {
        return new Placement(
                version, START.plusDays(from), new UUID(0, 1), team, "Dublin", START, null, TOLD.plusSeconds(version));
    }
}
