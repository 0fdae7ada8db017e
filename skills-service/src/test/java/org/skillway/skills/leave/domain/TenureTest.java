package org.skillway.skills.leave.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenureTest {

    private static final LocalDate START = LocalDate.parse("2026-11-02");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @Test
    void daysOnLeaveDoNotCount() {
        var tenure = with(new Leave(START.plusDays(10), START.plusDays(23)));

        assertThat(tenure.day(START, 9)).isEqualTo(START.plusDays(9));
        assertThat(tenure.day(START, 10)).isEqualTo(START.plusDays(24));
        assertThat(tenure.day(START, 30)).isEqualTo(START.plusDays(44));
    }

    @Test
    void aLeaveThatIsOverBeforeTheRoleIsTakenUpMovesNothing() {
        var tenure = with(new Leave(START.plusDays(1), START.plusDays(14)));

        assertThat(tenure.day(START.plusDays(20), 30)).isEqualTo(START.plusDays(50));
    }

    @Test
    void whoTakesUpARoleOnLeaveBeginsToCountAfterIt() {
        var tenure = with(new Leave(START, START.plusDays(6)));

        assertThat(tenure.day(START, 1)).isEqualTo(START.plusDays(7));
        assertThat(tenure.days(START, START.plusDays(6))).isZero();
    }

    @Test
    void aPostponedDayMayFallIntoTheNextLeave() {
        var tenure = with(
                new Leave(START.plusDays(5), START.plusDays(9)), new Leave(START.plusDays(12), START.plusDays(12)));

        assertThat(tenure.day(START, 7)).isEqualTo(START.plusDays(13));
    }

    @Test
    void theLastDayOfTheContractIsStillOne() {
        var tenure = new Tenure(START, START.plusDays(60), List.of());

        assertThat(tenure.lastsTo(START.plusDays(60))).isTrue();
        assertThat(tenure.lastsTo(START.plusDays(61))).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void dayAndDaysAreEachOthersInverse(long seed) {
        var random = new Random(seed);
        var tenure = random(random);
        var since = START.plusDays(random.nextInt(60));
        for (var n = 0; n <= 120; n++) {
            var due = tenure.day(since, n);

            assertThat(tenure.days(since, due)).isEqualTo(n);
            if (n > 0) {
                assertThat(tenure.leaves()).noneMatch(leave -> leave.overlaps(new Leave(due, due)));
                assertThat(due).isAfter(tenure.day(since, n - 1));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherLeaveBringsNoDayForward(long seed) {
        var random = new Random(seed);
        var tenure = random(random);
        var fewer = new Tenure(
                START, null, tenure.leaves().subList(0, tenure.leaves().size() / 2));

        for (var n = 0; n <= 120; n++) {
            assertThat(tenure.day(START, n)).isAfterOrEqualTo(fewer.day(START, n));
        }
    }

    private static Tenure with(Leave... leaves) {
        return new Tenure(START, null, List.of(leaves));
    }

    private static Tenure random(Random random) {
        var leaves = new ArrayList<Leave>();
        var day = START.minusDays(20);
        for (var n = random.nextInt(6); n > 0; n--) {
            var from = day.plusDays(1 + random.nextInt(30));
            day = from.plusDays(random.nextInt(15));
            leaves.add(new Leave(from, day));
        }
        return new Tenure(START, null, leaves);
    }
}
