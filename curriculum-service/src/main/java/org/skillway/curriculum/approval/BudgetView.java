package org.skillway.curriculum.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.learner.domain.Learner.Approval;

/** The learning time that holds. */
@Schema(description = "Version 0 is what holds until somebody approves something else.")
record BudgetView(int version, int minutesPerWeek, List<SlotView> slots) {

    record SlotView(String moment, int minutes) {}

    static BudgetView of(Approval approval) {
        return new BudgetView(
                approval.version(),
                approval.budget().minutesPerWeek(),
                approval.budget().slots().stream()
                        .map(slot -> new SlotView(slot.moment(), slot.minutes()))
                        .toList());
    }
}
