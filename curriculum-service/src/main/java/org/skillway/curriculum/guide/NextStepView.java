package org.skillway.curriculum.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.PathView.SuggestionView;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.LearningSlotView;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.upnext.UpNext;

/** What comes next for somebody with some minutes. */
public record NextStepView(
        int pathVersion,

        @Schema(description = "The decision by which the path came about, to be asked why; null where none is kept.")
        @Nullable
        UUID decisionId,

        String outcome,

        @Schema(description = "The minutes it had to fit: those asked for, else the slot's, else ten.")
        int minutes,

        @Schema(description = "The slot asked for, or the one that is open where no minutes were; null where none is.")
        @Nullable
        LearningSlotView slot,

        @Schema(description = "Null when nothing that may be taken now is that short; a review may not before its day.")
        @Nullable
        StepView next,

        @Schema(
                description =
                        "What would come before it and is longer than these minutes, or waits for what is; empty where a"
                                + " task comes first.")
        List<LongerView> longer,

        @Schema(
                description =
                        "True where it is planned for a later week and this week's approved minutes leave no room for"
                                + " it: taking it now is the learner's choice.")
        boolean aheadOfPlan,

        @Schema(
                description =
                        "The task that the step comes first for, lifted from the path or brought beside it; null where"
                                + " it is the path's own order.")
        @Nullable
        NeedView need,

        @Schema(
                description =
                        "The step of looking back that a role asks for now, of kind reflection: beside the modules,"
                                + " recorded as an activity of kind reflected under its module, and charged to no week."
                                + " Null where none is due or the minutes do not hold it beside the step.")
        @Nullable
        StepView reflection,

        @Schema(
                description =
                        "What is to be learned, mended or recalled and is not on the path: it rests, is too long or has no room, or its help has none.")
        List<WaitingView> waiting,

        List<SuggestionView> suggestions) {

    /** A step passed over; its minutes as on the path. */
    public record LongerView(String module, String title, int minutes) {

        static LongerView of(Step step) {
            return new LongerView(step.module(), step.title(), step.pacedMinutes());
        }
    }

    /** A task that lies ahead, and what to tell the learner about it. */
    public record NeedView(
            String task,
            String skill,
            Instant dueAt,
            String reason,
            @Nullable MotiveView motive) {

        public static NeedView of(Lifted lifted) {
            return new NeedView(
                    lifted.task().key(),
                    lifted.task().skill(),
                    lifted.task().dueAt(),
                    lifted.reason(),
                    MotiveView.of(lifted.motive()));
        }
    }

    static NextStepView of(ReadPath read, UpNext next, Optional<StepView> reflection) {
        return new NextStepView(
                read.version(),
                read.decisionId(),
                read.path().outcome().code(),
                next.minutes(),
                next.slot() == null ? null : LearningSlotView.of(next.slot()),
                StepView.of(next, read.own()),
                next.passedOver().stream().map(LongerView::of).toList(),
                next.aheadOfPlan(),
                next.lifted() == null ? null : NeedView.of(next.lifted()),
                reflection.orElse(null),
                WaitingView.of(read.path(), read.own()),
                SuggestionView.of(read.path(), read.own()));
    }
}
