package org.skillway.metrics.drift.domain;

/**
 * The constants of a chart, all in standard deviations of the person's own work.
 *
 * @param allowance the k of the CUSUM: half the smallest lasting shift worth catching
 * @param threshold the h of the CUSUM: how much suspicion makes an alarm
 * @param improvement the h of the other side, where an alarm makes the chart start afresh
 * @param outlier scores beyond are counted as this much
 * @param clearance how much evidence of being back ends an alarm
 * @param warmUp observations that only build the baseline
 */
public record ChartDesign(
        double allowance, double threshold, double improvement, double outlier, double clearance, int warmUp) {

    /** One false alarm in 1,000 observations of one person and KPI; see {@link DriftState} for where each number is from. */
    public static final ChartDesign STANDARD = new ChartDesign(0.5, 5, 10, 2.5, 4.5, 12);

    public ChartDesign {
        if (allowance <= 0
                || improvement < threshold
                || clearance <= 0
                || warmUp < 6
                || outlier - allowance > threshold) {
            throw new IllegalArgumentException(
                    "No chart can be drawn with k=%s h=%s improvement=%s outlier=%s clearance=%s warm-up=%s. Maybe one value could alarm."
                            .formatted(allowance, threshold, improvement, outlier, clearance, warmUp));
        }
    }

    double bounded(double score) {
        return Math.clamp(score, -outlier, outlier);
    }
}
