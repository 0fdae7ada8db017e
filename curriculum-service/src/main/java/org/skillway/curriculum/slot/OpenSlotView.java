package org.skillway.curriculum.slot;

import java.time.Instant;
import org.skillway.curriculum.slot.domain.OpenSlot;

/** A slot and when it is open. */
public record OpenSlotView(LearningSlotView slot, Instant from, Instant until) {

    public static OpenSlotView of(OpenSlot open) {
        return new OpenSlotView(LearningSlotView.of(open.slot()), open.from(), open.until());
    }
}
