package org.skillway.curriculum.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.domain.Learner.Approval;

/** The learning time that holds. */
@Schema(description = "Version 0 is what holds until somebody approves something else.")
record BudgetView(
        int version,

        @Schema(description = "Whether somebody approved it; else it is the usual one.")
        boolean approved,

        int minutesPerWeek,
        List<SlotView> slots,

        @Schema(description = "What holds for whoever nobody approved anything else for.")
        UsualView usual) {

    record UsualView(int minutesPerWeek, List<SlotView> slots) {}

    record SlotView(String moment, int minutes) {}

    static BudgetView of(Approval approval) {
        return new BudgetView(
                approval.version(),
                approval.version() > 0,
                approval.budget().minutesPerWeek(),
                slots(approval.budget()),
                new UsualView(Budget.USUAL.minutesPerWeek(), slots(Budget.USUAL)));
    }

    private static List<SlotView> slots(Budget budget) {
        return budget.slots().stream()
                .map(slot -> new SlotView(slot.moment(), slot.minutes()))
                .toList();
    }
}
