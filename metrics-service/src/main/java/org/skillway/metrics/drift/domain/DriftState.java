package org.skillway.metrics.drift.domain;

import org.skillway.metrics.kpi.domain.Direction;

/**
 * Everything a person's control chart for one KPI remembers: a self-starting CUSUM.
 *
 * <p><b>In plain words.</b> Each person is compared with nobody but themselves. A value is turned into "how unusual is
 * this, given all your values before it". Unusual values push a sum up, usual ones let it sink back to zero. One bad day
 * cannot push far enough; several in a row can. There is no separate trial period to set up: the baseline is learned as
 * the work goes on.
 *
 * <p><b>Formula</b> [1]. With mean m and standard deviation s of the n values before x, the score is
 * u = g(t), t = (x - m) / s * sqrt(n / (n + 1)), where g takes Student's t with n - 1 degrees of freedom to a normal score
 * ({@link StandardScore}). In control the scores are, very nearly, independent standard normal whatever the person's level and
 * spread, so one threshold fits everybody. Turned so that positive is worse, and bounded at w, two sums
 * run: worse = max(0, worse + u - k) and better = max(0, better - u - k). An alarm is worse &gt; h.
 *
 * <p><b>Constants</b> ({@link ChartDesign#STANDARD}).
 * <ul>
 *   <li>k = 0.5 is optimal for a shift of one standard deviation [2].
 *   <li>w = 2.5 [3]: one value adds at most w - k = 2.0, so an alarm needs three at least (R143). The baseline takes the
 *       bounded value too, or one outlier would blunt the chart for weeks.
 *   <li>h makes the mean number of in-control observations before a false alarm 1,000: somebody with 50 scored
 *       tickets a month is falsely flagged about once in 20 months. The tables [2] give 5.06 without the bound; with
 *       it simulating this very code gives 5.0, and {@code DriftCalibrationTest} holds it within 10 % of the target.
 *   <li>Warm-up 12: from there the transformation of t is exact to 0.01, and the mean is known to 0.3 s.
 * </ul>
 *
 * <p><b>The first values</b> are judged by nothing before them. Each time one is added, the baseline is taken anew from all of
 * them with strange ones drawn in ({@link Opening}): one wrong number among twelve would otherwise widen the spread so much
 * that no slip shows for good. From the end of the warm-up on the formula above holds unchanged.
 *
 * <p><b>After an alarm</b> the baseline of before the suspicion began is frozen, so that the slip cannot become the norm,
 * and the chart is read the other way round: back = max(0, back + min(-u, 1) + k), recovered when back exceeds
 * the clearance of 4.5. At the old level that takes ten observations as a rule, never fewer than four.
 *
 * <p><b>After a lasting improvement</b> the chart starts afresh, so that falling back from the better level is noticed.
 * That asks for better &gt; 10, twice the proof, because it costs the baseline. The observations that proved it are not
 * kept: they were selected for being good.
 *
 * <p><b>Limits.</b> Values that depend on each other (the same long case twice) raise false alarms, strong skew
 * moves them either way. A slip that begins within the warm-up becomes the baseline. A shock to a whole team shows as a
 * slip of each member.
 *
 * <p>[1] D. M. Hawkins (1987), Self-starting cusum charts for location and scale, The Statistician 36, 299-315.
 * [2] D. C. Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 9.1, table 9.3 (Siegmund's
 * approximation for h). [3] D. M. Hawkins (1993), Robustification of cumulative sum charts by winsorization, Journal of
 * Quality Technology 25, 248-261.
 */
public sealed interface DriftState permits Watching, Slipped {

    /** A person of whom nothing is known yet. */
    static DriftState fresh() {
        return Watching.warm(Moments.NONE, Run.NONE, Run.NONE);
    }

    /** The next observation, in order of arrival. */
    Step observe(Observation observation, Direction direction, ChartDesign design);
}
