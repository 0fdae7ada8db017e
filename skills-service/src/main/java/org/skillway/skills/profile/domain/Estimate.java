package org.skillway.skills.profile.domain;

import java.util.stream.IntStream;

/**
 * What the machine believes a person can do in one skill. It guides and never judges: what a person attests is kept
 * apart from it.
 *
 * <p>The belief is a normal distribution of ability in logits. A level is ability + 2.5, cut off at 0 and 5.
 *
 * @param evidence pieces it rests on
 * @param unassisted those of them that were done without help
 * @param reflections how often the person looked back on how they do it; that moves no belief
 */
public record Estimate(double mean, double variance, int evidence, int unassisted, int reflections) {

    /** Somebody of whom nothing is known: level 1.5 give or take 1.2, as curriculum-service begins too. */
    public static final Estimate NOTHING_KNOWN = new Estimate(-1.0, 1.5, 0, 0);

    /** From this probability a level counts as reached... */
    public static final double READY_PROBABILITY = 0.80;

    /** ...if it rests on this much that was done without help, so that one lucky answer decides nothing. */
    public static final int READY_EVIDENCE = 2;

    /** The level of somebody who is as able as an item of medium difficulty asks: zero logits. */
    public static final double LEVEL_AT_ZERO = 2.5;

    private static final double EIGHTY_PERCENT = 0.8416212335729143;

    private static final double NINETY_PERCENT = 1.6448536269514722;

    public Estimate {
        if (!Double.isFinite(mean) || !(variance > 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException(
                    "An estimate needs a finite mean and a positive variance, not " + mean + " and " + variance);
        }
        if (unassisted < 0 || unassisted > evidence) {
            throw new IllegalArgumentException(
                    unassisted + " unassisted of " + evidence + " pieces of evidence is impossible");
        }
        if (reflections < 0) {
            throw new IllegalArgumentException(reflections + " reflections are impossible");
        }
    }

    /** Of somebody who never looked back. */
    public Estimate(double mean, double variance, int evidence, int unassisted) {
        this(mean, variance, evidence, unassisted, 0);
    }

    public Estimate reflected(int times) {
        return new Estimate(mean, variance, evidence, unassisted, times);
    }

    /** Another belief that rests on the same. */
    public Estimate moved(double toMean, double toVariance) {
        return new Estimate(toMean, toVariance, evidence, unassisted, reflections);
    }

    public double level() {
        return levelOf(mean);
    }

    /** The level above which it lies with 95 % probability; with {@link #high} it holds 90 %. */
    public double low() {
        return levelOf(mean - NINETY_PERCENT * sd());
    }

    public double high() {
        return levelOf(mean + NINETY_PERCENT * sd());
    }

    /** The level that is passed with the probability from which a level counts as reached. */
    public double likelyLevel() {
        return levelOf(mean - EIGHTY_PERCENT * sd());
    }

    public double sd() {
        return Math.sqrt(variance);
    }

    public double probabilityAtLeast(double level) {
        return Normal.below((mean - abilityOf(level)) / sd());
    }

    /** As the other, where a reflection is asked for too. */
    public boolean readyFor(double level, boolean reflected) {
        return readyFor(level) && (!reflected || reflections > 0);
    }

    public boolean readyFor(double level) {
        return unassisted >= READY_EVIDENCE && probabilityAtLeast(level) >= READY_PROBABILITY;
    }

    /** The highest level this person is ready for, 0 where none. What was only done with help gets nobody there. */
    public int reliableLevel() {
        return IntStream.iterate(5, level -> level - 1)
                .limit(5)
                .filter(this::readyFor)
                .findFirst()
                .orElse(0);
    }

    /** This estimate after a measurement of a level with normal error, shown without help or not: the conjugate update. */
    public Estimate measured(double level, double errorVariance, boolean shown) {
        var trust = variance / (variance + errorVariance);
        return new Estimate(
                mean + trust * (abilityOf(level) - mean),
                variance * (1 - trust),
                evidence + 1,
                unassisted + (shown ? 1 : 0),
                reflections);
    }

    /**
     * Two beliefs about one ability, each from evidence of its own, as one: their precisions add up, and the prior, which
     * both contain, is taken off once. A belief that is less sure than the prior contains only as much of it.
     */
    public Estimate and(Estimate other) {
        var prior = Math.min(1 / NOTHING_KNOWN.variance, Math.min(1 / variance, 1 / other.variance));
        var precision = 1 / variance + 1 / other.variance - prior;
        return new Estimate(
                (mean / variance + other.mean / other.variance - prior * NOTHING_KNOWN.mean) / precision,
                1 / precision,
                evidence + other.evidence,
                unassisted + other.unassisted,
                reflections + other.reflections);
    }

    /** The level of an ability in logits. */
    public static double levelOf(double ability) {
        return Math.clamp(ability + LEVEL_AT_ZERO, 0, 5);
    }

    private static double abilityOf(double level) {
        return level - LEVEL_AT_ZERO;
    }
}
