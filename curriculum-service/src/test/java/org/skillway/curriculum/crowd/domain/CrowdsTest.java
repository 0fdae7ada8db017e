package org.skillway.curriculum.crowd.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdsTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final int DAYS = 120;

    private record Row(int number, String person, Instant at) {}

    @Test
    void fourPeopleAreNotShownAndTheFifthShowsAll() {
        List<Row> rows = List.of(row(0, "a", 5), row(1, "b", 4), row(2, "b", 4), row(3, "c", 3), row(4, "d", 2));
        List<Row> five = new ArrayList<>(rows);
        five.add(row(5, "e", 1));
        five.add(row(6, "f", 0));

        assertThat(shown(30, rows)).isEmpty();
        assertThat(shown(30, five)).extracting(Row::number).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aQuarterIsCutByItself() {
        assertThat(Crowds.cutFrom(NOW)).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(Crowds.cutFrom(Instant.parse("2026-03-31T23:59:59Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTwoAnswersDifferByFewerThanFivePeople(long seed) {
        List<Row> rows = anyRows(seed);
        for (int more = 1; more < DAYS; more++) {
            assertDiffersByCrowds(shown(more, rows), shown(more - 1, rows));
        }
        for (int seen = 1; seen < rows.size(); seen += 7) {
            assertDiffersByCrowds(shown(DAYS, rows.subList(0, seen)), shown(DAYS, rows.subList(0, seen - 1)));
        }
    }

    private static void assertDiffersByCrowds(List<Row> one, List<Row> other) {
        Set<Row> difference = new HashSet<>(one);
        difference.removeAll(other);
        Set<String> people = difference.stream().map(Row::person).collect(Collectors.toSet());
        assertThat(people.size() == 0 || people.size() >= Crowds.PEOPLE)
                .as("a difference of %s", people)
                .isTrue();
        assertThat(one).containsAll(other);
    }

    /** Few people and many, often the same one several times in a row. */
    private static List<Row> anyRows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int day = DAYS - 1; day >= 0; day--) {
            for (int i = 0; i < random.nextInt(4); i++) {
                rows.add(row(rows.size(), "p" + random.nextInt(3 + (int) seed * 2), day));
            }
        }
        return rows;
    }

    /** From all rows since the cutting of the longest time asked about began. */
    private static List<Row> shown(int days, List<Row> rows) {
        Instant since = NOW.minus(Duration.ofDays(days));
        List<Row> read = rows.stream()
                .filter(row -> !row.at().isBefore(Crowds.cutFrom(since)))
                .toList();
        return Crowds.since(since, read, Row::person, Row::at);
    }

    private static Row row(int number, String person, int daysAgo) {
        return new Row(number, person, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
