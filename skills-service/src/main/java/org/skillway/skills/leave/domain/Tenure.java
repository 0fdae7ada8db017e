package org.skillway.skills.leave.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody works here, and which of those days count.
 *
 * <p><b>In plain words.</b> Day 30 of a role is the thirtieth day on which the person could have worked at it. Days on
 * leave do not count, so a leave moves every later due day back by its length; one that is over before the role was taken
 * up moves nothing. Weekends and holidays count as they always did: the targets were set in calendar days. What would be
 * due after the contract has ended is not asked, and of somebody who has left nothing is.
 *
 * <p><b>Formula.</b> day(s, n) is the first day d with n days in (s, d] outside every leave; days(s, d) counts them. So
 * days(s, day(s, n)) = n, and a due day never lies in a leave.
 *
 * <p><b>Limits.</b> Whole days only; part-time work is not known. Illness is not a planned leave and moves nothing.
 */
public record Tenure(LocalDate from, @Nullable LocalDate until, List<Leave> leaves) {

    public Tenure {
        leaves = leaves.stream().sorted(Comparator.comparing(Leave::from)).toList();
    }

    /** Without end and without leave. */
    public static Tenure since(LocalDate from) {
        return new Tenure(from, null, List.of());
    }

    /** The day that is so many counting days after another. */
    public LocalDate day(LocalDate since, int days) {
        var day = since.plusDays(days);
        for (var leave : leaves) {
            if (!leave.from().isAfter(day)) {
                day = day.plusDays(leave.days(since, leave.to()));
            }
        }
        return day;
    }

    /** How many days count after one day and up to another; none where that is no later. */
    public long days(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        var away = leaves.stream().mapToLong(leave -> leave.days(after, upTo)).sum();
        return ChronoUnit.DAYS.between(after, upTo) - away;
    }

    /** Whether the contract still holds on a day, or has not begun yet. */
    public boolean lastsTo(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
