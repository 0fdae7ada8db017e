package org.skillway.curriculum.contest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Nobody decided about a contested step in time; it is still theirs to decide. */
@FactType("org.skillway.curriculum.step.contest-overdue.v1")
record ContestOverdue(
        UUID contestId,
        UUID personId,
        String module,
        @Nullable UUID managerId,
        Instant dueAt) implements Fact {

    static ContestOverdue of(Contest contest) {
        return new ContestOverdue(
                contest.id(), contest.personId(), contest.module(), contest.managerId(), contest.dueAt());
    }
}
