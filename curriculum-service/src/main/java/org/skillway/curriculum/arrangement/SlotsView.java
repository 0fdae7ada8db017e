package org.skillway.curriculum.arrangement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.LearningSlotView;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.domain.LongStep;

/** The slots that somebody's learning comes in. */
@Schema(description = "Version 0 until somebody arranges anything.")
public record SlotsView(
        UUID personId,
        int version,
        List<LearningSlotView> slots,

        @Schema(
                description =
                        "What stands on the path and is longer than every slot, in the order of the path: no slot brings it,"
                                + " nor what must come after it.")
        List<LongStepView> tooLong) {

    /** A step that no slot is long enough for. */
    public record LongStepView(
            String module,
            String title,

            @Schema(description = "That a slot needs to bring it.")
            int minutes,

            String reason) {

        static LongStepView of(LongStep step) {
            return new LongStepView(step.module(), step.title(), step.minutes(), step.reason());
        }
    }

    static SlotsView of(UUID personId, VersionedPlan stored, List<Step> steps) {
        return new SlotsView(
                personId,
                stored.version(),
                stored.plan().slots().stream().map(LearningSlotView::of).toList(),
                LongStep.of(stored.plan(), steps).stream().map(LongStepView::of).toList());
    }
}
