package org.skillway.curriculum.placement.domain;

import static java.util.stream.Stream.concat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    private static final long ANY_SEED = 0;

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
        return fewest(items, Bank::canProve);
    }

    /** Without these a test that goes badly ends undecided, which claims nothing. */
    public OptionalInt toFail(List<TestItem> items) {
        return fewest(items, Bank::canDisprove);
    }

    private OptionalInt fewest(List<TestItem> items, Predicate<Bank> enough) {
        // More items never prove less, so a large set need not be weighed as a whole.
        if (items.size() > design.mostItems() && enough.test(bank(items.subList(0, design.mostItems()), 0))) {
            return OptionalInt.of(0);
        }
        return IntStream.rangeClosed(0, design.mostItems())
                .filter(more -> enough.test(bank(items, more)))
                .findFirst();
    }

    private Bank bank(List<TestItem> items, int more) {
        List<TestItem> all = concat(
                        items.stream().map(item -> unmet(item.key(), item)),
                        IntStream.range(0, more).mapToObj(i -> unmet("more-" + i, typical)))
                .toList();
        return Bank.of(all, target, design, ANY_SEED);
    }

    private static TestItem unmet(String key, TestItem item) {
        return new TestItem(key, item.difficulty(), item.options(), 0, false);
    }
}
