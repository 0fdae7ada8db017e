package org.skillway.curriculum.pull;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.pull.domain.Found;

/** What came of asking for a refresher. */
public record PullView(
        UUID personId,

        @Schema(description = "The best that fits; null where there is none.") @Nullable
        String module,

        @Schema(description = "Why this one, or why none.") String answer,

        @Schema(description = "Where it stands on the path; null where it does not, or has no room in four weeks.")
        @Nullable
        StepView step) {

    static PullView of(UUID personId, Found found, Path path, boolean own) {
        String module = switch (found) {
            case Found.Refresher refresher -> refresher.module().key();
            case Found.Planned planned -> planned.module().key();
            case Found.None ignored -> null;
        };
        return new PullView(
                personId,
                module,
                found.sentence(),
                path.steps().stream()
                        .filter(step -> step.module().equals(module))
                        .findFirst()
                        .map(step -> StepView.of(step, own))
                        .orElse(null));
    }
}
