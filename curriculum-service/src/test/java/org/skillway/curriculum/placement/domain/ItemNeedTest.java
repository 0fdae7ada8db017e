package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.placement.domain.PlacementFixture.TARGET;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aBankOf;
import static org.skillway.curriculum.placement.domain.PlacementFixture.anItem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.placement.domain.Turn.Refused;

class ItemNeedTest {

    private static final TestItem TYPICAL = anItem("typical", TARGET.logits(), 4);

    /** What is said to be missing is exactly what the test refuses for, whatever there is. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void withWhatIsMissingATestIsHeldAndWithOneLessItIsRefused(int seed) {
        var random = new SplittableRandom(seed);
        List<TestItem> bank = new ArrayList<>();
        IntStream.range(0, random.nextInt(8))
                .forEach(i -> bank.add(
                        anItem("item-" + i, TARGET.logits() + random.nextDouble(-4, 4), 2 + random.nextInt(4))));

        int missing = new ItemNeed(Design.USUAL, TARGET, TYPICAL).toPass(bank).orElseThrow();

        assertThat(held(bank, missing)).isTrue();
        assertThat(missing == 0 || !held(bank, missing - 1)).isTrue();
    }

    @Test
    void nothingIsMissingWhereThereIsEnoughHoweverMuchIsOfNoUse() {
        List<TestItem> bank = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> anItem("easy-" + i, TARGET.logits() - 8, 4))
                .toList());
        bank.addAll(aBankOf(12, 4));

        var need = new ItemNeed(Design.USUAL, TARGET, TYPICAL);

        assertThat(need.toPass(bank)).hasValue(0);
        assertThat(need.toFail(bank)).hasValue(0);
    }

    @Test
    void noNumberOfItemsKeepsAPromiseThatIsTooStrict() {
        var strict = new Design(0.001, 0.1, 0.5, 4, 2, Design.USUAL.coolDown(), 1);

        assertThat(new ItemNeed(strict, TARGET, TYPICAL).toPass(aBankOf(12, 4))).isEqualTo(OptionalInt.empty());
    }

    @Test
    void whatWasMetOrRestsForSomebodyIsNotMissing() {
        List<TestItem> bank = aBankOf(12, 4).stream()
                .map(item -> new TestItem(item.key(), item.difficulty(), item.options(), 1, true))
                .toList();

        assertThat(new ItemNeed(Design.USUAL, TARGET, TYPICAL).toPass(bank)).hasValue(0);
    }

    private static boolean held(List<TestItem> bank, int more) {
        List<TestItem> all = new ArrayList<>(bank);
        IntStream.range(0, more).forEach(i -> all.add(anItem("more-" + i, TARGET.logits(), 4)));
        return !(PlacementFixture.aTest(all, 1).next(List.of()) instanceof Refused);
    }
}
