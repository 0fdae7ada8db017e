package org.skillway.skills.gap.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.Normal;

/**
 * What evidence to get next, so that it is settled whether a level is reached.
 *
 * <p><b>In plain words.</b> It is settled when the level is reached with at least four in five and was shown twice without
 * help, or is missed with at least four in five. Of the evidence somebody could bring, the cheapest in minutes is taken
 * that settles it with at least an even chance; where none does, the one with the best chance.
 *
 * <p><b>Formula.</b> A measurement with error variance e takes a belief N(m, v) to variance v' = v·e/(v + e) for sure, and
 * to a mean that lies, seen from now, at N(m, v - v'). So the chance of every outcome is known beforehand: preposterior
 * analysis [1]. Several of a kind have e/n.
 *
 * <p><b>Constants.</b> A check is four items without help, of difficulty at the person's level: an item tells at most ¼ on
 * the logit scale [2], a third of which guessing takes, so e = 1.5; at two minutes an item. An observation has the
 * reliability of its kind and takes half an hour of somebody's day. Minutes are our judgment.
 *
 * <p>[1] Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961. [2] Lord, Applications of Item Response Theory,
 * 1980.
 */
public record Settling(Means means, int times, int minutes, double chance) {

    /** A way to bring evidence. */
    public enum Means {
        CHECK(8, 1.5, 4, 4),
        MANAGER_OBSERVATION(
                30, EvidenceKind.MANAGER_OBSERVATION.errorVariance(Estimate.NOTHING_KNOWN.variance()), 1, 2),
        /** Which measures nothing, and is taken only where all else is there. */
        REFLECTION(2, Double.POSITIVE_INFINITY, 0, 0);

        private final int minutes;
        private final double errorVariance;
        private final int unassisted;
        private final int mostTimes;

        Means(int minutes, double errorVariance, int unassisted, int mostTimes) {
            this.minutes = minutes;
            this.errorVariance = errorVariance;
            this.unassisted = unassisted;
            this.mostTimes = mostTimes;
        }

        /** As written in answers: {@code manager-observation}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Stream<Settling> of(Estimate estimate, double level) {
            return IntStream.rangeClosed(1, mostTimes)
                    .mapToObj(times -> new Settling(
                            this,
                            times,
                            times * minutes,
                            chance(estimate, level, errorVariance / times, times * unassisted)));
        }
    }

    private static final double EVEN = 0.5;
    private static final double SURE = Normal.quantile(Estimate.READY_PROBABILITY);

    /** The cheapest evidence that would settle it; empty where it is settled. */
    public static Optional<Settling> cheapest(Estimate estimate, double level, boolean reflection) {
        if (estimate.readyFor(level) && !estimate.readyFor(level, reflection)) {
            return Optional.of(new Settling(Means.REFLECTION, 1, Means.REFLECTION.minutes, 1));
        }
        return settled(estimate, level) ? Optional.empty() : anyway(estimate, level);
    }

    /** The cheapest evidence to look for, whether it is settled or not. */
    static Optional<Settling> anyway(Estimate estimate, double level) {
        var options = Arrays.stream(Means.values())
                .flatMap(means -> means.of(estimate, level))
                .toList();
        return options.stream()
                .filter(option -> option.chance >= EVEN)
                .min(Comparator.comparingInt(Settling::minutes))
                .or(() -> options.stream().max(Comparator.comparingDouble(Settling::chance)));
    }

    /** What would be believed once it is brought and shows a level, each time without help. */
    public Estimate shownAt(Estimate before, double level) {
        if (means == Means.REFLECTION) {
            return before.reflected(before.reflections() + times);
        }
        var after = before;
        for (var time = 0; time < times; time++) {
            after = after.measured(level, means.errorVariance, true);
        }
        var shown = times * means.unassisted;
        return new Estimate(
                after.mean(),
                after.variance(),
                before.evidence() + shown,
                before.unassisted() + shown,
                before.reflections());
    }

    static boolean settled(Estimate estimate, double level) {
        return estimate.readyFor(level)
                || (estimate.evidence() > 0 && estimate.probabilityAtLeast(level) <= 1 - Estimate.READY_PROBABILITY);
    }

    private static double chance(Estimate estimate, double level, double errorVariance, int unassisted) {
        var variance = estimate.variance();
        var after = variance * errorVariance / (variance + errorVariance);
        var moves = Math.sqrt(variance - after);
        var threshold = level - Estimate.LEVEL_AT_ZERO;
        var reached = estimate.unassisted() + unassisted < Estimate.READY_EVIDENCE
                ? 0
                : Normal.below((estimate.mean() - threshold - SURE * Math.sqrt(after)) / moves);
        var missed = Normal.below((threshold - SURE * Math.sqrt(after) - estimate.mean()) / moves);
        return reached + missed;
    }
}
