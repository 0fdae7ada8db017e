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
    void whoIsLeftOverInAQuarterIsShownWithThoseOfTheNext() {
        List<Row> rows = List.of(row(0, "a", 119), row(1, "b", 90), row(2, "c", 60), row(3, "d", 30), row(4, "e", 1));

        assertThat(shown(30, rows)).extracting(Row::number).containsExactly(0, 1, 2, 3, 4);
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoeverIsErasedTakesTheirCrowdsAlongAndShiftsNoOther(long seed) {
        List<Row> rows = anyRows(seed);
        List<Span> spans = spans(rows);
        List<Row> before = whole(spans, rows);
        for (int erased = 0; erased < 3 + seed * 2; erased++) {
            String person = "p" + erased;
            List<Row> left =
                    rows.stream().filter(row -> !row.person().equals(person)).toList();
            assertDiffersByCrowds(before, whole(spans, left));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodyIsLeftOverButTheLastFour(long seed) {
        List<Row> rows = anyRows(seed);
        List<Row> left = new ArrayList<>(rows);
        left.removeAll(whole(spans(rows), rows));

        assertThat(left.stream().map(Row::person).distinct()).hasSizeLessThan(Crowds.PEOPLE);
        assertThat(rows.subList(rows.size() - left.size(), rows.size())).isEqualTo(left);
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

    private static List<Row> shown(int days, List<Row> rows) {
        Instant since = NOW.minus(Duration.ofDays(days));
        return whole(
                spans(rows).stream()
                        .filter(span -> !span.end().at().isBefore(since))
                        .toList(),
                rows);
    }

    private static List<Row> whole(List<Span> spans, List<Row> rows) {
        return Crowds.whole(spans, rows, CrowdsTest::place, Row::person);
    }

    /** A step at a time, those who wait being kept between two. */
    private static List<Span> spans(List<Row> rows) {
        List<Span> spans = new ArrayList<>();
        Filling filling = new Filling();
        for (Row row : rows) {
            Filling resumed = new Filling();
            filling.forEach(resumed::resume);
            filling = resumed;
            if (filling.add("skill", row.person(), row.at()).isPresent()) {
                spans.add(new Span(spans.isEmpty() ? null : spans.getLast().end(), place(row)));
            }
        }
        return spans;
    }

    private static Place place(Row row) {
        return new Place(row.at(), String.format("%05d", row.number()));
    }

    private static Row row(int number, String person, int daysAgo) {
        return new Row(number, person, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
