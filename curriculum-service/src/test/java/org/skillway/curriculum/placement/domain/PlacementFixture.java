package org.skillway.curriculum.placement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Turn.Ask;

/** Facts about tests, and people who take them. */
final class PlacementFixture {

    static final Level TARGET = new Level(2);

    private PlacementFixture() {}

    /** So many items near the target, of which is known what an author knows. */
    static List<TestItem> aBankOf(int items, int options) {
        List<TestItem> bank = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double offset = 2.0 * i / Math.max(1, items - 1) - 1;
            bank.add(anItem("item-" + i, TARGET.logits() + offset, options));
        }
        return bank;
    }

    static TestItem anItem(String key, double difficulty, int options) {
        return new TestItem(key, new Belief(difficulty, 0.5), options, 0, false);
    }

    static TestOut aTest(List<TestItem> bank, long seed) {
        return new TestOut(Design.USUAL, TARGET, bank, seed);
    }

    static Turn taken(TestOut test, HelpLevel help, Predicate<String> right) {
        List<Response> responses = new ArrayList<>();
        return taken(test, help, right, responses);
    }

    /** The last turn of a test, whose answers are added to the list. */
    static Turn taken(TestOut test, HelpLevel help, Predicate<String> right, List<Response> responses) {
        Turn turn = test.next(responses);
        while (turn instanceof Ask(String item)) {
            responses.add(new Response(item, right.test(item), help));
            turn = test.next(responses);
        }
        return turn;
    }

    /** The response curve of the model, written again independently. */
    static boolean answers(double ability, double difficulty, int options, RandomGenerator random) {
        double guessed = options == 0 ? 0 : 1.0 / options;
        return random.nextDouble() < guessed + (1 - guessed) * 0.95 / (1 + Math.exp(difficulty - ability));
    }
}
