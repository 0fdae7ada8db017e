package org.skillway.curriculum.placement.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aBankOf;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aTest;
import static org.skillway.curriculum.placement.domain.PlacementFixture.taken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.placement.domain.Account.Flip;
import org.skillway.curriculum.placement.domain.Account.Weight;
import org.skillway.curriculum.placement.domain.Turn.Ask;
import org.skillway.curriculum.placement.domain.Turn.Failed;
import org.skillway.curriculum.placement.domain.Turn.Passed;
import org.skillway.curriculum.placement.domain.Turn.Undecided;

/** What explains a verdict adds up to it, and no fewer answers than named would have changed it. */
class AccountTest {

    private static final int MOST_TRIED = 12;

    @Test
    void aPassIsProvenByItsAnswersAndOneWrongOneWouldHaveMadeTheTestGoOn() {
        TestOut test = aTest(aBankOf(12, 4), 1);
        List<Response> responses = new ArrayList<>();
        Turn end = taken(test, HelpLevel.NONE, item -> true, responses);

        Account account = test.account(responses);

        assertThat(end).isInstanceOf(Passed.class);
        assertThat(account.toPass()).isCloseTo(Math.log(20), within(1e-9));
        assertThat(account.pass()).isGreaterThanOrEqualTo(account.toPass());
        assertThat(account.answers()).extracting(Weight::item).containsExactlyElementsOf(items(responses));
        assertThat(account.answers())
                .allSatisfy(answer -> assertThat(answer.pass()).isPositive());
        Flip smallest = requireNonNull(account.smallest());
        assertThat(smallest.items()).hasSize(1);
        assertThat(smallest.then()).isNotInstanceOf(Passed.class);
    }

    @Test
    void aTestUnderWayHasNothingToChange() {
        TestOut test = aTest(aBankOf(12, 4), 1);
        String asked = ((Ask) test.next(List.of())).item();

        Account account = test.account(List.of(new Response(asked, true, HelpLevel.NONE)));

        assertThat(account.answers()).hasSize(1);
        assertThat(account.smallest()).isNull();
    }

    /** Every set of answers is tried: none smaller than the one named ends the test otherwise. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void noFewerAnswersWouldHaveChangedIt(long seed) {
        var random = new SplittableRandom(seed);
        List<Class<?>> ends = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double ability = random.nextDouble();
            List<TestItem> bank = aBankOf(random.nextInt(6, 20), 4);
            TestOut test = aTest(bank, random.nextLong());
            List<Response> responses = new ArrayList<>();
            Turn end = taken(test, HelpLevel.NONE, item -> random.nextDouble() < ability, responses);
            if (responses.size() > MOST_TRIED) {
                continue;
            }

            Account account = test.account(responses);

            assertThat(account.answers().stream().mapToDouble(Weight::pass).sum())
                    .isCloseTo(account.pass(), within(1e-9));
            assertThat(account.answers().stream().mapToDouble(Weight::fail).sum())
                    .isCloseTo(account.fail(), within(1e-9));
            assertThat(
                            account.smallest() == null
                                    ? 0
                                    : account.smallest().items().size())
                    .isEqualTo(fewestByTrying(bank, responses));
            ends.add(end.getClass());
        }
        assertThat(ends).contains(Passed.class, Failed.class, Undecided.class);
    }

    /** Zero where nothing else comes out however they are set. */
    private static int fewestByTrying(List<TestItem> bank, List<Response> responses) {
        String end = verdict(bank, responses, 0);
        int fewest = 0;
        for (int set = 1; set < 1 << responses.size(); set++) {
            int changed = Integer.bitCount(set);
            if ((fewest == 0 || changed < fewest)
                    && !verdict(bank, responses, set).equals(end)) {
                fewest = changed;
            }
        }
        return fewest;
    }

    /** What the same items come to where some answers go the other way, written again by the essay of {@link TestOut}. */
    private static String verdict(List<TestItem> bank, List<Response> responses, int otherwise) {
        Map<String, Telling> left = new HashMap<>();
        bank.forEach(item -> left.put(item.key(), Telling.of(item, PlacementFixture.TARGET, Design.USUAL)));
        double pass = 0;
        double fail = 0;
        for (int i = 0; i < responses.size(); i++) {
            boolean right = responses.get(i).shown() != ((otherwise & 1 << i) != 0);
            Telling telling = requireNonNull(left.remove(responses.get(i).item()));
            pass += right ? telling.pass().right() : telling.pass().wrong();
            fail += right ? telling.fail().right() : telling.fail().wrong();
        }
        if (responses.size() >= 4 && pass >= Math.log(20)) {
            return "passed";
        }
        if (responses.size() >= 4 && fail >= Math.log(10)) {
            return "failed";
        }
        double most = left.values().stream()
                .map(telling -> -telling.pass().right())
                .sorted()
                .limit(20 - responses.size())
                .mapToDouble(proof -> -proof)
                .sum();
        return pass + most < Math.log(20) ? "undecided" : "goes on";
    }

    private static List<String> items(List<Response> responses) {
        return responses.stream().map(Response::item).toList();
    }
}
