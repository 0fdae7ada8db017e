package org.skillway.curriculum.release;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.release.domain.Impact;

/** What publishing would change. */
record ImpactView(
        int learners,

        @Schema(description = "For how many of them a path was planned: all, or the first 2,000.")
        int examined,

        @Schema(description = "How many of the examined paths would ask for something else.")
        int changed,

        List<ExampleView> examples,
        List<MovedView> modules,
        List<FindingView> findings) {

    record ExampleView(
            UUID personId,
            @Nullable String nextBefore,
            @Nullable String nextAfter,
            List<String> added,
            List<String> removed) {}

    record MovedView(
            String module,

            @Schema(description = "One of added, dropped, withdrawn, replaced.")
            String fate,

            @Nullable String by,
            int begun,
            int passed,
            String meaning) {}

    static ImpactView of(int learners, Impact impact, List<Finding> findings) {
        return new ImpactView(
                learners,
                impact.examined(),
                impact.changed(),
                impact.examples().stream()
                        .map(each -> new ExampleView(
                                each.personId(), each.nextBefore(), each.nextAfter(), each.added(), each.removed()))
                        .toList(),
                impact.moved().stream().map(ImpactView::moved).toList(),
                findings.stream().map(FindingView::of).toList());
    }

    private static MovedView moved(Impact.Moved moved) {
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
