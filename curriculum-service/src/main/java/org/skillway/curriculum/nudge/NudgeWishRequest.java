package org.skillway.curriculum.nudge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.nudge.domain.NudgeWish;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.workday.domain.Leave;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** What a person wants of nudges: whether, in which hours, and not while away. */
record NudgeWishRequest(
        @NotNull Boolean on,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull @Size(max = 50) List<@NotNull @Valid LeaveRequest> leaves) {

    /** Days away, both included. */
    record LeaveRequest(@NotNull LocalDate first, @NotNull LocalDate last) {}

    NudgeWish toWish() {
        List<Location> wrong = new ArrayList<>();
        if (!from.isBefore(to)) {
            wrong.add(Problem.at("/to", "must be later than from, on the same day"));
        }
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).last().isBefore(leaves.get(i).first())) {
                wrong.add(Problem.at("/leaves/" + i + "/last", "must not be before first"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED, "Some times end before they begin.", wrong.toArray(Location[]::new));
        }
        return new NudgeWish(
                on,
                new Hours(from, to),
                leaves.stream()
                        .map(leave -> new Leave(leave.first(), leave.last()))
                        .toList());
    }
}
