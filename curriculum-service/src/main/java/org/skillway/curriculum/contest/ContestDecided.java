package org.skillway.curriculum.contest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.contest.domain.Ruling;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person decided about a contested step, or it ended as its learner left. */
@FactType("org.skillway.curriculum.step.contest-decided.v1")
record ContestDecided(
        UUID contestId,
        UUID personId,
        String module,
        String outcome,
        @Nullable LocalDate putOffUntil,
        @Nullable Double level,
        boolean overdue)
        implements Fact {

    static ContestDecided of(Contest contest, Ruling ruling) {
        return new ContestDecided(
                contest.id(),
                contest.personId(),
                contest.module(),
                ruling.outcome().code(),
                ruling.putOffUntil(),
                ruling.level(),
                contest.overdue());
    }
}
