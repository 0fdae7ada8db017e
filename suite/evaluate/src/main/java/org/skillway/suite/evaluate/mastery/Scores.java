package org.skillway.suite.evaluate.mastery;

import java.util.Comparator;
import java.util.List;

/**
 * How good forecasts were. AUC: how often a right answer had seemed likelier than a wrong one. Slope: by how much the
 * logits of the forecasts must be stretched to fit what happened, 1 when they are as sure as they may be, less when they
 * are too sure.
 */
record Scores(double auc, double logLoss, double brier, double slope) {

    private static final int NEWTON_STEPS = 25;

    static Scores of(List<Forecast> forecasts) {
        double logLoss = 0;
        double brier = 0;
        for (Forecast forecast : forecasts) {
            logLoss += forecast.logLoss();
            brier += forecast.squaredError();
        }
        int n = forecasts.size();
        return new Scores(auc(forecasts), logLoss / n, brier / n, slope(forecasts));
    }

    /** The rank statistic of Mann and Whitney; ties count half. */
    private static double auc(List<Forecast> forecasts) {
        List<Forecast> sorted = forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::chance))
                .toList();
        double ranks = 0;
        double right = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int rightHere = 0;
            while (to < sorted.size()
                    && sorted.get(to).chance() == sorted.get(from).chance()) {
                rightHere += sorted.get(to++).right() ? 1 : 0;
            }
            ranks += rightHere * (from + to + 1) / 2.0;
            right += rightHere;
            from = to;
        }
        return (ranks - right * (right + 1) / 2) / (right * (sorted.size() - right));
    }

    /** Logistic regression of the outcome on the forecast's logit, by Newton's method. */
    private static double slope(List<Forecast> forecasts) {
        double intercept = 0;
        double slope = 1;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] sums = new double[5];
            for (Forecast forecast : forecasts) {
                double x = forecast.logit();
                double chance = 1 / (1 + Math.exp(-intercept - slope * x));
                double miss = (forecast.right() ? 1 : 0) - chance;
                double weight = chance * (1 - chance);
                sums[0] += miss;
                sums[1] += miss * x;
                sums[2] += weight;
                sums[3] += weight * x;
                sums[4] += weight * x * x;
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            intercept += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            slope += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
        }
        return slope;
    }
}
