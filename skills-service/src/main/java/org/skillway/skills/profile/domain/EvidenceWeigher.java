package org.skillway.skills.profile.domain;

import java.util.Collection;

/**
 * Turns statements about one person's skill into a first estimate, until curriculum-service, which hears the same
 * statements and sees what the person learns, knows better.
 *
 * <p>Each statement is a measurement of the ability with normal error. One statement of reliability r moves the mean by
 * the share r from that of an unknown person towards what was stated (Kelley 1927); several combine by their precisions.
 * They count as independent, which two of the same observer are not quite: the estimate is then a little too sure. What a
 * statement says of having shown the skill is in {@link Evidence}.
 */
public final class EvidenceWeigher {

    private EvidenceWeigher() {}

    public static Estimate weigh(Collection<Evidence> statements) {
        var estimate = Estimate.NOTHING_KNOWN;
        for (var statement : statements) {
            estimate = estimate.measured(
                    statement.level(),
                    statement.errorVariance(Estimate.NOTHING_KNOWN.variance()),
                    !statement.unshown());
        }
        return estimate;
    }
}
