package org.skillway.curriculum.pace.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.curriculum.mastery.domain.Belief;

class PaceTest {

    private static final int USUAL_SECONDS = 40;
    private static final Intensity KNOWN = new Intensity(new Belief(Math.log(USUAL_SECONDS), 0.04), 0.25, 0);
    private static final Intensity OF_FIVE = new Intensity(KNOWN.log(), KNOWN.error(), Math.sqrt(0.09 / 5));

    @Test
    void nothingIsSaidFromFewerThanTenAnswers() {
        assertThat(after(9, 80).told()).isEmpty();
        assertThat(after(9, 80).percent()).isEqualTo(100);
        assertThat(after(10, 80).told())
                .as("twice as long, and no more than four in five lets be said")
                .hasValue(140);
    }

    @Test
    void whoTakesAsLongAsOthersIsCountedWithTheModulesOwnMinutes() {
        assertThat(after(60, USUAL_SECONDS).percent()).isEqualTo(100);
    }

    /** By hand: precision 1 / 0.09 and 1 / 0.29 an answer, without the wander. */
    @Test
    void theBeliefIsTheConjugateOne() {
        Pace pace = after(10, 80);

        double precision = 1 / 0.09 + 10 / 0.29;
        assertThat(pace.speed().mean()).isCloseTo(-Math.log(2) * (10 / 0.29) / precision, within(0.01));
        assertThat(pace.speed().variance()).isCloseTo(1 / precision, within(0.001));
    }

    @Test
    void theQuickestAndTheSlowestAreCountedNoFurther() {
        assertThat(after(200, 10).percent()).isEqualTo(60);
        assertThat(after(200, 150).percent()).isEqualTo(180);
    }

    @Test
    void aLikelyGuessSaysNothing() {
        assertThat(after(60, 3)).isEqualTo(Pace.UNKNOWN);
    }

    @Test
    void aPageLeftOpenCountsAsFarAsOneThatTookQuiteLong() {
        Pace usual = after(30, USUAL_SECONDS);
        Pace forgotten = took(usual, 86_000);

        assertThat(forgotten).isEqualTo(took(usual, 3_600));
        assertThat(forgotten.percent()).isEqualTo(100);
    }

    @Test
    void whatSomebodyChoseWinsAndLeavesWhatIsKnownAlone() {
        Pace chosen = after(20, 80).choosing(125);

        assertThat(chosen.percent()).isEqualTo(125);
        assertThat(took(chosen, 80).percent()).isEqualTo(125);
        assertThat(chosen.choosing(null).percent()).isEqualTo(after(20, 80).percent());
    }

    @Test
    void aCompanyThatWantsNoneForgetsItAndLearnsNoMore() {
        Pace none = after(20, 80).choosing(150).estimated(false, 1);

        assertThat(none.speed()).isEqualTo(Pace.UNKNOWN.speed());
        assertThat(took(none, 80).answers()).isZero();
        assertThat(none.percent()).isEqualTo(150);
        Pace again = none.estimated(true, 2);
        assertThat(again).isEqualTo(new Pace(Pace.UNKNOWN.speed(), 0, 150, false, null, 2, 0.0));
        assertThat(took(again, 80).answers()).isOne();
    }

    @Test
    void whoReadsThePolicyLateForgetsNothing() {
        Pace again = took(Pace.UNKNOWN.estimated(false, 1).estimated(true, 2), 80);

        assertThat(again.estimated(false, 1)).isEqualTo(again);
        assertThat(again.estimated(true, 0)).isEqualTo(again);
    }

    /** Switched off and on again before anything of theirs was saved. */
    @Test
    void whatWasEstimatedBeforeACompanyWantedNoneComesBackInNoWay() {
        assertThat(after(20, 80).estimated(true, 2).told()).isEmpty();
    }

    @Test
    void whatMayBeChanceIsNotSaid() {
        assertThat(after(10, 47).percent())
                .as("a sixth longer, 99 in a hundred from less to more")
                .isEqualTo(100);
        assertThat(after(60, 47).percent()).isEqualTo(100);
        assertThat(after(120, 47).percent()).isEqualTo(110);
    }

    /** All items are wrong together by the speeds of the few who answered them before: more answers do not mend it. */
    @Test
    void whereFewAnsweredBeforeMoreIsNeededToBeToldAnything() {
        Pace known = Pace.UNKNOWN;
        Pace few = Pace.UNKNOWN;
        for (int i = 0; i < 60; i++) {
            known = known.after(Duration.ofSeconds(54), KNOWN);
            few = few.after(Duration.ofSeconds(54), OF_FIVE);
        }

        assertThat(known.percent()).isGreaterThan(100);
        assertThat(few.percent()).isEqualTo(100);
        assertThat(few.speed()).isEqualTo(known.speed());
        assertThat(few.yardstick()).isBetween(0.11, 0.134);
    }

    @Test
    void nobodyGoesFromLongerToShorterAtOnceAndTheUsualPaceComesBackFirst() {
        Pace pace = after(30, 60);
        List<Integer> said = new ArrayList<>(List.of(pace.percent()));
        for (int i = 0; i < 200; i++) {
            pace = took(pace, 20);
            said.add(pace.percent());
        }

        assertThat(said.getFirst()).isGreaterThan(100);
        assertThat(said.getLast()).isLessThan(100);
        assertThat(said).contains(100).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whatIsSaidMovesOnlyOnceItIsClearlyElsewhere() {
        Pace pace = after(60, 54);
        int changes = 0;
        for (int i = 0; i < 200; i++) {
            Pace next = took(pace, i % 2 == 0 ? 46 : 60);
            changes += next.percent() == pace.percent() ? 0 : 1;
            pace = next;
        }

        assertThat(changes).isLessThanOrEqualTo(1);
    }

    @Test
    void saysWhySoManyMinutesAreCounted() {
        assertThat(after(60, 49).reason(5, 6))
                .isEqualTo("You took about a fifth longer than others on the same questions, so we count 6 minutes for"
                        + " these 5.");
        assertThat(after(60, 27).reason(5, 4))
                .isEqualTo(
                        "You took about a third less time than others on the same questions, so we count 4 minutes for"
                                + " these 5.");
        assertThat(Pace.UNKNOWN.choosing(150).reason(5, 8))
                .isEqualTo("You chose 150 % of the usual minutes, so we count 8 minutes for these 5.");
    }

    @ParameterizedTest(name = "{0} minutes at {1} % in a week of {2} are {3}")
    @CsvSource({
        "5, 100, 10, 5",
        "10, 180, 30, 18",
        "5, 120, 10, 6",
        "5, 110, 10, 6",
        "4, 110, 10, 4",
        "2, 60, 10, 1",
        "8, 180, 10, 10",
        "8, 180, 5, 8",
        "8, 60, 5, 5",
        "0, 180, 5, 0"
    })
    void minutesAreRoundedHalfUpAndWhatFitsAWeekStillFits(int minutes, int percent, int week, int counted) {
        assertThat(new PacedMinutes(percent, week).of(minutes)).isEqualTo(counted);
    }

    private static Pace after(int answers, int seconds) {
        Pace pace = Pace.UNKNOWN;
        for (int i = 0; i < answers; i++) {
            pace = took(pace, seconds);
        }
        return pace;
    }

    private static Pace took(Pace pace, int seconds) {
        return pace.after(Duration.ofSeconds(seconds), KNOWN);
    }
}
