package org.skillway.curriculum.contest.domain;

import java.time.Instant;
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
