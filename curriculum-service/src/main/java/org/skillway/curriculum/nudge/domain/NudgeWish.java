package org.skillway.curriculum.nudge.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.skillway.curriculum.nudgepolicy.domain.Hours;

/**
 * What a person wants of nudges.
 *
 * @param window the hours in which they come, where the person lives; they end on the day they begin
 */
public record NudgeWish(boolean on, Hours window, List<Leave> leaves) {

    /** What holds until the person says otherwise. */
    public static final NudgeWish USUAL =
            new NudgeWish(true, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)), List.of());

    /** Days somebody is away, both included. */
    public record Leave(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public NudgeWish {
        leaves = List.copyOf(leaves);
    }

    boolean isAway(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.contains(day));
    }
}
