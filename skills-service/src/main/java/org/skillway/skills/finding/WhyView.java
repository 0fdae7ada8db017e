package org.skillway.skills.finding;

import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.finding.domain.Explanation;

/** Why a result is as it is, for screens. */
@Type("Why")
public record WhyView(
        String verdict,
        List<PartView> contributions,
        @Nullable TurnView smallestChange) {

    /** What one input brought, in levels or as a share of the doubt. */
    @Type("WhyPart")
    public record PartView(String of, double amount) {}

    /** A change of so many levels, or of so many pieces of evidence, and the verdict that the rule then gives. */
    @Type("WhyTurn")
    public record TurnView(String change, double size, String verdict) {}

    static WhyView of(Explanation why) {
        var change = why.smallestChange();
        return new WhyView(
                why.verdict(),
                why.contributions().stream()
                        .map(part -> new PartView(part.of(), part.amount()))
                        .toList(),
                change == null ? null : new TurnView(change.change(), change.size(), change.verdict()));
    }
}
