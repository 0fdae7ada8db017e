package org.skillway.curriculum.mastery.domain;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Facts about masteries, answers and simulated people. */
final class MasteryFixture {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static final List<HelpLevel> HELP = List.of(HelpLevel.values());

    private MasteryFixture() {}

    static Answer right() {
        return new Answer(true, HelpLevel.NONE, 4, false);
    }

    static Answer wrong() {
        return new Answer(false, HelpLevel.NONE, 4, false);
    }

    static Answer rightWith(HelpLevel help) {
        return new Answer(true, help, 4, false);
    }

    /** What is believed about a person's ability and an item's difficulty. */
    record Pair(Belief ability, Belief difficulty) {}

    static Pair learn(Belief ability, Belief difficulty, Answer answer) {
        List<Term> terms = List.of(new Term(ability, 1), new Term(difficulty, -1));
        List<Belief> after =
                ItemResponse.learn(0, terms, answer, Norms.USUAL.slip()).beliefs();
        return new Pair(after.get(0), after.get(1));
    }

    static Belief anItemOfLevel(double level) {
        return new Belief(new Level(level).logits(), 0.5);
    }

    static Belief anyBelief(RandomGenerator random) {
        return new Belief(random.nextDouble(-4, 4), random.nextDouble(0.05, 2.5));
    }

    static Answer anyAnswer(RandomGenerator random) {
        int options = random.nextInt(0, 6);
        HelpLevel help = HELP.get(random.nextInt(HELP.size()));
        return new Answer(random.nextBoolean(), help, options == 1 ? 0 : options, random.nextInt(5) == 0);
    }
}
