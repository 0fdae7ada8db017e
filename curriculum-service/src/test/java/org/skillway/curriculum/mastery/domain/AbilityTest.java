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
import static org.skillway.curriculum.mastery.domain.MasteryFixture.right;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.rightWith;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.wrong;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbilityTest {

    private static final Task DISCOVERY = Task.of("discovery", anItemOfLevel(2));

    @Test
    void aNewcomerIsWhatItWasBefore() {
        Mastery mastery = aNewcomer().mastery("discovery", Norms.USUAL, NOW);

        assertThat(mastery).isEqualTo(Mastery.unknown(NOW));
    }

    @Test
    void aNewSkillStartsFromWhatWasShownElsewhere() {
        Ability ability = aNewcomer();
        for (int i = 0; i < 5; i++) {
            ability = after(ability, DISCOVERY, right());
        }

        Belief elsewhere = ability.mastery("negotiation", Norms.USUAL, NOW).belief();
        assertThat(elsewhere.mean()).isBetween(Mastery.UNKNOWN.mean() + 0.3, level(ability, "discovery") - 0.3);
        assertThat(elsewhere.variance()).isLessThan(Mastery.UNKNOWN.variance());
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

        Mastery before = Mastery.unknown(NOW).told(four, NOW);
        Mastery after = told.mastery("discovery", Norms.USUAL, NOW);
        assertThat(after.belief().mean()).isCloseTo(before.belief().mean(), within(1e-12));
        assertThat(after.unassisted()).isEqualTo(1);
        assertThat(level(told, "negotiation"))
                .isBetween(Mastery.UNKNOWN.mean(), after.belief().mean());
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
    }
}
