package org.skillway.suite.evaluate.mastery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The two-parameter item response model by marginal maximum likelihood (Bock and Aitkin, Psychometrika 46, 1981), with
 * the trapezoid rule that curriculum-service integrates abilities with. No slip, no luck: the textbook's model.
 */
final class MarginalFit {

    enum Slopes {
        ONE,
        COMMON,
        FREE
    }

    private static final double STEP = 0.25;
    private static final int NODES = 49;
    private static final int ITERATIONS = 300;
    private static final double[] WEIGHTS = weights();

    private final Map<List<Boolean>, Long> people;
    private final int items;
    final double[] slopes;
    private final double[] intercepts;
    private final double[][] right;
    private final double[] asked = new double[NODES];
    private double logLikelihood;

    /** Of each person, whether each item was answered rightly. */
    MarginalFit(List<List<Boolean>> answers, Slopes kind) {
        people = answers.stream().collect(groupingBy(identity(), counting()));
        items = answers.getFirst().size();
        slopes = new double[items];
        Arrays.fill(slopes, 1);
        intercepts = new double[items];
        right = new double[items][NODES];
        for (int i = 0; i < ITERATIONS; i++) {
            expect();
            maximise(kind);
        }
        expect();
    }

    double logLikelihood() {
        return logLikelihood;
    }

    private void expect() {
        logLikelihood = 0;
        Arrays.fill(asked, 0);
        for (double[] row : right) {
            Arrays.fill(row, 0);
        }
        for (var pattern : people.entrySet()) {
            double[] posterior = WEIGHTS.clone();
            for (int node = 0; node < NODES; node++) {
                for (int item = 0; item < items; item++) {
                    double chance = chance(item, node);
                    posterior[node] *= pattern.getKey().get(item) ? chance : 1 - chance;
                }
            }
            double sum = Arrays.stream(posterior).sum();
            logLikelihood += pattern.getValue() * Math.log(sum);
            for (int node = 0; node < NODES; node++) {
                double here = pattern.getValue() * posterior[node] / sum;
                asked[node] += here;
                for (int item = 0; item < items; item++) {
                    right[item][node] += pattern.getKey().get(item) ? here : 0;
                }
            }
        }
    }

    /** One Newton step for each item; a common slope moves by the sum of what its items want. */
    private void maximise(Slopes kind) {
        double want = 0;
        double curvature = 0;
        for (int item = 0; item < items; item++) {
            double miss = 0;
            double missByAbility = 0;
            double weight = 0;
            double weightByAbility = 0;
            double weightBySquare = 0;
            for (int node = 0; node < NODES; node++) {
                double chance = chance(item, node);
                double residual = right[item][node] - asked[node] * chance;
                double information = asked[node] * chance * (1 - chance);
                miss += residual;
                missByAbility += residual * ability(node);
                weight += information;
                weightByAbility += information * ability(node);
                weightBySquare += information * ability(node) * ability(node);
            }
            double schur = weightBySquare - weightByAbility * weightByAbility / weight;
            double net = missByAbility - weightByAbility / weight * miss;
            double slope = kind == Slopes.FREE ? net / schur : 0;
            want += net;
            curvature += schur;
            slopes[item] += slope;
            intercepts[item] += (miss - weightByAbility * slope) / weight;
        }
        if (kind == Slopes.COMMON) {
            double common = slopes[0] + want / curvature;
            Arrays.fill(slopes, common);
        }
    }

    private double chance(int item, int node) {
        return 1 / (1 + Math.exp(-intercepts[item] - slopes[item] * ability(node)));
    }

    private static double ability(int node) {
        return (node - (NODES - 1) / 2) * STEP;
    }

    private static double[] weights() {
        double[] weights = new double[NODES];
        Arrays.setAll(weights, node -> STEP * Math.exp(-ability(node) * ability(node) / 2) / Math.sqrt(2 * Math.PI));
        return weights;
    }
}
