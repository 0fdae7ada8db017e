package org.skillway.curriculum.release;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.impact.PathImpactView;
import org.skillway.curriculum.impact.PathImpactView.EstimateView;
import org.skillway.curriculum.impact.PathImpactView.ExampleView;
import org.skillway.curriculum.impact.domain.Impact;
import org.skillway.curriculum.release.domain.Moves.Moved;

/** What publishing would change. */
record ImpactView(
        int learners,

        @Schema(description = "For how many of them a path was planned: all, or 2,000 drawn by a hash of their ids.")
        int examined,

        @Schema(description = "How many of the examined paths would ask for something else.")
        int changed,

        @Schema(description = "How many of all would; null where nobody was examined because the draft is refused.")
        @Nullable
        EstimateView estimate,

        List<ExampleView> examples,

        @Schema(description = "What becomes of modules, and how many of the examined have begun and passed them.")
        List<MovedView> modules,

        List<FindingView> findings) {

    record MovedView(
            String module,

            @Schema(description = "One of added, dropped, withdrawn, replaced.")
            String fate,

            @Nullable String by,
            int begun,
            int passed,
            String meaning) {}

    static ImpactView of(Impact impact, List<Moved> moved, List<Finding> findings) {
        PathImpactView paths = PathImpactView.of(impact);
        return new ImpactView(
                paths.learners(),
                paths.examined(),
                paths.changed(),
                paths.estimate(),
                paths.examples(),
                moved.stream().map(ImpactView::moved).toList(),
                findings.stream().map(FindingView::of).toList());
    }

    private static MovedView moved(Moved moved) {
        return new MovedView(
                moved.module(),
                moved.fate().name().toLowerCase(Locale.ROOT),
                moved.by(),
                moved.begun(),
                moved.passed(),
                switch (moved.fate()) {
                    case ADDED -> "Becomes part of the curriculum; who passed it has passed it.";
                    case DROPPED ->
                        "Leaves the curriculum and stays in the catalogue, where a target may still call for it.";
                    case WITHDRAWN -> "Is offered no more; who has begun it may finish it, and passes stay on record.";
                    case REPLACED ->
                        "Is offered no more; who has begun it may finish it. A pass of it "
                                + (moved.passCounts() ? "counts" : "does not count") + " as one of " + moved.by() + ".";
                });
    }
}
