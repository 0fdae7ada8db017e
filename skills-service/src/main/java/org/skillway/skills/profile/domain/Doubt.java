package org.skillway.skills.profile.domain;

/**
 * What is believed of a skill while the work that shows it has slipped.
 *
 * <p><b>In plain words.</b> A figure that goes with the skill has fallen, lastingly, from the person's own baseline. That
 * has many causes besides the skill: other customers, another tool, too much to do. So the level stays where it is, and
 * what is believed of it grows less sure until the figure has recovered. What was counted on may then have to be shown
 * again; nobody falls by it.
 *
 * <p><b>Formula.</b> For each figure that has slipped
 *
 * <pre>  variance + (0.48 · s)²</pre>
 *
 * with s the standard deviation between people, but never above that of somebody of whom nothing is known. The 0.48 is the
 * correlation of what people know of their job with how they do it [1]: a figure that slips by one standard deviation, which
 * is what the charts of metrics-service are made to find, goes with so much less skill, if the skill is the cause at all.
 *
 * <p><b>Limits.</b> A correlation between people, used within one person; that it widens and does not move is our reading.
 *
 * <p>[1] Schmidt and Hunter, The Validity and Utility of Selection Methods in Personnel Psychology, Psychological Bulletin
 * 124(2), 1998, table 1, job knowledge tests.
 */
public final class Doubt {

    static final double KNOWING_AND_DOING = 0.48;

    private Doubt() {}

    /** What is left of an estimate while so many figures stand slipped. */
    public static Estimate of(Estimate estimate, long slips) {
        if (slips == 0) {
            return estimate;
        }
        var each = KNOWING_AND_DOING * KNOWING_AND_DOING * Estimate.NOTHING_KNOWN.variance();
        var most = Math.max(estimate.variance(), Estimate.NOTHING_KNOWN.variance());
        return estimate.moved(estimate.mean(), Math.min(most, estimate.variance() + slips * each));
    }
}
