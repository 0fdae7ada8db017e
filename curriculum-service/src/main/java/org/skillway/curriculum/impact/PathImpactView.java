package org.skillway.curriculum.impact;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.impact.domain.Estimate;
import org.skillway.curriculum.impact.domain.Impact;

/** How many paths a change would change, and how. */
public record PathImpactView(
        @Schema(description = "How many hold a role whose paths may rest on what would change; nobody else's does.")
        int learners,

        @Schema(description = "For how many of them paths were planned: all, or 2,000 drawn by a hash of their ids.")
        int examined,

        @Schema(description = "How many of the examined paths would ask for something else.")
        int changed,

        @Schema(description = "How many of all would; null where nobody was examined because the change is refused.")
        @Nullable
        EstimateView estimate,

        List<ExampleView> examples) {

    /** The bounds hold in 95 of 100 draws at least; they are what was counted where all were examined. */
    public record EstimateView(int changed, int atLeast, int atMost) {

        static EstimateView of(Estimate estimate) {
            return new EstimateView(estimate.likely(), estimate.atLeast(), estimate.atMost());
        }
    }

    public record ExampleView(
            UUID personId,
            @Nullable String nextBefore,
            @Nullable String nextAfter,
            List<String> added,
            List<String> removed) {}

    public static PathImpactView of(Impact impact) {
        return new PathImpactView(
                impact.learners(),
                impact.examined(),
                impact.changed(),
                impact.estimate().map(EstimateView::of).orElse(null),
                impact.examples().stream()
                        .map(each -> new ExampleView(
                                each.personId(), each.nextBefore(), each.nextAfter(), each.added(), each.removed()))
                        .toList());
    }
}
