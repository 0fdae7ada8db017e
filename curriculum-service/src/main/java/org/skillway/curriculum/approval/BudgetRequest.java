package org.skillway.curriculum.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;

/** The learning time a manager approves for somebody. */
record BudgetRequest(
        @Min(0) @Max(600) @NotNull Integer minutesPerWeek,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid SlotRequest> slots) {

    record SlotRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String moment,
            @Min(2) @Max(60) @NotNull Integer minutes) {}

    Budget toBudget() {
        return new Budget(
                minutesPerWeek,
                slots.stream()
                        .map(slot -> new Slot(slot.moment(), slot.minutes()))
                        .toList());
    }
}
