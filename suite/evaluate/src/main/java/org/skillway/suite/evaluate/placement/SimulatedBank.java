package org.skillway.suite.evaluate.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Response;
import org.skillway.curriculum.placement.domain.TestItem;

/** Items as they are believed to be, and how hard they are in truth. */
record SimulatedBank(List<TestItem> items, Map<String, Truth> truths) {

    /** How wrong the beliefs are: the scatter of each item, and what all are easier (negative) or harder together. */
    record Misjudged(String words, double scatter, double shift) {}

    record Truth(double difficulty, int options) {

        /** The response curve of the model, written independently of it. */
        boolean right(double ability, RandomGenerator random) {
            double guessed = options == 0 ? 0 : 1.0 / options;
            double alone = 0.95 / (1 + Math.exp(difficulty - ability));
            return random.nextDouble() < guessed + (1 - guessed) * alone;
        }
    }

    /** Items up to a level and a half around the target, known as well as an author knows them. */
    static SimulatedBank any(int size, int options, Level target, Misjudged misjudged, RandomGenerator random) {
        List<TestItem> items = new ArrayList<>();
        Map<String, Truth> truths = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String key = "item-" + i;
            double believed = target.logits() + random.nextDouble(-1.5, 1.5);
            double difficulty = believed + misjudged.shift() + misjudged.scatter() * random.nextGaussian();
            items.add(new TestItem(key, new Belief(believed, 0.5), options, 0, false));
            truths.put(key, new Truth(difficulty, options));
        }
        return new SimulatedBank(items, truths);
    }

    Response answer(String item, double ability, RandomGenerator random) {
        Truth truth = truths.getOrDefault(item, new Truth(0, 0));
        return new Response(item, truth.right(ability, random), HelpLevel.NONE);
    }
}
