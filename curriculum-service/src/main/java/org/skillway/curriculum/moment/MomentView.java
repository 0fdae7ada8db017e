package org.skillway.curriculum.moment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.slot.OpenSlotView;
import org.skillway.curriculum.slot.domain.Moment;

/** A moment that was taken note of. */
record MomentView(
        String moment,
        Instant at,

        @Schema(description = "The slot it opens; null where it has none for that day.") @Nullable
        OpenSlotView opens,

        @Schema(
                description = "What comes next in the minutes of that slot, as GET next-step says it for the moment;"
                        + " null where nothing is that short, or no slot is opened.")
        @Nullable
        StepView next) {

    /** One that opens nothing. */
    static MomentView of(Moment moment) {
        return new MomentView(moment.moment(), moment.at(), null, null);
    }
}
