package org.skillway.curriculum.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.approval.Approvals.Approver;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.domain.Learner.Approval;

/** The learning time that holds. */
@Schema(description = "Version 0 is what holds until somebody approves something else.")
public record BudgetView(
        int version,

        @Schema(description = "Whether somebody approved it; else it is the usual one.")
        boolean approved,

        @Schema(description = "Who did, by user name; null where nobody did, or it is not known any more.") @Nullable
        String approvedBy,

        @Schema(description = "Null as approvedBy is.") @Nullable
        Instant approvedAt,

        int minutesPerWeek,
        List<SlotView> slots,

        @Schema(description = "What holds for whoever nobody approved anything else for.")
        UsualView usual) {

    public record UsualView(int minutesPerWeek, List<SlotView> slots) {}

    public record SlotView(String moment, int minutes) {}

    static BudgetView of(Approval approval, Optional<Approver> approver) {
        return new BudgetView(
                approval.version(),
                approval.given(),
                approver.map(Approver::by).orElse(null),
                approver.map(Approver::at).orElse(null),
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
