package org.skillway.curriculum.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Level;

class ProgressTest {

    private static final Module MODULE = new Module(
            "notes",
            "Notes",
            ModuleKind.LESSON,
            new Outcome("notes", "Writes them."),
            new Level(2),
            5,
            null,
            List.of(),
            null,
            List.of(item("one"), item("two")));

    @Test
    void isPassedWhenEveryItemsLatestAnswerIsRight() {
        Progress progress = Progress.NONE.opened().answered(MODULE, "one", true);
        assertThat(progress.passed()).isFalse();

        assertThat(progress.answered(MODULE, "two", true).state()).isEqualTo(Progress.State.PASSED);
    }

    @Test
    void attendanceIsNotPassing() {
        Progress progress = Progress.NONE.opened().completed();

        assertThat(progress.passed()).isFalse();
        assertThat(progress.state()).isEqualTo(Progress.State.CLOSED);
    }

    @Test
    void rightAnswersPassWithoutTakingTheModule() {
        Progress progress = Progress.NONE.answered(MODULE, "one", true).answered(MODULE, "two", true);

        assertThat(progress.state()).isEqualTo(Progress.State.PASSED);
    }

    @Test
    void whoTestedOutHasPassedAndWhoPassedBeforeStaysSo() {
        assertThat(Progress.NONE.testedOut().passed()).isTrue();
        assertThat(Progress.NONE
                        .answered(MODULE, "one", true)
                        .answered(MODULE, "two", true)
                        .testedOut()
                        .state())
                .isEqualTo(Progress.State.PASSED);
    }

    @Test
    void aRoundFailsOnceHoweverManyItemsAreWrong() {
        Progress progress = Progress.NONE.answered(MODULE, "one", false).answered(MODULE, "two", false);

        assertThat(progress.failedRounds()).isEqualTo(1);
        assertThat(progress.struggling()).isTrue();
    }

    @Test
    void answeringAnItemAgainBeginsTheNextRound() {
        Progress progress = Progress.NONE
                .answered(MODULE, "one", false)
                .answered(MODULE, "one", false)
                .answered(MODULE, "two", true);

        assertThat(progress.failedRounds()).isEqualTo(2);
    }

    @Test
    void passingAfterAFailureIsNotTestingOut() {
        Progress progress = Progress.NONE
                .answered(MODULE, "one", false)
                .answered(MODULE, "two", true)
                .answered(MODULE, "one", true);

        assertThat(progress.state()).isEqualTo(Progress.State.PASSED);
        assertThat(progress.struggling()).isFalse();
    }

    @Test
    void whatIsPassedStaysPassed() {
        Progress passed = Progress.NONE.opened().answered(MODULE, "one", true).answered(MODULE, "two", true);

        assertThat(passed.abandonedOnce().passed()).isTrue();
        assertThat(passed.opened().passed()).isTrue();
        assertThat(passed.answered(MODULE, "one", false).passed()).isTrue();
    }

    @Test
    void aSkillRestsAfterThreeRoundsForAWeek() {
        Instant then = Instant.parse("2026-11-18T09:00:00Z");

        assertThat(new Struggle(2, then).rests(then)).isFalse();
        assertThat(new Struggle(3, then).rests(then.plus(Duration.ofDays(6)))).isTrue();
        assertThat(new Struggle(3, then).rests(then.plus(Duration.ofDays(7)))).isFalse();
    }

    private static Item item(String key) {
        return new Item(key, "What?", List.of("a", "b"), 0, new Level(2));
    }
}
