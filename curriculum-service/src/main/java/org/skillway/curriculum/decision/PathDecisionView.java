package org.skillway.curriculum.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.ContestView;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.guide.WaitingView;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.ledger.PathDecision.Cause;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;

/** A decision about a path, with what the planner was given and what came out. */
public record PathDecisionView(
        UUID id,
        UUID personId,
        int pathVersion,
        Instant decidedAt,

        @Schema(
                description =
                        "What made it necessary: activity, drift, role, evidence, catalogue, budget, test-out, wish,"
                                + " contest, remediation, pilot, policy, day; person instead of contest and remediation"
                                + " for who may not read contests.")
        String cause,

        String causeReason,
        @Nullable UUID driftId,
        String ruleVersion,
        GivenView given,
        String outcome,
        List<StepView> steps,

        @Schema(description = "What did not work out and had no remedy on the path, because none had room.")
        List<WaitingView> waiting,

        @Schema(description = "The objections to its steps, and what was decided about them.")
        List<ContestView> contests) {

    /** The catalogue's edition, the day where the learner lives, the minutes and the levels asked for. */
    public record GivenView(
            long catalogueEdition,
            LocalDate day,
            int minutesPerWeek,
            List<String> roles,
            List<AskedLevelView> targets) {}

    public record AskedLevelView(String skill, double level, LocalDate due) {}

    /** Told as to its own learner or not, and as to who may read rulings or not. */
    static PathDecisionView of(PathDecision decision, List<Contest> contests, boolean own, boolean rulings) {
        Path path = decision.decided();
        Cause cause = rulings ? decision.cause() : decision.cause().forOthers();
        return new PathDecisionView(
                decision.id(),
                decision.personId(),
                decision.pathVersion(),
                decision.decidedAt(),
                cause.kind(),
                cause.reason(),
                cause.driftId(),
                decision.ruleVersion(),
                given(decision),
                path.outcome().code(),
                path.steps().stream().map(step -> StepView.of(step, own)).toList(),
                WaitingView.of(path, own),
                contests.stream().map(ContestView::of).toList());
    }

    private static GivenView given(PathDecision decision) {
        Situation situation = decision.pathCase().situation();
        return new GivenView(
                decision.edition(),
                situation.today(),
                situation.budget().minutesPerWeek(),
                decision.pathCase().roles().stream().sorted().toList(),
                situation.targets().stream()
                        .map(target -> new AskedLevelView(
                                target.skill(), target.level().value(), target.due()))
                        .toList());
    }
}
