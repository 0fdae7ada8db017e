package org.skillway.curriculum.nudge.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.workday.domain.Leave;

/** What holds for the moments of anybody under any policy, over the days on which clocks change as well. */
class OpeningsLawsTest {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Santiago", "+05:45");
    private static final int MOMENTS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void momentsLieInTheFutureAreAllowedAndNeverMoreThanThePolicySays(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Openings openings = any(chance);
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(chance.nextInt(24 * 365)));

            List<Instant> moments = moments(openings, start);

            assertThat(moments).isSorted().doesNotHaveDuplicates().allMatch(openings::allow);
            assertThat(moments.stream()
                            .collect(groupingBy(at -> at.atZone(openings.zone()).toLocalDate(), counting()))
                            .values())
                    .allMatch(count -> count <= openings.policy().mostADay());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatIsToldMayBeDeliveredUntilItsEndAndNotAfter(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Openings openings = any(chance);
            for (Instant moment : moments(openings, Instant.parse("2026-06-01T00:00:00Z"))) {
                Instant end = openings.end(moment);

                assertThat(end).isAfter(moment);
                assertThat(openings.allow(end.minusSeconds(1))).isTrue();
                assertThat(openings.allow(end)).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theFirstMomentOfASpanIsAllowedAndNoneBeforeItIs(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Openings openings = any(chance);
            Instant from =
                    Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 365)));
            Instant until = from.plus(Duration.ofMinutes(1 + chance.nextInt(60 * 26)));

            Instant end = openings.first(from, until).orElse(until);

            assertThat(openings.allow(end) || end.equals(until)).isTrue();
            for (Instant before = from; before.isBefore(end); before = before.plus(Duration.ofMinutes(1))) {
                assertThat(openings.allow(before)).isFalse();
            }
        }
    }

    private static List<Instant> moments(Openings openings, Instant start) {
        List<Instant> moments = new ArrayList<>();
        Optional<Instant> next = openings.after(start);
        while (next.isPresent() && moments.size() < MOMENTS) {
            assertThat(next.get()).isAfter(moments.isEmpty() ? start : moments.getLast());
            moments.add(next.get());
            next = openings.after(next.get());
        }
        return moments;
    }

    private static Openings any(Random chance) {
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> chance.nextInt(7) > 1)
                .collect(Collectors.toSet());
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(365));
        Hours quiet = new Hours(time(chance), time(chance));
        NudgePolicy policy = new NudgePolicy(chance.nextInt(5), quiet, days, Set.of(day));
        LocalTime from = LocalTime.of(chance.nextInt(22), chance.nextInt(60));
        Hours window = new Hours(from, from.plusMinutes(1 + chance.nextInt(60 * (23 - from.getHour()))));
        LocalDate away = day.plusDays(3);
        return new Openings(
                policy,
                new NudgeWish(
                        chance.nextInt(10) > 0, window, List.of(new Leave(away, away.plusDays(chance.nextInt(14))))),
                ZoneId.of(ZONES.get(chance.nextInt(ZONES.size()))));
    }

    private static LocalTime time(Random chance) {
        return LocalTime.of(chance.nextInt(24), chance.nextInt(60));
    }
}
