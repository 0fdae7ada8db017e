package org.skillway.curriculum.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.contest.domain.Ruling;

/** A contested step, who decides about it by when, and what was decided. */
public record ContestView(
        UUID id,
        UUID personId,
        String step,
        String reason,

        @Schema(description = "The decision that put the step on the path; null where the ledger has it no longer.")
        @Nullable
        UUID decisionId,

        @Schema(description = "The manager who is to decide; null where HR is.") @Nullable
        UUID managerId,

        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable RulingView ruling) {

    public record RulingView(
            String outcome,
            String reason,
            @Nullable LocalDate putOffUntil,
            @Nullable Double level,
            String decidedBy,
            Instant decidedAt) {

        static RulingView of(Ruling ruling) {
            return new RulingView(
                    ruling.outcome().code(),
                    ruling.reason(),
                    ruling.putOffUntil(),
                    ruling.level(),
                    ruling.decidedBy(),
                    ruling.decidedAt());
        }
    }

    public static ContestView of(Contest contest) {
        return new ContestView(
                contest.id(),
                contest.personId(),
                contest.module(),
                contest.reason(),
                contest.decisionId(),
                contest.managerId(),
                contest.openedAt(),
                contest.dueAt(),
                contest.overdue(),
                contest.ruling() == null ? null : RulingView.of(contest.ruling()));
    }
}
