package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.aNewcomer;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.after;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.level;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.need;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.strength;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anItemOfLevel;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.right;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.rightWith;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.wrong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbilityTest {

    private static final Task DISCOVERY = Task.of("discovery", anItemOfLevel(2));

    @Test
    void aNewcomerStartsAtLevelOneAndAHalf() {
        Mastery mastery = aNewcomer().mastery("discovery", Norms.USUAL, NOW);

        assertThat(mastery).isEqualTo(new Mastery(new Belief(-1, 1.5), 0, 0, NOW));
        Estimate estimate = mastery.estimate();
        assertThat(estimate.level()).isEqualTo(new Level(1.5));
        assertThat(estimate.low()).isEqualTo(new Level(0));
        assertThat(estimate.high().value()).isCloseTo(1.5 + 1.6448536 * Math.sqrt(1.5), within(1e-6));
    }

    @Test
    void oneRightAnswerIsNeverEnoughHoweverHardTheItem() {
        Task impossible = Task.of("discovery", new Belief(4, 0.01));
        Ability once = after(aNewcomer(), impossible, new Answer(true, HelpLevel.NONE, 0, false));

        Mastery mastery = once.mastery("discovery", Norms.USUAL, NOW);
        assertThat(mastery.probabilityReady(new Level(0.5))).isGreaterThan(Readiness.PROBABILITY);
        assertThat(mastery.readyFor(new Level(0.5))).isFalse();
    }

    @Test
    void aNewcomerReachesTheTargetByAnsweringAlone() {
        Ability ability = aNewcomer();
        int answers = 0;
        while (!ability.mastery("discovery", Norms.USUAL, NOW).readyFor(new Level(3))) {
            ability = after(ability, Task.of("discovery", anItemOfLevel(3)), right());
            answers++;
        }

        assertThat(answers).isBetween(3, 8);
    }

    @Test
    void repeatingAnItemAlreadySolvedShowsNothingNewAlone() {
        Ability again = after(aNewcomer(), DISCOVERY, new Answer(true, HelpLevel.NONE, 4, true));

        assertThat(strength(again, "discovery").evidence()).isEqualTo(1);
        assertThat(strength(again, "discovery").unassisted()).isZero();
    }

    @Test
    void twoWitnessesOfAFoundationSkillMakeOneReady() {
        Mastery mastery = aNewcomer()
                .told("discovery", new Testimony(new Level(4), 0.6), Norms.USUAL, NOW)
                .told("discovery", new Testimony(new Level(4), 0.6), Norms.USUAL, NOW)
                .mastery("discovery", Norms.USUAL, NOW);

        assertThat(mastery.readyFor(new Level(2))).isTrue();
        assertThat(mastery.readyFor(new Level(4))).isFalse();
    }

    @Test
    void priorExperienceIsWhereOneStartsFromAndShowsNothing() {
        Ability told = aNewcomer()
                .told("discovery", new Testimony(new Level(5), 0.5, false), Norms.USUAL, NOW)
                .told("discovery", new Testimony(new Level(5), 0.6), Norms.USUAL, NOW);

        assertThat(strength(told, "discovery").evidence()).isEqualTo(2);
        assertThat(strength(told, "discovery").unassisted()).isEqualTo(1);
        assertThat(told.mastery("discovery", Norms.USUAL, NOW).readyFor(new Level(1)))
                .isFalse();
    }

    @Test
    void anAnswerThatArrivesLateDoesNotTurnTimeBack() {
        Ability known = after(aNewcomer(), DISCOVERY, right());

        Ability.Learned late = known.answered(DISCOVERY, right(), Norms.USUAL, NOW.minus(Duration.ofDays(3)));

        assertThat(strength(late.ability(), "discovery").at()).isEqualTo(NOW);
    }

    @Test
    void aNewSkillStartsFromWhatWasShownElsewhere() {
        Ability ability = aNewcomer();
        for (int i = 0; i < 5; i++) {
            ability = after(ability, DISCOVERY, right());
        }

        Belief elsewhere = ability.mastery("negotiation", Norms.USUAL, NOW).belief();
        assertThat(elsewhere.mean()).isBetween(Norms.USUAL.start() + 0.3, level(ability, "discovery") - 0.3);
        assertThat(elsewhere.variance()).isLessThan(Norms.USUAL.anyMastery().variance());
    }

    @Test
    void whoPractisesLearnsEvenFromErrors() {
        Ability once = after(aNewcomer(), DISCOVERY, wrong());

        double strengths = Norms.USUAL.start()
                + once.general().mean()
                + strength(once, "discovery").belief().mean();
        assertThat(level(once, "discovery")).isCloseTo(strengths + 0.3 * Math.log(2), within(1e-12));
        assertThat(level(once, "discovery")).isLessThan(level(aNewcomer(), "discovery"));
    }

    @Test
    void anItemOfTwoSkillsCreditsEachInPart() {
        Task both = new Task(
                anItemOfLevel(2), List.of(need("discovery", 0.8, Belief.ZERO), need("negotiation", 0.2, Belief.ZERO)));

        Ability after = after(aNewcomer(), both, right());

        double first = strength(after, "discovery").belief().mean();
        double second = strength(after, "negotiation").belief().mean();
        assertThat(first).isCloseTo(4 * second, within(1e-9)).isPositive();
    }

    @Test
    void onlyTheMainSkillOfAnItemIsShownAlone() {
        Task both = new Task(
                anItemOfLevel(2), List.of(need("discovery", 0.8, Belief.ZERO), need("negotiation", 0.2, Belief.ZERO)));

        Ability after = after(aNewcomer(), both, right());

        assertThat(strength(after, "discovery").unassisted()).isEqualTo(1);
        assertThat(strength(after, "negotiation").unassisted()).isZero();
        assertThat(strength(after, "negotiation").evidence()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = HelpLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void successWithHelpAloneNeverReachesTheTarget(HelpLevel help) {
        Ability ability = aNewcomer();
        for (int i = 0; i < 200; i++) {
            ability = after(ability, DISCOVERY, rightWith(help));
        }

        assertThat(ability.mastery("discovery", Norms.USUAL, NOW).readyFor(new Level(0)))
                .isFalse();
    }

    @Test
    void whoOnlyErrsReachesNothingHoweverHardTheItems() {
        Ability ability = aNewcomer();
        for (int i = 0; i < 200; i++) {
            ability = after(ability, Task.of("discovery", anItemOfLevel(5)), wrong());
        }

        Mastery mastery = ability.mastery("discovery", Norms.USUAL, NOW);
        assertThat(mastery.evidence()).isEqualTo(200);
        assertThat(mastery.unassisted()).isZero();
        assertThat(mastery.readyFor(new Level(0))).isFalse();
    }

    @Test
    void testimonyCountsOnceForTheSkillAndInPartForThePerson() {
        Testimony four = new Testimony(new Level(4), 0.6);

        Ability told = aNewcomer().told("discovery", four, Norms.USUAL, NOW);

        Mastery after = told.mastery("discovery", Norms.USUAL, NOW);
        double whole = four.level().logits() - Norms.USUAL.start();
        assertThat(after.belief().mean()).isCloseTo(Norms.USUAL.start() + 0.6 * whole, within(1e-12));
        assertThat(after.unassisted()).isEqualTo(1);
        assertThat(level(told, "negotiation"))
                .isBetween(Norms.USUAL.start(), after.belief().mean());
    }

    @Test
    void aStrengthFadesButNeverBeyondAStrangers() {
        Ability ability = after(aNewcomer(), DISCOVERY, right());

        Mastery now = ability.mastery("discovery", Norms.USUAL, NOW);
        Mastery later = ability.mastery("discovery", Norms.USUAL, NOW.plus(Duration.ofDays(3650)));

        assertThat(later.belief().mean()).isEqualTo(now.belief().mean());
        assertThat(later.belief().variance())
                .isCloseTo(ability.general().variance() + Norms.USUAL.strengthSpread(), within(1e-12));
    }

    @Test
    void sharesAndNormsThatCannotBeAreRefusedWithTheValue() {
        assertThatThrownBy(() -> new Task(Belief.ZERO, List.of(need("discovery", 0.7, Belief.ZERO))))
                .hasMessageContaining("0.7");
        assertThatThrownBy(() -> new Norms(0, 0, 1, 1, 1, 1, 1, -2, 0.1)).hasMessageContaining("-2.0");
        assertThatThrownBy(() -> new Norms(0, 0, 1, 1, 1, 1, 1, 1, 0.7)).hasMessageContaining("0.7");
        assertThatThrownBy(() -> new Strength(Belief.ZERO, 2, 1, 0, NOW)).hasMessageContaining("2");
        assertThatThrownBy(() -> new Level(6)).hasMessageContaining("6.0");
        assertThatThrownBy(() -> new Testimony(new Level(3), 1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Answer(true, HelpLevel.NONE, 1, false)).hasMessageContaining("1");
        assertThatThrownBy(() -> new Belief(0, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Mastery(Belief.ZERO, 1, 2, NOW)).hasMessageContaining("2 of 1");
    }

    /** Newer answers count a little more, and assumed-density filtering forgets the order only nearly. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfAnswersHardlyMatters(long seed) {
        var random = new SplittableRandom(seed);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 12; i++) {
            events.add(new Event(Task.of("discovery", anItemOfLevel(random.nextDouble(1, 4))), anyAnswer(random)));
        }
        Belief first = believed(events);

        Collections.shuffle(events, new Random(seed));
        Belief second = believed(events);

        assertThat(second.mean()).isCloseTo(first.mean(), within(0.2));
        assertThat(second.sd()).isCloseTo(first.sd(), within(0.1));
    }

    private static Belief believed(Iterable<Event> events) {
        Ability ability = aNewcomer();
        for (Event event : events) {
            ability = after(ability, event.task(), event.answer());
        }
        return ability.mastery("discovery", Norms.USUAL, NOW).belief();
    }

    private record Event(Task task, Answer answer) {}
}
