package org.skillway.suite.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each seed is a sound history of 400 operations by four callers; each test breaks one promise in it. */
class CheckerTest {

    private static final int OPERATIONS = 400;
    private static final int AGGREGATES = 7;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsNothingInASoundHistory(long seed) {
        assertThat(Checker.check(sound(seed)).none()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsALostOperation(long seed) {
        var victim = acknowledged(sound(seed), seed);

        var findings = Checker.check(with(sound(seed), effects -> effects.remove(victim)));

        assertThat(findings.lost()).containsExactly(victim.operation());
        assertThat(findings.phantom()).isEmpty();
        assertThat(findings.duplicate()).isEmpty();
        assertThat(findings.reordered()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsADoubledOperation(long seed) {
        var victim = acknowledged(sound(seed), seed);

        var findings = Checker.check(with(sound(seed), effects -> effects.add(victim)));

        assertThat(findings.duplicate()).containsExactly(victim.operation());
        assertThat(findings.lost()).isEmpty();
        assertThat(findings.reordered()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheEffectOfARefusedOperation(long seed) {
        var refused = sound(seed).attempts().stream()
                .filter(attempt -> attempt.outcome() == Outcome.FAIL)
                .findFirst()
                .orElseThrow();

        var findings = Checker.check(with(
                sound(seed), effects -> effects.add(new Effect(refused.operation(), refused.aggregate(), OPERATIONS))));

        assertThat(findings.phantom()).containsExactly(refused.operation());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTwoEffectsOfAnAggregateInTheWrongOrder(long seed) {
        var findings = Checker.check(with(sound(seed), effects -> swapTwo(effects, new Random(seed))));

        assertThat(findings.reordered()).isNotEmpty();
        assertThat(findings.lost()).isEmpty();
    }

    @Test
    void findsTheEffectOfWhatNobodyAskedForOrOfAnotherAggregate() {
        var asked = new Attempt("a", "x", 0, 1, Outcome.OK);

        var findings = Checker.check(
                new History(List.of(asked), List.of(new Effect("a", "y", 1), new Effect("b", "x", 1)), List.of()));

        assertThat(findings.phantom()).containsExactly("a", "b");
        assertThat(findings.lost()).containsExactly("a");
    }

    @Test
    void seesThatAnAcknowledgedOperationWasOvertakenByALaterOneAlthoughVersionsAgree() {
        var first = new Attempt("first", "x", 0, 10, Outcome.OK);
        var later = new Attempt("later", "x", 11, 20, Outcome.OK);

        var findings = Checker.check(new History(
                List.of(first, later), List.of(new Effect("later", "x", 1), new Effect("first", "x", 2)), List.of()));

        assertThat(findings.reordered()).containsExactly("first");
    }

    @Test
    void allowsAnUnansweredOperationToWorkLateOrNever() {
        var late = new Attempt("late", "x", 0, 10, Outcome.UNKNOWN);
        var never = new Attempt("never", "x", 0, 10, Outcome.UNKNOWN);
        var later = new Attempt("later", "x", 11, 20, Outcome.OK);

        var findings = Checker.check(new History(
                List.of(late, never, later),
                List.of(new Effect("later", "x", 1), new Effect("late", "x", 2)),
                List.of()));

        assertThat(findings.none()).isTrue();
    }

    @Test
    void tellsWhatIsStuckAndNamesExamples() {
        var findings = Checker.check(new History(List.of(), List.of(), List.of("outbox row 7")));

        assertThat(findings.none()).isFalse();
        assertThat(findings).hasToString("lost 0, phantom 0, duplicate 0, reordered 0, stuck 1 [outbox row 7]");
    }

    /** Operations overlap; the producer decides their order; refused ones and some unanswered ones have no effect. */
    private static History sound(long seed) {
        var random = new Random(seed);
        var attempts = new ArrayList<Attempt>();
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < OPERATIONS; i++) {
            var aggregate = "aggregate-" + random.nextInt(AGGREGATES);
            // It takes effect at 10 i, and callers see it begin before and end after, by up to two other operations.
            var attempt = new Attempt(
                    "operation-" + i,
                    aggregate,
                    10L * i - random.nextInt(20),
                    10L * i + random.nextInt(20),
                    outcome(random));
            attempts.add(attempt);
            var works =
                    attempt.outcome() == Outcome.OK || (attempt.outcome() == Outcome.UNKNOWN && random.nextBoolean());
            if (works) {
                effects.add(new Effect(attempt.operation(), aggregate, i));
            }
        }
        return new History(attempts, effects, List.of());
    }

    private static Outcome outcome(Random random) {
        var dice = random.nextInt(10);
        return dice == 0 ? Outcome.FAIL : dice == 1 ? Outcome.UNKNOWN : Outcome.OK;
    }

    private static Effect acknowledged(History history, long seed) {
        var outcomes = history.attempts();
        var candidates = history.effects().stream()
                .filter(effect -> outcomes.stream()
                        .anyMatch(attempt ->
                                attempt.operation().equals(effect.operation()) && attempt.outcome() == Outcome.OK))
                .toList();
        return candidates.get(new Random(seed).nextInt(candidates.size()));
    }

    private static History with(History sound, Consumer<List<Effect>> bug) {
        var effects = new ArrayList<>(sound.effects());
        bug.accept(effects);
        return new History(sound.attempts(), effects, sound.stuck());
    }

    private static void swapTwo(List<Effect> effects, Random random) {
        var aggregate = "aggregate-" + random.nextInt(AGGREGATES);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).aggregate().equals(aggregate)) {
                places.add(i);
            }
        }
        var at = random.nextInt(places.size() - 1);
        Collections.swap(effects, places.get(at), places.get(at + 1));
    }
}
