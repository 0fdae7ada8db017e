package org.skillway.curriculum.guide;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Step;

/** A step as its learner reads it. */
public record StepView(
        String module,
        String title,
        String kind,
        int minutes,
        String skill,

        @Schema(description = "The Monday of the week it is planned for.")
        LocalDate week,

        @Schema(description = "The day of a review; null where any day of the week will do.") @Nullable
        LocalDate day,

        String reason,
        String wouldChange,
        String brings,
        @Nullable String inserted,
        @Nullable UUID driftId) {

    public static StepView of(Step step) {
        return new StepView(
                step.module(),
                step.title(),
                step.kind().code(),
                step.minutes(),
                step.skill(),
                step.week(),
                step.day(),
                step.why().reason(),
                step.why().wouldChange(),
                step.why().brings(),
                step.inserted() == null ? null : step.inserted().code(),
                step.driftId());
    }
}
