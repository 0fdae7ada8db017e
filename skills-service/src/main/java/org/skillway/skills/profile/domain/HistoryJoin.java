package org.skillway.skills.profile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was told of a person under two names of one skill, as one history.
 *
 * <p><b>In plain words.</b> Whatever people stated, saw or measured counts as if it had been told under the name that
 * stays. What curriculum-service believed under each name was made from different evidence, so neither belief replaces
 * the other: both count together until it has spoken under the name that stays and has counted both itself.
 *
 * <p><b>Formula.</b> Two beliefs count together as {@link Estimate#and} says. Where only one name was ever learned, what
 * was stated under the other is weighed first and counts as its belief. curriculum-service has counted both once it says,
 * later than the merge, that it knows of as much evidence as both names had together.
 *
 * <p><b>Limits.</b> Somebody who shows more under the name that stays than they ever showed under the other, before
 * curriculum-service hears of the merge, counts by the former alone until they next show something. Learning under both
 * names that rests on the same general ability counts it twice until then: a little too sure.
 */
public final class HistoryJoin {

    private HistoryJoin() {}

    public static SkillHistory of(SkillHistory kept, SkillHistory gone, Instant mergedAt) {
        return new SkillHistory(
                shownOnce(inOrder(
                        kept.statements(),
                        gone.statements(),
                        Comparator.comparing(Evidence::statedAt).thenComparing(Evidence::observedAt))),
                masteries(kept, gone, mergedAt),
                inOrder(
                        kept.uses(),
                        gone.uses(),
                        Comparator.comparing(SkillUse::knownAt).thenComparing(SkillUse::usedAt)),
                inOrder(
                        kept.slips(),
                        gone.slips(),
                        Comparator.comparing(WorkSlip::knownAt).thenComparing(WorkSlip::since)),
                inOrder(
                        kept.reflections(),
                        gone.reflections(),
                        Comparator.comparing(Reflection::knownAt).thenComparing(Reflection::reflectedAt)));
    }

    /** What one observer saw on one day and stated under both names was seen once. */
    private static List<Evidence> shownOnce(List<Evidence> stated) {
        var counted = new ArrayList<Evidence>();
        stated.forEach(said -> counted.add(said.after(counted)));
        return counted;
    }

    private static <T> List<T> inOrder(List<T> kept, List<T> gone, Comparator<T> order) {
        return Stream.concat(kept.stream(), gone.stream()).sorted(order).toList();
    }

    private static List<HeardMastery> masteries(SkillHistory kept, SkillHistory gone, Instant mergedAt) {
        if (!tells(gone)
                || (kept.masteries().isEmpty() && gone.masteries().isEmpty())
                || countsBoth(kept, gone, mergedAt)) {
            return kept.masteries();
        }
        if (!tells(kept)) {
            return gone.masteries();
        }
        var all = new ArrayList<>(kept.masteries());
        all.add(new HeardMastery(
                kept.estimate().and(gone.estimate()),
                latest(kept, gone, HeardMastery::version).orElseThrow() + 1,
                latest(kept, gone, HeardMastery::trueAt).orElseThrow(),
                latest(kept, gone, HeardMastery::knownAt).orElseThrow()));
        return all;
    }

    private static boolean tells(SkillHistory history) {
        return !history.statements().isEmpty() || !history.masteries().isEmpty();
    }

    private static boolean countsBoth(SkillHistory kept, SkillHistory gone, Instant mergedAt) {
        var before = kept.masteries().stream()
                .filter(heard -> !heard.knownAt().isAfter(mergedAt))
                .max(Comparator.comparingLong(HeardMastery::version))
                .map(heard -> heard.estimate().evidence())
                .orElse(0);
        return kept.mastery()
                .filter(last -> last.knownAt().isAfter(mergedAt))
                .filter(last ->
                        last.estimate().evidence() >= before + gone.estimate().evidence())
                .isPresent();
    }

    private static <T extends Comparable<T>> Optional<T> latest(
            SkillHistory kept, SkillHistory gone, Function<HeardMastery, T> what) {
        return Stream.concat(kept.masteries().stream(), gone.masteries().stream())
                .map(what)
                .max(Comparator.naturalOrder());
    }
}
