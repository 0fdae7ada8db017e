package org.skillway.curriculum.guide;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.upnext.UpNext;

/** A step as its learner reads it, or somebody else: how long it takes them is theirs alone. */
public record StepView(
        String module,
        String title,
        String kind,

        @Schema(description = "The module's own, for anybody.")
        int minutes,

        @Schema(
                description = "What it is expected to take this learner, and what their budget is charged with, for the"
                        + " learner alone; the module's own minutes until their pace is known, and for everybody"
                        + " else.")
        int pacedMinutes,

        @Schema(
                description =
                        "Why the minutes are not the module's own; for the learner alone, and null for everybody else.")
        @Nullable
        String pacedReason,

        String skill,

        @Schema(description = "The Monday of the week it is planned for.")
        LocalDate week,

        @Schema(description = "The day of a review; null where any day of the week will do.") @Nullable
        LocalDate day,

        String reason,
        String wouldChange,
        String brings,

        @Schema(description = "The three for programs; null where an earlier version of the planner decided.") @Nullable
        MotiveView motive,

        @Nullable String inserted,
        @Nullable UUID driftId) {

    /** Looking back, this week, as a step: it is no module to take, and recorded as an activity of kind reflected. */
    static StepView of(AskedReflection asked, LocalDate monday) {
        return new StepView(
                asked.module().key(),
                "Looking back on " + asked.words(),
                "reflection",
                AskedReflection.MINUTES,
                AskedReflection.MINUTES,
                null,
                asked.skill(),
                monday,
                null,
                asked.reason(),
                "Recording that you have looked back takes it off.",
                asked.prompt(),
                MotiveView.of(asked.motive()),
                null,
                null);
    }

    /** What comes next, as its own learner reads it or somebody else; null where that is nothing. */
    public static @Nullable StepView of(UpNext next, boolean own) {
        return next.step().map(step -> of(step, own)).orElse(null);
    }

    /** As its own learner reads it, or somebody else. */
    public static StepView of(Step step, boolean own) {
        return new StepView(
                step.module(),
                step.title(),
                step.kind().code(),
                step.minutes(),
                own ? step.pacedMinutes() : step.minutes(),
                own && step.paced() != null ? step.paced().reason() : null,
                step.skill(),
                step.week(),
                step.day(),
                step.why().reason(),
                step.why().wouldChange(),
                step.why().brings(),
                MotiveView.of(step.why().motive()),
                step.inserted() == null ? null : step.inserted().code(),
                step.driftId());
    }
}
