package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.placement.domain.PlacementFixture.TARGET;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aBankOf;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aTest;
import static org.skillway.curriculum.placement.domain.PlacementFixture.anItem;
import static org.skillway.curriculum.placement.domain.PlacementFixture.taken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.placement.domain.Turn.Ask;
import org.skillway.curriculum.placement.domain.Turn.Failed;
import org.skillway.curriculum.placement.domain.Turn.Passed;
import org.skillway.curriculum.placement.domain.Turn.Refused;
import org.skillway.curriculum.placement.domain.Turn.Undecided;

class TestOutTest {

    @Test
    void whoIsRightOnEverythingPassesAndReadsHowSeldomThatIsWrong() {
        List<Response> responses = new ArrayList<>();

        Turn end = taken(aTest(aBankOf(12, 4), 1), HelpLevel.NONE, item -> true, responses);

        assertThat(responses).hasSizeBetween(4, 6);
        assertThat(end)
                .isEqualTo(new Passed(responses.size() + " of " + responses.size()
                        + " items right without help; level 2.0 asked. Somebody a level below the target would get this"
                        + " far in at most 1 of 20 tests."));
    }

    @Test
    void whoIsWrongOnEverythingFailsAndReadsHowSeldomThatIsWrong() {
        Turn end = taken(aTest(aBankOf(20, 4), 1), HelpLevel.NONE, item -> false);

        assertThat(end)
                .isEqualTo(new Failed("0 of 4 items right without help; level 2.0 asked. Somebody a level above the"
                        + " target would do so badly in at most 1 of 10 tests."));
    }

    @Test
    void aTestThatCanNoLongerBePassedEndsWithoutAClaim() {
        List<Response> responses = new ArrayList<>();

        Turn end = taken(aTest(aBankOf(6, 4), 1), HelpLevel.NONE, item -> false, responses);

        assertThat(end).isInstanceOf(Undecided.class);
        assertThat(responses).hasSizeLessThan(4);
    }

    @ParameterizedTest(name = "{0} items")
    @ValueSource(ints = {0, 1, 2, 3})
    void tooFewItemsAreRefusedHoweverTelling(int items) {
        List<TestItem> bank = IntStream.range(0, items)
                .mapToObj(i -> new TestItem("item-" + i, new Belief(TARGET.logits() + 2, 0.001), 0, 0, false))
                .toList();

        assertThat(aTest(bank, 1).next(List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("cannot decide with so few items"));
    }

    @Test
    void manyItemsThatTellNothingAreRefusedToo() {
        List<TestItem> bank = IntStream.range(0, 40)
                .mapToObj(i -> anItem("item-" + i, TARGET.logits() - 6, 4))
                .toList();

        assertThat(aTest(bank, 1).next(List.of())).isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = HelpLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nobodyPassesByHelp(HelpLevel help) {
        Turn end = taken(aTest(aBankOf(40, 0), 1), help, item -> true);

        assertThat(end).isInstanceOf(Failed.class);
    }

    @Test
    void familiarItemsAreNeverAsked() {
        List<TestItem> bank = new ArrayList<>(aBankOf(12, 4));
        bank.add(new TestItem("met", new Belief(TARGET.logits(), 0.01), 0, 0, true));

        assertThat(askedBy(bank)).isNotEmpty().doesNotContain("met");
    }

    @Test
    void anItemShownTooOftenRestsUnlessItIsNeeded() {
        TestItem worn = new TestItem("worn", new Belief(TARGET.logits(), 0.01), 0, 0.6, false);
        List<TestItem> enough = new ArrayList<>(aBankOf(12, 4));
        enough.add(worn);
        List<TestItem> few = new ArrayList<>(aBankOf(4, 4));
        few.add(worn);

        assertThat(askedBy(enough)).doesNotContain("worn");
        assertThat(askedBy(few)).contains("worn");
    }

    @Test
    void neighboursSeeDifferentItems() {
        List<TestItem> bank = aBankOf(20, 4);
        Set<Turn> first = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            first.add(aTest(bank, seed).next(List.of()));
        }

        assertThat(first).hasSize(3);
    }

    @Test
    void theMostTellingItemComesFirst() {
        List<TestItem> bank = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            bank.add(anItem("far-" + i, TARGET.logits() + 4, 4));
        }
        for (int i = 0; i < 3; i++) {
            bank.add(anItem("near-" + i, TARGET.logits(), 4));
        }

        assertThat(aTest(bank, 1).next(List.of()))
                .isInstanceOfSatisfying(Ask.class, ask -> assertThat(ask.item()).startsWith("near"));
    }

    /** The ratio of likelihoods by hand: 0.95 / (1 + e^-x) at 2 levels above and 0.8 below an item at the target. */
    @Test
    void anAnswerWeighsAsTheLikelihoodSays() {
        TestItem item = new TestItem("exact", new Belief(TARGET.logits(), 1e-9), 0, 0, false);

        double told = Telling.of(item, TARGET, Design.USUAL).pass().right();

        double able = 0.95 / (1 + Math.exp(-2));
        double shortOf = 0.95 / (1 + Math.exp(0.8));
        assertThat(told).isCloseTo(Math.log(able / shortOf), within(1e-6));
    }

    @Test
    void anAnswerToAnotherItemThanAskedIsAMistake() {
        TestOut test = aTest(aBankOf(12, 4), 1);

        assertThatThrownBy(() -> test.next(List.of(new Response("other", true, HelpLevel.NONE))))
                .hasMessageContaining("other");
    }

    @Test
    void promisesNobodyCouldKeepAreRefusedWithTheValue() {
        assertThatThrownBy(() -> with(0.0001, 0.1, 1)).hasMessageContaining("1.0E-4");
        assertThatThrownBy(() -> with(0.05, 0.5, 1)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> with(0.05, 0.1, 0.1)).hasMessageContaining("0.1");
        assertThatThrownBy(() -> new Design(0.05, 0.1, 1, 3, 2, Duration.ofDays(14), 0.5))
                .hasMessageContaining("3");
    }

    private static Design with(double falsePass, double falseFail, double indifference) {
        return new Design(falsePass, falseFail, indifference, 20, 2, Duration.ofDays(14), 0.5);
    }

    private static Set<String> askedBy(List<TestItem> bank) {
        Set<String> asked = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            List<Response> responses = new ArrayList<>();
            taken(aTest(bank, seed), HelpLevel.NONE, item -> item.hashCode() % 3 != 0, responses);
            responses.forEach(response -> asked.add(response.item()));
        }
        return asked;
    }
}
