package org.skillway.skills.gap.domain;

import java.time.LocalDate;

/** How far ahead requirements count, in days since the role was taken up that were not on leave. */
public sealed interface Horizon {

    int dayOf(Duty duty);

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
