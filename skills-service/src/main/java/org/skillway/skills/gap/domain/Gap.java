package org.skillway.skills.gap.domain;

import java.util.Locale;
import java.util.Optional;
import org.skillway.skills.profile.domain.Estimate;

/** One thing a person's roles ask for, beside what is believed of the person, and what would close the difference. */
public record Gap(Target target, Estimate estimate, GapReason reason) {

    public static Gap between(Target target, Estimate estimate) {
        return new Gap(target, estimate, GapReason.of(estimate, target.level(), target.reflection()));
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
        return Settling.cheapest(estimate, target.level(), target.reflection());
    }

    /** The classification in a sentence with its numbers. */
    public String because() {
        return String.format(
                Locale.ROOT,
                "Level %d is asked for by day %d%s. Estimate %.1f (%.1f to %.1f) from %d pieces of evidence: %s.",
                target.level(),
                target.byDay(),
                target.daysOnLeave() == 0 ? "" : ", " + target.daysOnLeave() + " days on leave not counted",
                estimate.level(),
                estimate.low(),
                estimate.high(),
                estimate.evidence(),
                reason.phrase());
    }
}
