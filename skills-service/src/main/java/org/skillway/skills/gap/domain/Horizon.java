package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far ahead requirements count, in days since the role was taken up. */
public sealed interface Horizon {

    int dayOf(LocalDate since);

    /** The same day of every role, wherever the person stands today. */
    record Day(int day) implements Horizon {
        @Override
        public int dayOf(LocalDate since) {
            return day;
        }
    }

    /** The checkpoint that comes next in each role: day 30, then 60, then 90 and for ever after. */
    record NextCheckpoint(LocalDate today) implements Horizon {
        @Override
        public int dayOf(LocalDate since) {
            var days = ChronoUnit.DAYS.between(since, today);
            return days <= 30 ? 30 : days <= 60 ? 60 : 90;
        }
    }

    /** Everything the roles ask for. */
    record Whole() implements Horizon {
        @Override
        public int dayOf(LocalDate since) {
            return Integer.MAX_VALUE;
        }
    }
}
