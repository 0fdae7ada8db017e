package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anItemOfLevel;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.right;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.rightWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasteryTest {

    private static final Level TARGET = new Level(3);

    @Test
    void oneRightAnswerIsNeverEnoughHoweverHardTheItem() {
        Mastery mastery = Mastery.unknown(NOW)
                .answered(new Belief(4, 0.01), new Answer(true, HelpLevel.NONE, 0, false), NOW)
                .mastery();

        assertThat(mastery.probabilityReady(new Level(0.5))).isGreaterThan(Readiness.PROBABILITY);
        assertThat(mastery.readyFor(new Level(0.5))).isFalse();
    }

    @Test
    void aNewcomerReachesTheTargetByAnsweringAlone() {
        Mastery mastery = Mastery.unknown(NOW);
        int answers = 0;
        while (!mastery.readyFor(TARGET)) {
            mastery = mastery.answered(anItemOfLevel(3), right(), NOW).mastery();
            answers++;
        }

        assertThat(answers).isBetween(4, 8);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = HelpLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void successWithHelpAloneNeverReachesTheTarget(HelpLevel help) {
        Mastery mastery = Mastery.unknown(NOW);
        for (int i = 0; i < 200; i++) {
            mastery = mastery.answered(anItemOfLevel(3), rightWith(help), NOW).mastery();
        }

        assertThat(mastery.readyFor(new Level(0))).isFalse();
    }

    @Test
    void repeatingAnItemAlreadySolvedShowsNothingNewAlone() {
        Answer again = new Answer(true, HelpLevel.NONE, 4, true);

        Mastery mastery =
                Mastery.unknown(NOW).answered(anItemOfLevel(3), again, NOW).mastery();

        assertThat(mastery.evidence()).isEqualTo(1);
        assertThat(mastery.unassisted()).isZero();
    }

    @Test
    void twoWitnessesOfAFoundationSkillMakeOneReady() {
        Mastery mastery = Mastery.unknown(NOW)
                .told(new Testimony(new Level(4), 0.5), NOW)
                .told(new Testimony(new Level(4), 0.6), NOW);

        assertThat(mastery.readyFor(new Level(2))).isTrue();
        assertThat(mastery.readyFor(new Level(4))).isFalse();
    }

    @Test
    void reliabilityIsTheShareOfTruthInTestimony() {
        Mastery mastery = Mastery.unknown(NOW).told(new Testimony(new Level(4), 0.6), NOW);

        double whole = new Level(4).logits() - Mastery.UNKNOWN.mean();
        assertThat(mastery.belief().mean() - Mastery.UNKNOWN.mean()).isCloseTo(0.6 * whole, within(1e-12));
    }

    @Test
    void whatWasKnownFadesButNeverBeyondAStranger() {
        Mastery mastery = Mastery.unknown(NOW).told(new Testimony(new Level(4), 0.9), NOW);

        Mastery month = mastery.on(NOW.plus(Duration.ofDays(30)));
        Mastery decade = mastery.on(NOW.plus(Duration.ofDays(3650)));

        assertThat(month.belief().mean()).isEqualTo(mastery.belief().mean());
        assertThat(month.belief().variance()).isCloseTo(mastery.belief().variance() + 0.15, within(1e-9));
        assertThat(decade.belief().variance()).isEqualTo(Mastery.UNKNOWN.variance());
    }

    @Test
    void anAnswerThatArrivesLateDoesNotTurnTimeBack() {
        Mastery mastery = Mastery.unknown(NOW);

        Mastery after = mastery.answered(anItemOfLevel(2), right(), NOW.minus(Duration.ofDays(3)))
                .mastery();

        assertThat(after.at()).isEqualTo(NOW);
    }

    /** Assumed-density filtering forgets the order only nearly; a tenth of a level is what we accept. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfAnswersHardlyMatters(long seed) {
        var random = new SplittableRandom(seed);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 12; i++) {
            events.add(new Event(anItemOfLevel(random.nextDouble(1, 4)), anyAnswer(random)));
        }
        Belief first = believed(events);

        Collections.shuffle(events, new Random(seed));
        Belief second = believed(events);

        assertThat(second.mean()).isCloseTo(first.mean(), within(0.1));
        assertThat(second.sd()).isCloseTo(first.sd(), within(0.1));
    }

    @Test
    void theEstimateStaysOnTheScale() {
        Estimate estimate = Mastery.unknown(NOW).estimate();

        assertThat(estimate.level()).isEqualTo(new Level(1.5));
        assertThat(estimate.low()).isEqualTo(new Level(0));
        assertThat(estimate.high().value()).isCloseTo(1.5 + 1.6448536 * Math.sqrt(1.5), within(1e-6));
    }

    @Test
    void impossibleValuesAreRefusedWithTheValue() {
        assertThatThrownBy(() -> new Level(6)).hasMessageContaining("6.0");
        assertThatThrownBy(() -> new Testimony(TARGET, 1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Answer(true, HelpLevel.NONE, 1, false)).hasMessageContaining("1");
        assertThatThrownBy(() -> new Belief(0, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Mastery(Mastery.UNKNOWN, 1, 2, NOW)).hasMessageContaining("2 of 1");
    }

    private static Belief believed(Iterable<Event> events) {
        Mastery mastery = Mastery.unknown(NOW);
        for (Event event : events) {
            mastery = mastery.answered(event.item(), event.answer(), NOW).mastery();
        }
        return mastery.belief();
    }

    private record Event(Belief item, Answer answer) {}
}
