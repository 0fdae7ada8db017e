package org.skillway.skills.gap.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.profile.domain.Estimate;

/**
 * One thing a person's roles ask for, beside what is believed of the person, and what would close the difference.
 *
 * @param inferred what relations between skills make likely; only where that is the level asked for and the gap is open
 */
public record Gap(
        Target target,
        Estimate estimate,
        GapReason reason,
        @Nullable Inference inferred) {

    public static Gap between(Target target, Estimate estimate) {
        return new Gap(target, estimate, GapReason.of(estimate, target.level(), target.reflection()), null);
    }

    /** As it is where relations make a level likely: as open as before, and cheaper to settle. */
    public Gap inferring(@Nullable Inference likely) {
        return likely != null && likely.speaksTo(reason, target.level())
                ? new Gap(target, estimate, reason, likely)
                : this;
    }

    public String skill() {
        return target.skill();
    }

    public GapKind kind() {
        return reason.kind();
    }

    /** Levels missing; 0 when the estimate is at the level asked for, or above. */
    public double size() {
        return Math.max(0, target.level() - estimate.level());
    }

    public double probabilityReady() {
        return estimate.probabilityAtLeast(target.level());
    }

    public Likelihood likelihood() {
        return Likelihood.ofMissing(estimate, target.level());
    }

    /** The cheapest evidence that would settle whether the level is reached; empty where it is settled. */
    public Optional<Settling> settledBy() {
        return inferred == null
                ? Settling.cheapest(estimate, target.level(), target.reflection())
                : inferred.settledBy(estimate, target.level());
    }

    /** The classification in a sentence with its numbers. */
    public String because() {
        return String.format(
                Locale.ROOT,
                "Level %d is asked for by day %d%s. Estimate %.1f (%.1f to %.1f) from %d pieces of evidence: %s.%s",
                target.level(),
                target.byDay(),
                target.daysOnLeave() == 0 ? "" : ", " + target.daysOnLeave() + " days on leave not counted",
                estimate.level(),
                estimate.low(),
                estimate.high(),
                estimate.evidence(),
                reason.phrase(),
                inferred == null
                        ? ""
                        : " By relations " + inferred.phrase()
                                + ": it counts as nothing shown, and a test would settle it.");
    }
}
