package org.skillway.skills.finding.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a result is as it is: what each input brought, and the smallest change among those tried that gives another verdict.
 * The change was made and the rule run again; no change is given where none of those tried did it.
 */
public record Explanation(
        String verdict,
        List<Contribution> contributions,
        @Nullable Change smallestChange) {

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** What one input brought, in levels or as a share of the doubt. */
    public record Contribution(String of, double amount) {}

    /** A change of so many levels, or of so many statements, and the verdict that the rule then gives. */
    public record Change(String change, double size, String verdict) {}
}
