package org.skillway.curriculum.arrangement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.curriculum.slot.domain.When;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The slots that somebody's learning comes in. */
record SlotsRequest(@NotNull @Size(max = 20) List<@NotNull @Valid LearningSlotRequest> slots) {

    record LearningSlotRequest(
            @NotNull @Pattern(regexp = MOMENT) String moment,
            @NotNull @Pattern(regexp = "before|after|day") String when,
            @NotNull @Min(2) @Max(60) Integer minutes,

            @Schema(description = "Of the week; none is every day.") @NotNull @Size(max = 7)
            List<@NotNull @Pattern(regexp = DAY) String> days) {

        LearningSlot toSlot() {
            return new LearningSlot(
                    moment,
                    When.valueOf(when.toUpperCase(Locale.ROOT)),
                    minutes,
                    days.stream()
                            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                            .collect(toUnmodifiableSet()));
        }
    }

    static final String MOMENT = "[a-z0-9-]{1,64}";

    private static final String DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    SlotPlan toPlan() {
        for (int i = 1; i < slots.size(); i++) {
            String moment = slots.get(i).moment();
            if (slots.subList(0, i).stream().anyMatch(other -> other.moment().equals(moment))) {
                throw new Problem(
                        ProblemCode.VALIDATION_FAILED,
                        "A moment has one slot.",
                        Problem.at("/slots/" + i + "/moment", "'" + moment + "' stands there already"));
            }
        }
        return new SlotPlan(slots.stream().map(LearningSlotRequest::toSlot).toList());
    }
}
