package org.skillway.curriculum.placement.domain;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Account.Flip;
import org.skillway.curriculum.placement.domain.Account.Weight;
import org.skillway.curriculum.placement.domain.Turn.Ask;
import org.skillway.curriculum.placement.domain.Turn.Failed;
import org.skillway.curriculum.placement.domain.Turn.Passed;
import org.skillway.curriculum.placement.domain.Turn.Refused;
import org.skillway.curriculum.placement.domain.Turn.Undecided;

/**
 * A short test whether somebody is at a target already, with a promise how often it is wrong.
 *
 * <p><b>In plain words.</b> After each answer we ask: how much likelier is all this from somebody clearly able than from somebody
 * short of the target? Once it is 20 times likelier, the test is passed. Somebody short of the target gets there once in 20
 * tests at most, however cleverly or unluckily the items fall. The same the other way round ends a test that fails. Where
 * neither is reached in time the test says so and claims nothing.
 *
 * <p><b>Formulas.</b> With target level t, indifference d and answers x1 … xn
 *
 * <pre>
 *  pass when  L(t + d + 1) / L(t - d + m) &gt;= 1 / falsePass
 *  fail when  L(t - d - 1) / L(t + d - m) &gt;= 1 / falseFail,    L(a) = p(x1 | a) · … · p(xn | a)
 * </pre>
 *
 * two one-sided sequential probability ratio tests [1]. For somebody at t - d + m the first ratio is a martingale with mean
 * one, so it ever reaches 1/c with probability c at most (Ville's inequality [2]): for any number of items and any rule that
 * chooses the next from the answers so far. For weaker people it falls. Wald's own bounds would save a little of the way and
 * hold only nearly. The likelihood is that of {@link org.skillway.curriculum.mastery.domain.ItemResponse}, averaged over what
 * is believed of the item's difficulty: of an item nobody knows an answer says less.
 *
 * <p><b>Why not the belief.</b> A Bayesian test on what is believed already would be shorter for whom something good was said, and
 * its errors would hold on average over people. This one holds for each person at the edge.
 *
 * <p><b>Constants.</b> One level beyond the indifference is what we call clearly able: any other value keeps the promise, this one
 * makes tests of such people shortest. m = 0.2 levels allows for items that are all easier or harder than believed; even with 0.3
 * the promise holds in simulation. Four items at least, as a verdict on fewer would rest on the wording of one or two.
 *
 * <p><b>Choice.</b> The item whose answer is expected to move the nearer ratio most [3], by lot among the three best [4], so that
 * neighbours see different ones. An item shown in too many tests rests [5], unless too few would be left.
 *
 * <p><b>Limits.</b> If the whole bank is easier than believed by more than m, the promise holds for people as much lower; learning
 * difficulties from others' answers is the remedy. Answers passed on by colleagues are luck that the model does not know.
 *
 * <p>[1] Wald, Sequential Analysis, 1947; for tests of items Reckase 1983, Spray and Reckase 1996. [2] Ville, Étude critique de la
 * notion de collectif, 1939; Robbins, Annals of Mathematical Statistics 41, 1970. [3] Eggen, Applied Psychological Measurement 23,
 * 1999. [4] Kingsbury and Zara, Applied Measurement in Education 2, 1989. [5] Revuelta and Ponsoda, Journal of Educational
 * Measurement 35, 1998.
 */
public final class TestOut {

    static final int FEWEST_ITEMS = 4;
    static final double CLEARLY = 1;
    static final double ALLOWANCE = 0.2;

    private final Design design;
    private final Wording wording;
    private final Bank bank;
    private final double proofToPass;
    private final double proofToFail;

    /**
     * A test of one person.
     *
     * @param items as they were when the test began: what others' answers teach meanwhile must not change it under way
     * @param seed of the person and the attempt
     */
    public TestOut(Design design, Level target, List<TestItem> items, long seed) {
        this.design = design;
        wording = new Wording(design, target);
        proofToPass = -Math.log(design.falsePass());
        proofToFail = -Math.log(design.falseFail());
        bank = Bank.of(items, target, design, seed);
    }

    /** The turn after these answers, which are those to the items asked, in order. */
    public Turn next(List<Response> responses) {
        return turn(standing(asked(responses), responses));
    }

    /** What these answers weigh, which are those to the items asked, in order. */
    public Account account(List<Response> responses) {
        List<Telling> asked = asked(responses);
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Response response = responses.get(i);
            Telling telling = asked.get(i);
            weights.add(new Weight(
                    telling.item(),
                    response.shown(),
                    telling.pass().after(response),
                    telling.fail().after(response)));
        }
        Standing standing = standing(asked, responses);
        return new Account(
                weights, standing.pass(), standing.fail(), proofToPass, proofToFail, smallest(asked, responses));
    }

    /**
     * The fewest answers to change. What an answer moves is added up, so those that move a ratio most are the fewest; either
     * way and either ratio is tried.
     */
    private @Nullable Flip smallest(List<Telling> asked, List<Response> responses) {
        Turn end = turn(standing(asked, responses));
        if (end instanceof Ask) {
            return null;
        }
        List<List<Telling>> orders = Stream.of(true, false)
                .flatMap(shown -> Stream.<ToDoubleFunction<Telling>>of(
                                telling -> telling.pass().span(),
                                telling -> telling.fail().span())
                        .map(span -> mostFirst(asked, responses, shown, span)))
                .toList();
        for (int changed = 1; changed <= responses.size(); changed++) {
            for (List<Telling> order : orders) {
                List<String> items =
                        order.stream().limit(changed).map(Telling::item).toList();
                Turn then = turn(standing(asked, flipped(responses, items)));
                if (!then.getClass().equals(end.getClass())) {
                    return new Flip(items, then);
                }
            }
        }
        return null;
    }

    private static List<Telling> mostFirst(
            List<Telling> asked, List<Response> responses, boolean shown, ToDoubleFunction<Telling> span) {
        return IntStream.range(0, asked.size())
                .filter(i -> responses.get(i).shown() == shown)
                .mapToObj(asked::get)
                .sorted(comparingDouble(span).reversed().thenComparing(Telling::item))
                .toList();
    }

    private static List<Response> flipped(List<Response> responses, List<String> items) {
        return responses.stream()
                .map(response -> items.contains(response.item())
                        ? new Response(response.item(), !response.shown(), HelpLevel.NONE)
                        : response)
                .toList();
    }

    private List<Telling> asked(List<Response> responses) {
        List<Telling> asked = new ArrayList<>();
        Standing standing = Standing.START;
        for (Response response : responses) {
            Turn turn = turn(standing);
            if (!(turn instanceof Ask(String item)) || !item.equals(response.item())) {
                throw new IllegalArgumentException(
                        "An answer to '%s' is no answer to %s.".formatted(response.item(), turn));
            }
            asked.add(chosen(standing));
            standing = standing.after(response, asked.getLast());
        }
        return asked;
    }

    private static Standing standing(List<Telling> asked, List<Response> responses) {
        Standing standing = Standing.START;
        for (int i = 0; i < asked.size(); i++) {
            standing = standing.after(responses.get(i), asked.get(i));
        }
        return standing;
    }

    private Turn turn(Standing standing) {
        if (!bank.canProve()) {
            return new Refused(wording.tooFewItems(bank.size()));
        }
        if (standing.items() >= FEWEST_ITEMS && standing.pass() >= proofToPass) {
            return new Passed(wording.passed(standing));
        }
        if (standing.items() >= FEWEST_ITEMS && standing.fail() >= proofToFail) {
            return new Failed(wording.failed(standing));
        }
        int left = Math.min(design.mostItems(), bank.size()) - standing.items();
        return standing.pass() + bank.mostProof(standing.asked(), left) < proofToPass
                ? new Undecided(wording.undecided(standing))
                : new Ask(chosen(standing).item());
    }

    private Telling chosen(Standing standing) {
        return bank.choose(standing, standing.pass() / proofToPass >= standing.fail() / proofToFail);
    }
}
