package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far ahead requirements count, in days since the role was taken up that were not on leave. */
public sealed interface Horizon {

    int dayOf(Duty duty);

    /** The day given; without one the next checkpoint of the roles held, or all that another role asks for. */
    static Horizon of(@Nullable Integer day, boolean anotherRole, LocalDate today) {
        if (day != null) {
            return new Day(day);
        }
        return anotherRole ? new Whole() : new NextCheckpoint(today);
    }

    /** The same day of every role, wherever the person stands today. */
    record Day(int day) implements Horizon {
        @Override
        public int dayOf(Duty duty) {
            return day;
        }
    }

    /** The checkpoint that comes next in each role: day 30, then 60, then 90 and for ever after. */
    record NextCheckpoint(LocalDate today) implements Horizon {
        @Override
        public int dayOf(Duty duty) {
            var days = duty.tenure().days(duty.since(), today);
            return days <= 30 ? 30 : days <= 60 ? 60 : 90;
        }
    }

    /** Everything the roles ask for. */
    record Whole() implements Horizon {
        @Override
        public int dayOf(Duty duty) {
            return Integer.MAX_VALUE;
        }
    }
}
