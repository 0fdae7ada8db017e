package org.skillway.curriculum.dropoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.catalog.domain.Draft.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.dropoff.domain.DropOff.Point;
import org.skillway.curriculum.dropoff.domain.Mark.Kind;

class DropOffTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Module MODULE =
            draft().key("notes").items(item("a"), item("b")).module();

    private final List<Mark> marks = new ArrayList<>();

    @Test
    void somebodyLeavesAtTheLastItemTheyAnswered() {
        for (String person : List.of("1", "2", "3", "4", "5")) {
            starts(person, 3);
            answers(person, "a", true, 2);
        }
        gaveUp("1", 1);
        answers("2", "b", true, 1);

        DropOff found = DropOff.of(MODULE, marks);

        assertThat(found.left()).isEqualTo(4);
        assertThat(found.points()).containsExactly(new Point(null, 5, 0, 0), new Point("a", 5, 4, 0));
    }

    @Test
    void whoFinishedDidNotLeave() {
        starts("1", 40);
        answers("1", "a", true, 40);
        answers("1", "b", true, 40);
        starts("2", 40);
        does("2", Kind.COMPLETED, null, false, 39);

        DropOff found = DropOff.of(MODULE, marks);

        assertThat(found.finished()).isEqualTo(2);
        assertThat(found.left()).isZero();
    }

    @Test
    void whoComesBackAndFinishesHasNotLeft() {
        starts("1", 9);
        gaveUp("1", 8);
        answers("1", "a", true, 7);
        answers("1", "b", true, 7);
        starts("2", 9);
        gaveUp("2", 8);
        answers("2", "a", false, 7);

        assertThat(DropOff.of(MODULE, marks).left()).isEqualTo(1);
    }

    @Test
    void fewerThanFiveAreNotShown() {
        for (String person : List.of("1", "2", "3", "4", "5")) {
            starts(person, 20);
        }
        answers("1", "a", false, 19);

        DropOff found = DropOff.of(MODULE, marks);

        assertThat(found.shown()).isTrue();
        assertThat(found.points()).containsExactly(new Point(null, 5, 4, 0));
        assertThat(DropOff.of(MODULE, marks.subList(0, 4)).shown()).isFalse();
    }

    private void starts(String person, int daysAgo) {
        does(person, Kind.STARTED, null, false, daysAgo);
    }

    private void gaveUp(String person, int daysAgo) {
        does(person, Kind.ABANDONED, null, false, daysAgo);
    }

    private void answers(String person, String item, boolean correct, int daysAgo) {
        does(person, Kind.ANSWERED, item, correct, daysAgo);
    }

    private void does(String person, Kind kind, @Nullable String item, boolean correct, int daysAgo) {
        marks.add(new Mark(person, kind, item, correct, NOW.minus(Duration.ofDays(daysAgo))));
    }
}
