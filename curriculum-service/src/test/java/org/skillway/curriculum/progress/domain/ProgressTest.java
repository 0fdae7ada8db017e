package org.skillway.curriculum.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Level;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

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
        Progress progress = Progress.NONE.opened().answered(MODULE, "one", true, TODAY);
        assertThat(progress.passed()).isFalse();

        assertThat(progress.answered(MODULE, "two", true, TODAY).state()).isEqualTo(Progress.State.PASSED);
    }

    @Test
    void attendanceIsNotPassing() {
        Progress progress = Progress.NONE.opened().completed();

        assertThat(progress.passed()).isFalse();
        assertThat(progress.state()).isEqualTo(Progress.State.CLOSED);
    }

    @Test
    void rightAnswersPassWithoutTakingTheModule() {
        Progress progress = Progress.NONE.answered(MODULE, "one", true, TODAY).answered(MODULE, "two", true, TODAY);

        assertThat(progress.state()).isEqualTo(Progress.State.PASSED);
    }

    @Test
    void whoTestedOutHasPassedAndWhoPassedBeforeStaysSo() {
        assertThat(Progress.NONE.testedOut().passed()).isTrue();
        assertThat(Progress.NONE
                        .answered(MODULE, "one", true, TODAY)
                        .answered(MODULE, "two", true, TODAY)
                        .testedOut()
                        .state())
                .isEqualTo(Progress.State.PASSED);
    }

    @Test
    void aRoundFailsOnceHoweverManyItemsAreWrong() {
        Progress progress = Progress.NONE.answered(MODULE, "one", false, TODAY).answered(MODULE, "two", false, TODAY);

        assertThat(progress.failedRounds()).isEqualTo(1);
        assertThat(progress.struggling()).isTrue();
    }

    @Test
    void answeringAnItemAgainBeginsTheNextRound() {
        Progress progress = Progress.NONE
                .answered(MODULE, "one", false, TODAY)
                .answered(MODULE, "one", false, TODAY)
                .answered(MODULE, "two", true, TODAY);

        assertThat(progress.failedRounds()).isEqualTo(2);
    }

    @Test
    void passingAfterAFailureIsNotTestingOut() {
        Progress progress = Progress.NONE
                .answered(MODULE, "one", false, TODAY)
                .answered(MODULE, "two", true, TODAY)
                .answered(MODULE, "one", true, TODAY);

        assertThat(progress.state()).isEqualTo(Progress.State.PASSED);
        assertThat(progress.struggling()).isFalse();
    }

    @Test
    void whatIsPassedStaysPassed() {
        Progress passed =
                Progress.NONE.opened().answered(MODULE, "one", true, TODAY).answered(MODULE, "two", true, TODAY);

        assertThat(passed.abandonedOnce().passed()).isTrue();
        assertThat(passed.opened().passed()).isTrue();
        assertThat(passed.answered(MODULE, "one", false, TODAY).passed()).isTrue();
    }

    @Test
    void aSkillRestsAfterThreeRoundsForAWeek() {
        Instant then = Instant.parse("2026-11-18T09:00:00Z");

        assertThat(new Struggle(2, then).rests(then)).isFalse();
        assertThat(new Struggle(3, then).rests(then.plus(Duration.ofDays(6)))).isTrue();
        assertThat(new Struggle(3, then).rests(then.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void tryingOptionAfterOptionPassesAndOpensNoGate() {
        Progress guessed = Progress.NONE
                .answered(MODULE, "one", true, TODAY)
                .answered(MODULE, "two", false, TODAY)
                .answered(MODULE, "two", true, TODAY);

        assertThat(guessed.passed()).isTrue();
        assertThat(guessed.opensGates()).isFalse();
        assertThat(round(guessed, TODAY).opensGates())
                .as("what was found out the same day is merely remembered")
                .isFalse();
        assertThat(round(guessed, TODAY.plusDays(1)).opensGates()).isTrue();
    }

    @Test
    void aDayThatComesTwiceOpensNoGate() {
        Progress missed = Progress.NONE.answered(MODULE, "one", false, TODAY);

        assertThat(round(missed, TODAY.minusDays(1)).opensGates()).isFalse();
        assertThat(round(missed.answered(MODULE, "one", false, TODAY.minusDays(1)), TODAY)
                        .opensGates())
                .isFalse();
    }

    @Test
    void aRoundRightAtFirstTryOpensGatesAndThatStays() {
        Progress passed = round(Progress.NONE, TODAY);

        assertThat(passed.opensGates()).isTrue();
        assertThat(passed.answered(MODULE, "one", false, TODAY.plusDays(9)).opensGates())
                .isTrue();
    }

    @Test
    void halfARoundOnALaterDayOpensNoGate() {
        Progress guessed = Progress.NONE
                .answered(MODULE, "one", true, TODAY)
                .answered(MODULE, "two", false, TODAY)
                .answered(MODULE, "two", true, TODAY.plusDays(1));

        assertThat(guessed.passed()).isTrue();
        assertThat(guessed.opensGates()).isFalse();
    }

    @Test
    void whatWasAnsweredOnceIsKnownRightOrWrong() {
        Progress progress = Progress.NONE
                .answered(MODULE, "one", false, TODAY)
                .answered(MODULE, "two", false, TODAY)
                .answered(MODULE, "two", false, TODAY);

        assertThat(progress.tried()).containsExactly("two");
        assertThat(progress.knows("one")).isTrue();
        assertThat(Progress.NONE.knows("one")).isFalse();
    }

    @Test
    void whatIsPassedIsTakenAnewAsAWholeRoundAndIsPassedMeanwhile() {
        Progress anew = round(Progress.NONE, TODAY).opened();

        assertThat(anew.passed()).isTrue();
        assertThat(anew.begun()).isTrue();
        Progress half = anew.answered(MODULE, "one", true, TODAY.plusDays(1));
        assertThat(half.roundRight(MODULE)).isFalse();
        Progress whole = half.answered(MODULE, "two", true, TODAY.plusDays(1));
        assertThat(whole.roundRight(MODULE)).isTrue();
        assertThat(whole.begun()).isFalse();
    }

    private static Progress round(Progress progress, LocalDate day) {
        return progress.answered(MODULE, "one", true, day).answered(MODULE, "two", true, day);
    }

    private static Item item(String key) {
        return new Item(key, "What?", List.of("a", "b"), 0, new Level(2));
    }
}
