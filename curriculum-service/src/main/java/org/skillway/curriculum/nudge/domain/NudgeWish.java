package org.skillway.curriculum.nudge.domain;

import java.time.LocalTime;
import java.util.List;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.workday.domain.Leave;

/**
 * What a person wants of nudges.
 *
 * @param window the hours in which they come, where the person lives; they end on the day they begin
 */
public record NudgeWish(boolean on, Hours window, List<Leave> leaves) {

    /** What holds until the person says otherwise. */
    public static final NudgeWish USUAL =
            new NudgeWish(true, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)), List.of());

    public NudgeWish {
        leaves = List.copyOf(leaves);
    }
}
