package org.skillway.curriculum.refresher.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Which refreshers come at once and which later, by lot.
 *
 * <p>Work that slips often recovers by itself, so that refreshers look useful whether they are or not. Where a share of
 * them is put off at random, the two groups differ by nothing else until the delay is over, and the difference between
 * them is what a refresher does: a randomised trial with a waiting list [1]. Nobody goes without.
 *
 * <p><b>The lot.</b> A drift's id and the tenant's seed are mixed to 64 bits by SplitMix64's finaliser [2], of which the
 * upper 53 are a number from 0 to below 1; it is delayed when that lies below the share. The same drift under the same
 * policy always gets the same lot, so that a replay decides alike and nobody draws twice by sending an event again.
 *
 * <p><b>Limits.</b> A skill that is critical in one of the person's roles takes no part: there the refresher comes at once.
 * The share lies between 10 and 20 %: less teaches too slowly, more makes too many wait. That range is our judgement.
 * Lots are drawn by drift, not by person; whoever analyses them has to allow for people with several drifts, and for a
 * refresher that comes for another drift in the same skill.
 *
 * <p>[1] Cook and Campbell, Quasi-Experimentation, 1979, chapter 8; Imbens and Rubin, Causal Inference for Statistics,
 * Social, and Biomedical Sciences, 2015, chapter 4. [2] Steele, Lea and Flood, Fast splittable pseudorandom number
 * generators, OOPSLA 2014.
 *
 * @param share of the refreshers that are delayed; zero where there is no trial
 */
public record Trial(double share, Duration delay, long seed) {

    public static final double SMALLEST_SHARE = 0.1;
    public static final double LARGEST_SHARE = 0.2;

    public static final Trial OFF = new Trial(0, Duration.ofDays(7), 0);

    private static final double UNIT = 0x1.0p-53;

    public Trial {
        if (share != 0 && !(share >= SMALLEST_SHARE && share <= LARGEST_SHARE)) {
            throw new IllegalArgumentException("None are delayed or 10 to 20 percent, not " + 100 * share + ".");
        }
        if (!delay.isPositive()) {
            throw new IllegalArgumentException("A delay is longer than nothing, not " + delay + ".");
        }
    }

    /** The lot of one drift, heard of then. */
    public Lot draw(UUID driftId, boolean critical, Instant now) {
        if (share == 0 || critical) {
            return Lot.NO_PART;
        }
        return number(driftId) < share ? new Lot(true, now.plus(delay)) : Lot.AT_ONCE;
    }

    private double number(UUID driftId) {
        long mixed = mix(mix(seed ^ driftId.getMostSignificantBits()) ^ driftId.getLeastSignificantBits());
        return (mixed >>> 11) * UNIT;
    }

    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
