package org.skillway.curriculum.nudgepolicy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;

/** When a company lets its people be disturbed. */
record NudgePolicyRequest(
        @Schema(description = "For one person; 0 switches nudges off for all.") @NotNull @Min(0) @Max(6)
        Integer mostADay,

        @Schema(description = "Where each person lives; quiet hours that end before they begin go over midnight.")
        @NotNull
        LocalTime quietFrom,

        @NotNull LocalTime quietTo,
        @NotNull @Size(max = 7) List<@NotNull @Pattern(regexp = NudgePolicyRequest.DAY) String> days,
        @NotNull @Size(max = 366) List<@NotNull LocalDate> closedDays) {

    private static final String DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    NudgePolicy toPolicy() {
        Set<DayOfWeek> week = days.stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(toUnmodifiableSet());
        return new NudgePolicy(mostADay, new Hours(quietFrom, quietTo), week, Set.copyOf(closedDays));
    }
}
