package org.skillway.curriculum.slot;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.slot.domain.LearningSlot;

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
