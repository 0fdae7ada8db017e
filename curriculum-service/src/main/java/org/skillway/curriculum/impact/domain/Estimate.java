package org.skillway.curriculum.impact.domain;

import java.util.function.IntPredicate;

/**
 * How many of all have what some of those have who were drawn, with bounds that hold in 95 of 100 draws at least.
 *
 * <p>Who is drawn without being put back is counted by the hypergeometric distribution. The bounds are the numbers for which
 * what was counted would not yet be surprising: the least for which at least as many come up more often than in 2.5 of 100
 * draws, and the most for which at most as many do. They hold for any number of people, small ones too, where the usual
 * formula with a normal distribution does not; for that they are a little wide. Where everybody was drawn both bounds are
 * what was counted.
 *
 * <p>Limits: a draw must not depend on what is counted. Two estimates from one draw err in the same direction.
 *
 * <p>T. Wright, Exact Confidence Bounds when Sampling from Small Finite Universes, Lecture Notes in Statistics 66, Springer
 * 1991; the same as C. Clopper and E. Pearson, Biometrika 26 (1934), for draws that are put back.
 */
public record Estimate(int likely, int atLeast, int atMost) {

    private static final double EACH_SIDE = 0.025;

    /** Of {@code hits} among {@code drawn} of {@code all} people; nobody drawn of nobody is an estimate too. */
    public static Estimate of(int all, int drawn, int hits) {
        if (hits < 0 || hits > drawn || drawn > all || (drawn == 0 && all > 0)) {
            throw new IllegalArgumentException(hits + " of " + drawn + " drawn from " + all + " is no draw.");
        }
        if (drawn == all) {
            return new Estimate(hits, hits, hits);
        }
        Draw draw = new Draw(all, drawn);
        int most = all - (drawn - hits);
        int atLeast = first(hits, most, with -> draw.atLeast(hits, with) > EACH_SIDE);
        int beyond = first(hits, most + 1, with -> with > most || draw.atMost(hits, with) <= EACH_SIDE);
        return new Estimate((int) Math.round((double) all * hits / drawn), atLeast, beyond - 1);
    }

    /** The first number for which it holds; it holds for all after it, and for the last. */
    private static int first(int from, int last, IntPredicate holds) {
        int low = from;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The chances of a draw from so many, of whom a number have what is counted. */
    private static final class Draw {

        private final double[] factorials;
        private final int all;
        private final int drawn;

        Draw(int all, int drawn) {
            this.all = all;
            this.drawn = drawn;
            factorials = new double[all + 1];
            for (int i = 1; i <= all; i++) {
                factorials[i] = factorials[i - 1] + Math.log(i);
            }
        }

        double atLeast(int hits, int with) {
            return between(hits, Math.min(with, drawn), with);
        }

        double atMost(int hits, int with) {
            return between(Math.max(0, drawn - (all - with)), hits, with);
        }

        private double between(int from, int to, int with) {
            double sum = 0;
            for (int hits = from; hits <= to; hits++) {
                sum += Math.exp(ways(with, hits) + ways(all - with, drawn - hits) - ways(all, drawn));
            }
            return sum;
        }

        /** The logarithm of the ways to choose some of many; of more than there are, none. */
        private double ways(int many, int some) {
            return some < 0 || some > many
                    ? Double.NEGATIVE_INFINITY
                    : factorials[many] - factorials[some] - factorials[many - some];
        }
    }
}
