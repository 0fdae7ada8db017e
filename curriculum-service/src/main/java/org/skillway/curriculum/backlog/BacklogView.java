package org.skillway.curriculum.backlog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.Decisions.Decision;
import org.skillway.curriculum.backlog.domain.Concern;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;

/** The content that costs learners most, by skill. */
public record BacklogView(List<ConcernView> concerns) {

    public record ConcernView(String skill, int minutesLost, List<TroubleView> modules) {}

    public record TroubleView(
            String module,
            int people,
            int stalled,
            int dropped,
            int sureButWrong,
            int minutesLost,

            @Schema(description = "One of strengthen, revise, retire, keep; a person decides.")
            String proposal,

            String reason,

            @Schema(description = "What somebody decided last; null where nobody has.") @Nullable
            DecisionView decision) {}

    public record DecisionView(String decision, String note, String decidedBy, Instant decidedAt) {
        static DecisionView of(Decision decision) {
            return new DecisionView(decision.decision(), decision.note(), decision.decidedBy(), decision.decidedAt());
        }
    }

    static BacklogView of(List<Concern> concerns, Map<String, Decision> decisions) {
        return new BacklogView(concerns.stream()
                .map(concern -> new ConcernView(
                        concern.skill(),
                        concern.minutesLost(),
                        concern.modules().stream()
                                .map(trouble -> trouble(
                                        trouble,
                                        decisions.get(trouble.friction().module())))
                                .toList()))
                .toList());
    }

    private static TroubleView trouble(Trouble trouble, @Nullable Decision decision) {
        return new TroubleView(
                trouble.friction().module(),
                trouble.friction().people(),
                trouble.friction().stalled(),
                trouble.friction().dropped(),
                trouble.friction().sureButWrong(),
                trouble.minutesLost(),
                trouble.proposal().name().toLowerCase(Locale.ROOT),
                trouble.reason(),
                decision == null ? null : DecisionView.of(decision));
    }
}
