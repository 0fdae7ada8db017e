package org.skillway.suite.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a history in the style of Jepsen, in one pass and knowing nothing of the system.
 *
 * <ul>
 *   <li>lost: acknowledged and without effect;
 *   <li>phantom: an effect of what was refused, never asked for, or asked for of another aggregate;
 *   <li>duplicate: each effect after the first;
 *   <li>reordered: within an aggregate, an effect that follows one of a higher version, or one of an operation that
 *       began only after its own had been acknowledged (real-time order; an unanswered operation may work at any time);
 *   <li>stuck: on its way when everything should have arrived.
 * </ul>
 */
public final class Checker {

    private final Map<String, Attempt> attempts;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> highestVersion = new HashMap<>();
    private final Map<String, Long> latestBegin = new HashMap<>();
    private final List<String> phantom = new ArrayList<>();
    private final List<String> duplicate = new ArrayList<>();
    private final List<String> reordered = new ArrayList<>();

    private Checker(List<Attempt> attempts) {
        this.attempts = attempts.stream().collect(Collectors.toMap(Attempt::operation, Function.identity()));
    }

    public static Findings check(History history) {
        var checker = new Checker(history.attempts());
        history.effects().forEach(checker::judge);
        var lost = history.attempts().stream()
                .filter(attempt -> attempt.outcome() == Outcome.OK)
                .map(Attempt::operation)
                .filter(operation -> !checker.seen.contains(operation))
                .toList();
        return new Findings(lost, checker.phantom, checker.duplicate, checker.reordered, history.stuck());
    }

    private void judge(Effect effect) {
        var attempt = attempts.get(effect.operation());
        if (attempt == null
                || attempt.outcome() == Outcome.FAIL
                || !attempt.aggregate().equals(effect.aggregate())) {
            phantom.add(effect.operation());
        } else if (!seen.add(effect.operation())) {
            duplicate.add(effect.operation());
        } else if (isLate(effect, attempt)) {
            reordered.add(effect.operation());
        }
    }

    private boolean isLate(Effect effect, Attempt attempt) {
        var version = highestVersion.getOrDefault(effect.aggregate(), Long.MIN_VALUE);
        var begin = latestBegin.getOrDefault(effect.aggregate(), Long.MIN_VALUE);
        highestVersion.merge(effect.aggregate(), effect.version(), Math::max);
        latestBegin.merge(effect.aggregate(), attempt.began(), Math::max);
        return effect.version() <= version || attempt.settled() < begin;
    }
}
