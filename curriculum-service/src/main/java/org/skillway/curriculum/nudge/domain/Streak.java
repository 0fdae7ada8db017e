package org.skillway.curriculum.nudge.domain;

import java.time.LocalDate;
import java.util.Set;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;

/** How many working days in a row somebody learned up to yesterday; days off neither break a streak nor lengthen it. */
public record Streak(int days) {

    /** Two days in a row happen by themselves; from three on there is something to lose. */
    static final int WORTH_KEEPING = 3;

    static final int LOOKED_BACK = 60;

    /** The streak before this day of somebody who learned on those days. */
    public static Streak before(LocalDate today, Set<LocalDate> learned, NudgePolicy policy, NudgeWish wish) {
        int days = 0;
        for (LocalDate day = today.minusDays(1); day.isAfter(today.minusDays(LOOKED_BACK)); day = day.minusDays(1)) {
            if (learned.contains(day)) {
                days++;
            } else if (policy.works(day) && !wish.isAway(day)) {
                break;
            }
        }
        return new Streak(days);
    }

    boolean worthKeeping() {
        return days >= WORTH_KEEPING;
    }
}
