package org.skillway.curriculum.remediation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.Evidence;
import org.skillway.curriculum.remediation.domain.Proposal.Objection;
import org.skillway.curriculum.remediation.domain.Ruling;

/** A measure with consequences: why it is proposed, who decides by when, and what was said and decided. */
public record ProposalView(
        UUID id,
        UUID personId,

        @Schema(description = "retraining, work-hold or report.")
        String kind,

        String skill,
        List<String> modules,
        String reason,
        ProposalEvidence evidence,

        @Schema(description = "skillway where the service proposes it itself.")
        String proposedBy,

        Instant proposedAt,
        Instant dueAt,

        @Schema(description = "The manager who decides; null where HR does.") @Nullable
        UUID managerId,

        @Schema(description = "proposed, lapsed, declined, in-force, lifted, or ended as its learner left.")
        String state,

        @Nullable String objection,
        @Nullable Instant objectedAt,
        List<ProposalRuling> decisions) {

    @Schema(description = "What was believed when it was proposed.")
    public record ProposalEvidence(
            int failedRounds,
            double level,
            double low,
            double high,
            @Nullable Double targetLevel,
            int pieces) {

        static ProposalEvidence of(Evidence known) {
            return new ProposalEvidence(
                    known.failedRounds(),
                    known.level(),
                    known.low(),
                    known.high(),
                    known.targetLevel(),
                    known.pieces());
        }
    }

    public record ProposalRuling(String outcome, String reason, String decidedBy, Instant decidedAt) {

        static ProposalRuling of(Ruling ruling) {
            return new ProposalRuling(ruling.outcome().code(), ruling.reason(), ruling.decidedBy(), ruling.decidedAt());
        }
    }

    static ProposalView of(Proposal proposal, Instant now) {
        Objection objection = proposal.objection();
        return new ProposalView(
                proposal.id(),
                proposal.personId(),
                proposal.kind().code(),
                proposal.skill(),
                proposal.modules(),
                proposal.reason(),
                ProposalEvidence.of(proposal.evidence()),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.dueAt(),
                proposal.managerId(),
                proposal.state(now).code(),
                objection == null ? null : objection.reason(),
                objection == null ? null : objection.at(),
                proposal.rulings().stream().map(ProposalRuling::of).toList());
    }
}
