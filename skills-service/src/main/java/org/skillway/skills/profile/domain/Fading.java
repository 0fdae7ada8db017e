package org.skillway.skills.profile.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a skill that is neither used nor shown.
 *
 * <p><b>In plain words.</b> For a month nothing is lost. Then the level falls, fast at first and ever slower, and what is
 * believed of it grows less sure. Nobody falls below somebody of whom nothing is known. A skill that a role held now asks
 * for counts as in use and does not fade.
 *
 * <p><b>Formula.</b> After d idle days, 30 &lt; d ≤ 365, the loss in standard deviations between people is
 *
 * <pre>  1.4 · ln(d / 30) / ln(365 / 30)</pre>
 *
 * and stays what it is after a year, beyond which too little is measured. The 1.4 is the mean loss after more than a year
 * of non-use over 53 studies, against 0.01 on the first day [1]; that forgetting slows with the logarithm of time is as old
 * as the field [2]. The month of grace is ours. The studies scatter as widely as their mean is large, so half the loss is
 * added as a standard deviation.
 *
 * <p><b>Limits.</b> Laboratory tasks, no difference between skills or people. It serves to see what should be shown again,
 * not to tell two people apart.
 *
 * <p>[1] Arthur, Bennett, Stanush and McNelly, Factors That Influence Skill Decay and Retention, Human Performance 11(1),
 * 1998. [2] Ebbinghaus, Über das Gedächtnis, 1885.
 */
public final class Fading {

    static final long GRACE_DAYS = 30;
    static final long YEAR_DAYS = 365;
    static final double LOSS_AFTER_A_YEAR = 1.4;

    private Fading() {}

    /** What is left at a time of an estimate that was last shown at another. */
    public static Estimate of(Estimate estimate, Instant lastShown, Instant at) {
        var loss = lossAfter(days(lastShown, at));
        if (loss == 0) {
            return estimate;
        }
        var stranger = Estimate.NOTHING_KNOWN;
        var floor = Math.min(estimate.mean(), stranger.mean());
        var doubt = Math.max(estimate.variance(), stranger.variance());
        return estimate.moved(
                Math.max(floor, estimate.mean() - loss), Math.min(doubt, estimate.variance() + loss * loss / 4));
    }

    /** Logits lost after so many idle days. */
    static double lossAfter(long idleDays) {
        if (idleDays <= GRACE_DAYS) {
            return 0;
        }
        var share = Math.log((double) Math.min(idleDays, YEAR_DAYS) / GRACE_DAYS)
                / Math.log((double) YEAR_DAYS / GRACE_DAYS);
        return LOSS_AFTER_A_YEAR * Estimate.NOTHING_KNOWN.sd() * share;
    }

    public static long days(Instant lastShown, Instant at) {
        return Math.max(0, Duration.between(lastShown, at).toDays());
    }
}
