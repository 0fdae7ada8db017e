package org.skillway.skills.leave;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.leave.domain.Leave;

/** When somebody will be away. There is no place for a reason, so that none of health is written here. */
record LeaveRequest(
        @Schema(description = "The first day away.") @NotNull
        LocalDate from,

        @Schema(description = "The last day away.") @NotNull LocalDate to,
        @NotNull @Pattern(regexp = "planned|parental|other") String kind) {

    private static final int LAST_YEAR = 9_999;

    Leave leave() {
        if (to.getYear() > LAST_YEAR) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "Nobody plans that far ahead.",
                    Problem.at("/to", to + " is after the year " + LAST_YEAR));
        }
        if (to.isBefore(from)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "A leave ends no earlier than it begins.",
                    Problem.at("/to", to + " is before " + from));
        }
        return new Leave(from, to);
    }
}
