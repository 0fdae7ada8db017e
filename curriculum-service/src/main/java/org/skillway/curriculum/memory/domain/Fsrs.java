package org.skillway.curriculum.memory.domain;

import java.time.Duration;

/**
 * How a memory fades and how a review changes it: FSRS-6, the model of the Free Spaced Repetition Scheduler.
 *
 * <p><b>In plain words.</b> What was just recalled is recalled again for sure, and from then on less and less so. How fast it
 * fades is the memory's stability. Recalling makes it more stable, the more so the nearer it was to being forgotten;
 * forgetting makes it less stable, but never as new as before it was first learned. Each memory has a difficulty, which
 * failures raise and easy recall lowers, and which slows the growth of stability.
 *
 * <p><b>Formulas</b> [1], with stability S in days, difficulty D, whole days t since the last review, and grade g from
 * 1 (again) to 4 (easy):
 *
 * <pre>
 *  recall       R  = (1 + f t / S)^-w20,  f = 0.9^(-1/w20) - 1, so that R = 0.9 at t = S
 *  recalled     S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) h),  h = w15 if hard, w16 if easy, else 1
 *  forgotten    S' = min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)),  S / e^(w17 w18))
 *  same day     S' = S e^(w17 (g - 3 + w18)) S^-w19, where good and easy never lower it
 *  first time   S  = w(g-1),  D = w4 - e^(w5 (g - 1)) + 1
 *  difficulty   D' = w7 D0(4) + (1 - w7)(D - w6 (g - 3)(10 - D) / 9), within 1 and 10
 *  interval     t  = S / f (r^(-1/w20) - 1) in whole days, at least one, for a wanted retention r
 * </pre>
 *
 * D0(4) is the first difficulty of "easy" before it is brought into bounds. The same-day rule holds below 24 hours: such a
 * review says little about how long something lasts.
 *
 * <p><b>Constants.</b> The 21 weights are those published with FSRS-6, fitted to some hundred million reviews of about
 * 10,000 learners [1][2]. They come from flash cards of volunteers, mostly words of a language. Order and size
 * carry over to work skills better than exact days do: a tenant with some thousand reviews can have its own weights.
 *
 * <p><b>Limits.</b> One number for "recalled" cannot hold half-known skills; those are the business of mastery. Nothing in it
 * knows that two outcomes are alike, or that sleep, stress or a poor explanation lay between two reviews.
 *
 * <p>[1] Open Spaced Repetition, The Algorithm (FSRS-6), 2025; reference implementations py-fsrs 6 and ts-fsrs 5. [2] Ye, Su and
 * Cao, A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling, KDD 2022, for the model it grew from.
 */
public final class Fsrs {

    /** The weights published with FSRS-6. */
    public static final Fsrs STANDARD = new Fsrs(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    private static final int WEIGHTS = 21;
    private static final double AT_STABILITY = 0.9;

    private final double[] w;
    private final double decay;
    private final double factor;
    private final double growth;
    private final double easiest;
    private final double lapse;

    public Fsrs(double... weights) {
        if (weights.length != WEIGHTS) {
            throw new IllegalArgumentException("FSRS-6 has 21 weights, not " + weights.length + ".");
        }
        w = weights.clone();
        decay = -w[20];
        factor = Math.pow(AT_STABILITY, 1 / decay) - 1;
        growth = Math.exp(w[8]);
        easiest = firstDifficulty(Rating.EASY);
        lapse = Math.exp(-w[17] * w[18]);
    }

    /** The memory of somebody who meets something for the first time. */
    public Memory first(Rating rating) {
        return new Memory(stable(w[rating.grade() - 1]), bounded(firstDifficulty(rating)));
    }

    /** The probability of recall so long after the last review; as the reference does, only whole days count. */
    public double recall(Memory memory, Duration since) {
        return recall(memory.stability(), wholeDays(since));
    }

    public Memory review(Memory memory, Duration since, Rating rating) {
        double stability = memory.stability();
        double difficulty = memory.difficulty();
        double days = wholeDays(since);
        double after;
        if (days == 0) {
            after = sameDay(stability, rating);
        } else if (rating.recalled()) {
            after = recalled(stability, difficulty, recall(stability, days), rating);
        } else {
            after = forgotten(stability, difficulty, recall(stability, days));
        }
        return new Memory(stable(after), nextDifficulty(difficulty, rating));
    }

    /** After how many whole days the probability of recall has sunk to the retention wanted; at least one. */
    public Duration interval(Memory memory, Retention wanted) {
        double days = memory.stability() / factor * (Math.pow(wanted.probability(), 1 / decay) - 1);
        return Duration.ofDays((long) Math.max(1, Math.rint(days)));
    }

    /** The stability of what sinks to the retention wanted in so many days. */
    public double stability(double days, Retention wanted) {
        return days * (factor / (Math.pow(wanted.probability(), 1 / decay) - 1));
    }

    private static double wholeDays(Duration since) {
        if (since.isNegative()) {
            throw new IllegalArgumentException("A review follows the last one, it cannot lie " + since + " after it.");
        }
        return (double) since.toDays();
    }

    private double recall(double stability, double days) {
        return Math.pow(1 + factor * days / stability, decay);
    }

    private double sameDay(double stability, Rating rating) {
        double change = Math.exp(w[17] * (rating.grade() - 3 + w[18])) * Math.pow(stability, -w[19]);
        return stability * (rating.grade() >= 3 ? Math.max(change, 1) : change);
    }

    private double recalled(double stability, double difficulty, double recall, Rating rating) {
        double ease = rating == Rating.HARD ? w[15] : rating == Rating.EASY ? w[16] : 1;
        double surprise = Math.exp(w[10] * (1 - recall)) - 1;
        return stability * (1 + growth * (11 - difficulty) * Math.pow(stability, -w[9]) * surprise * ease);
    }

    private double forgotten(double stability, double difficulty, double recall) {
        double left = w[11] * Math.pow(difficulty, -w[12]) * (Math.pow(stability + 1, w[13]) - 1);
        return Math.min(left * Math.exp(w[14] * (1 - recall)), stability * lapse);
    }

    private double firstDifficulty(Rating rating) {
        return w[4] - Math.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Rating rating) {
        double moved = difficulty - w[6] * (rating.grade() - 3) * (10 - difficulty) / 9;
        return bounded(w[7] * easiest + (1 - w[7]) * moved);
    }

    private static double stable(double stability) {
        return Math.max(stability, Memory.LEAST_STABILITY);
    }

    private static double bounded(double difficulty) {
        return Math.clamp(difficulty, 1, 10);
    }
}
