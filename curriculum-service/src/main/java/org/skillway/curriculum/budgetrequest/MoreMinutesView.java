package org.skillway.curriculum.budgetrequest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Decision;

/** A request for more learning time, who decides about it, and what was decided. */
public record MoreMinutesView(
        UUID id,
        UUID personId,

        @Schema(description = "A week, as they would have them.")
        int minutesPerWeek,

        @Schema(description = "A week, as they had them when they asked.")
        int minutesHeld,

        String reason,
        Instant askedAt,

        @Schema(description = "The manager who is to decide; null where HR is.") @Nullable
        UUID managerId,

        @Schema(description = "Null while it is open.") @Nullable
        MinutesDecisionView decision) {

    public record MinutesDecisionView(
            @Schema(description = "approved, declined, or ended where the learner has left and nobody decided.")
            String outcome,

            String reason,
            String decidedBy,
            Instant decidedAt) {

        private static MinutesDecisionView of(Decision decision) {
            return new MinutesDecisionView(
                    decision.outcome().code(), decision.reason(), decision.decidedBy(), decision.decidedAt());
        }
    }

    static MoreMinutesView of(MoreMinutes asked) {
        return new MoreMinutesView(
                asked.id(),
                asked.personId(),
                asked.minutes(),
                asked.held(),
                asked.reason(),
                asked.askedAt(),
                asked.managerId(),
                asked.decision() == null ? null : MinutesDecisionView.of(asked.decision()));
    }
}
