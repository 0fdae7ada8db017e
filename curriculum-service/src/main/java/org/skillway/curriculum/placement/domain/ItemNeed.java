package org.skillway.curriculum.placement.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.mastery.domain.Level;

/**
 * How many items a set lacks so that a test of a level can be held with it, found by the test's own mathematics ({@link
 * TestOut}): the fewest that, added to the set, let somebody who is right on all they are asked pass, or somebody who is wrong
 * on all fail, within the most items of the design.
 *
 * <p>An item that is not written yet is taken to be as an author would write it for the test: at the level asked, with as many
 * options as others have, and believed as one that nobody has answered. Harder ones say more about who passes and less about who
 * fails. Everything is new to whoever is tested first; the next attempt needs others again.
 */
public final class ItemNeed {

    private final Design design;
    private final Level target;
    private final TestItem typical;

    /** The key of a typical item does not matter. */
    public ItemNeed(Design design, Level target, TestItem typical) {
        this.design = design;
        this.target = target;
        this.typical = typical;
    }

    /** Empty where the design asks for more proof than so many typical items give: then the promise is too strict for them. */
    public OptionalInt toPass(List<TestItem> items) {
        return fewest(items, item -> item.pass().right(), -Math.log(design.falsePass()));
    }

    /** Without these a test that goes badly ends undecided, which claims nothing. */
    public OptionalInt toFail(List<TestItem> items) {
        return fewest(items, item -> item.fail().wrong(), -Math.log(design.falseFail()));
    }

    private OptionalInt fewest(List<TestItem> items, ToDoubleFunction<Telling> proof, double asked) {
        double typicalProof = proof.applyAsDouble(telling(typical));
        List<Double> best = items.stream()
                .map(item -> proof.applyAsDouble(telling(item)))
                .sorted(Comparator.reverseOrder())
                .limit(design.mostItems())
                .toList();
        return IntStream.rangeClosed(0, design.mostItems())
                .filter(more -> items.size() + more >= TestOut.FEWEST_ITEMS && most(best, more, typicalProof) >= asked)
                .findFirst();
    }

    /** How far all of it can be brought in one test. */
    private double most(List<Double> best, int more, double each) {
        return Stream.concat(best.stream(), Collections.nCopies(more, each).stream())
                .sorted(Comparator.reverseOrder())
                .limit(design.mostItems())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Telling telling(TestItem item) {
        return Telling.of(item, target, design);
    }
}
