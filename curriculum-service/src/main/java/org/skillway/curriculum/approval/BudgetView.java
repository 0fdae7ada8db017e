package org.skillway.curriculum.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.approval.Approvals.Approver;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Path.Waiting;

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
        UsualView usual,

        @Schema(
                description =
                        "What this person is to take and no sitting is long enough for, as far as anything; it stands on"
                                + " no path, nor does what waits for it.")
        List<TooLongView> tooLong) {

    /** A module that is longer than the longest slot. */
    public record TooLongView(String module, String title, int minutes, String reason) {

        static TooLongView of(Waiting waiting) {
            return new TooLongView(waiting.module(), waiting.title(), waiting.minutes(), waiting.reason());
        }
    }

    public record UsualView(int minutesPerWeek, List<SlotView> slots) {}

    public record SlotView(String moment, int minutes) {}

    static BudgetView of(Approval approval, Optional<Approver> approver, Path path) {
        return new BudgetView(
                approval.version(),
                approval.given(),
                approver.map(Approver::by).orElse(null),
                approver.map(Approver::at).orElse(null),
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
