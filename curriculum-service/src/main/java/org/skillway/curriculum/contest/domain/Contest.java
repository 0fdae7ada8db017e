package org.skillway.curriculum.contest.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's objection to a step of their path, with the decision that put it there where the ledger still has it. It goes
 * to the learner's manager, or to HR where there is none, who has until the end of the fifth working day.
 *
 * @param managerId who is to decide; null stands for HR
 */
public record Contest(
        UUID id,
        UUID personId,
        String module,
        @Nullable UUID decisionId,
        String reason,
        Instant openedAt,
        Instant dueAt,
        @Nullable UUID managerId,
        boolean overdue,
        @Nullable Ruling ruling) {

    /** Long enough for a manager on a short leave, short enough that the step has not been taken meanwhile. */
    public static final int WORKING_DAYS = 5;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The end of the fifth working day after a moment, where the learner lives. */
    public static Instant due(Instant openedAt, ZoneId zone) {
        LocalDate day = openedAt.atZone(zone).toLocalDate();
        for (int working = 0; working < WORKING_DAYS; ) {
            day = day.plusDays(1);
            working += WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean open() {
        return ruling == null;
    }

    public Contest decided(Ruling how) {
        if (ruling != null) {
            throw new IllegalStateException("Contest " + id + " is decided already.");
        }
        return new Contest(id, personId, module, decisionId, reason, openedAt, dueAt, managerId, overdue, how);
    }
}
