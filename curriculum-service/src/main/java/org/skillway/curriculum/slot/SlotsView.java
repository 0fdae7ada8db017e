package org.skillway.curriculum.slot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.slot.domain.TooLong;

/** The slots that somebody's learning comes in. */
@Schema(description = "Version 0 until somebody arranges anything.")
public record SlotsView(
        UUID personId,
        int version,
        List<LearningSlotView> slots,

        @Schema(description = "What stands on the path and is longer than every slot; none brings it.")
        List<LongStepView> tooLong) {

    /** A step that no slot is long enough for. */
    public record LongStepView(
            String module,
            String title,

            @Schema(description = "That a slot needs to bring it.")
            int minutes,

            String reason) {

        static LongStepView of(TooLong step) {
            return new LongStepView(step.module(), step.title(), step.minutes(), step.reason());
        }
    }

    public record LearningSlotView(
            String moment,

            @Schema(description = "before, after, or day.") String when,

            int minutes,

            @Schema(description = "Of the week; none is every day.")
            List<String> days) {

        public static LearningSlotView of(LearningSlot slot) {
            return new LearningSlotView(
                    slot.moment(),
                    slot.when().code(),
                    slot.minutes(),
                    slot.days().stream()
                            .sorted()
                            .map(day -> day.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    /** A slot and when it is open. */
    public record OpenSlotView(LearningSlotView slot, Instant from, Instant until) {

        public static OpenSlotView of(OpenSlot open) {
            return new OpenSlotView(LearningSlotView.of(open.slot()), open.from(), open.until());
        }
    }

    static SlotsView of(UUID personId, VersionedPlan stored, Path path) {
        return new SlotsView(
                personId,
                stored.version(),
                stored.plan().slots().stream().map(LearningSlotView::of).toList(),
                TooLong.of(stored.plan(), path.steps()).stream()
                        .map(LongStepView::of)
                        .toList());
    }
}
