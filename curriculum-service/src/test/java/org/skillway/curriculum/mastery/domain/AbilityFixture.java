package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyBelief;

import java.util.List;
import java.util.random.RandomGenerator;

/** People with a few skills, and items that take one or two of them. */
final class AbilityFixture {

    static final List<String> SKILLS = List.of("discovery", "negotiation", "forecasting");

    private AbilityFixture() {}

    static Ability aNewcomer() {
        return Ability.unknown(Norms.USUAL);
    }

    static Ability anyAbility(RandomGenerator random) {
        Ability ability = aNewcomer();
        for (int i = random.nextInt(12); i > 0; i--) {
            ability = after(ability, anyTask(random), anyAnswer(random));
        }
        return ability;
    }

    static Task anyTask(RandomGenerator random) {
        int first = random.nextInt(SKILLS.size());
        double share = random.nextBoolean() ? 1 : random.nextDouble(0.1, 0.9);
        Task.Need most = need(SKILLS.get(first), share, anyBelief(random));
        return share == 1
                ? new Task(anyBelief(random), List.of(most))
                : new Task(
                        anyBelief(random),
                        List.of(most, need(SKILLS.get((first + 1) % SKILLS.size()), 1 - share, anyBelief(random))));
    }

    static Task.Need need(String skill, double share, Belief difficulty) {
        return new Task.Need(skill, share, difficulty);
    }

    static Ability after(Ability ability, Task task, Answer answer) {
        return ability.answered(task, answer, Norms.USUAL, NOW).ability();
    }

    static double level(Ability ability, String skill) {
        return ability.mastery(skill, Norms.USUAL, NOW).belief().mean();
    }

    static Strength strength(Ability ability, String skill) {
        return requireNonNull(ability.strengths().get(skill));
    }
}
