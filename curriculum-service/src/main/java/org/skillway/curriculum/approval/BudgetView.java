package org.skillway.curriculum.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Path.Waiting;

/** The learning time that holds. */
@Schema(description = "Version 0 is what holds until somebody approves something else.")
record BudgetView(
        int version,

        @Schema(description = "Whether somebody approved it; else it is the usual one.")
        boolean approved,

        int minutesPerWeek,
        List<SlotView> slots,

        @Schema(description = "What holds for whoever nobody approved anything else for.")
        UsualView usual,

        @Schema(
                description =
                        "What this person is to take and no sitting is long enough for, as far as anything; it stands on"
                                + " no path, nor does what waits for it.")
        List<TooLongView> tooLong) {

    /** A module that is longer than the longest slot. */
    record TooLongView(String module, String title, int minutes, String reason) {

        static TooLongView of(Waiting waiting) {
            return new TooLongView(waiting.module(), waiting.title(), waiting.minutes(), waiting.reason());
        }
    }

    record UsualView(int minutesPerWeek, List<SlotView> slots) {}

    record SlotView(String moment, int minutes) {}

    static BudgetView of(Approval approval, Path path) {
        return new BudgetView(
                approval.version(),
                approval.version() > 0,
                approval.budget().minutesPerWeek(),
                slots(approval.budget()),
                new UsualView(Budget.USUAL.minutesPerWeek(), slots(Budget.USUAL)),
                path.waiting().stream()
                        .filter(waiting -> waiting.motive().code() == Motive.Code.TOO_LONG)
                        .map(TooLongView::of)
                        .toList());
    }

    private static List<SlotView> slots(Budget budget) {
        return budget.slots().stream()
                .map(slot -> new SlotView(slot.moment(), slot.minutes()))
                .toList();
    }
}
