package org.skillway.curriculum.backlog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.Decisions.Decision;
import org.skillway.curriculum.backlog.domain.Concern;
import org.skillway.curriculum.backlog.domain.Concern.Muddle;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.effect.domain.ModuleEffect;
import org.skillway.curriculum.revision.domain.Revision;

/** The content that costs learners most, by skill, and what came of revising some of it. */
public record BacklogView(
        List<ConcernView> concerns,

        @Schema(description = "All that goes wrong, by concept, over all skills: what costs most first.")
        List<ClusterView> concepts,

        @Schema(description = "Modules that were published anew after somebody decided to revise them.")
        List<RevisionView> revisions) {

    public record ConcernView(
            String skill,
            int minutesLost,
            List<TroubleView> modules,

            @Schema(description = "What people were found confused about.")
            List<MuddleView> concepts) {}

    public record MuddleView(
            String concept,

            @Schema(description = "0 where fewer than five are.")
            int people,

            @Schema(
                    description = "How they are confused mostly, as mentor-service tags it; null where fewer than five"
                            + " are.")
            @Nullable
            String mostly,

            @Schema(description = "The module it was mostly tagged in; null where none was named.") @Nullable
            String module,

            int minutesLost,

            @Schema(
                    description =
                            "Somebody is confused, and nobody counted: of fewer than five nothing else is told, and this to L&D alone.")
            boolean fewerThanFive) {}

    public record TroubleView(
            String module,

            @Schema(description = "Who took it lately; 0 where fewer than five did.")
            int people,

            int stalled,
            int dropped,
            int sureButWrong,

            @Schema(description = "Who stalled, dropped it or was sure of a wrong answer, each counted once.")
            int troubled,

            int minutesLost,

            @Schema(description = "One of strengthen, revise, retire, keep; a person decides.")
            String proposal,

            String reason,

            @Schema(description = "Which of its targets it misses: its minutes, or its use at work within the week.")
            List<String> missed,

            @Schema(description = "What taking it goes with at work, by KPI, as metrics-service estimates it.")
            List<EffectView> effects,

            @Schema(description = "What somebody decided last; null where nobody has.") @Nullable
            DecisionView decision,

            @Schema(
                    description =
                            "Somebody took it, and nobody is counted: how fewer than five fared is not told, and this to L&D alone.")
            boolean fewerThanFive) {}

    public record EffectView(
            String kpi,
            String unit,
            String verdict,
            String grade,
            double estimate,
            double low,
            double high,

            @Schema(description = "When metrics-service estimated it so; null where that was not kept.") @Nullable
            Instant estimatedAt) {
        static EffectView of(ModuleEffect effect) {
            return new EffectView(
                    effect.kpi(),
                    effect.unit(),
                    effect.verdict(),
                    effect.grade(),
                    effect.estimate(),
                    effect.low(),
                    effect.high(),
                    effect.estimatedAt());
        }
    }

    public record RevisionView(
            String module,
            Instant publishedAt,

            @Schema(description = "By how much the share of people in trouble fell; negative where it rose.")
            double drop,

            @Schema(description = "The 95 % interval of that.")
            double low,

            double high,
            String sentence,

            @Schema(description = "The same of those who were found confused in it; null where too few are known of.")
            @Nullable
            ConfusionView confusion) {
        static RevisionView of(Revision revision) {
            Revision.Drop drop = revision.drop();
            return new RevisionView(
                    revision.module(),
                    revision.publishedAt(),
                    drop.value(),
                    drop.low(),
                    drop.high(),
                    revision.sentence(),
                    revision.confusionShown() ? ConfusionView.of(revision) : null);
        }
    }

    @Schema(description = "By how much the share of people found confused fell, with its 95 % interval.")
    public record ConfusionView(double drop, double low, double high, String sentence) {
        static ConfusionView of(Revision revision) {
            Revision.Drop drop = revision.confusionDrop();
            return new ConfusionView(drop.value(), drop.low(), drop.high(), revision.confusionSentence());
        }
    }

    public record DecisionView(
            @Schema(description = "The how manieth it is about its module, from 1; the next needs it as If-Match.")
            int version,

            String decision,
            String note,
            String decidedBy,
            Instant decidedAt) {
        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.version(),
                    decision.decision(),
                    decision.note(),
                    decision.decidedBy(),
                    decision.decidedAt());
        }
    }

    static BacklogView of(List<Concern> concerns, Map<String, Decision> decisions, List<Revision> revisions) {
        return new BacklogView(
                concerns(concerns, decisions),
                ClusterView.ranked(concerns),
                revisions.stream().filter(Revision::shown).map(RevisionView::of).toList());
    }

    private static List<ConcernView> concerns(List<Concern> concerns, Map<String, Decision> decisions) {
        return concerns.stream()
                .map(concern -> new ConcernView(
                        concern.skill(),
                        concern.minutesLost(),
                        concern.modules().stream()
                                .map(trouble -> trouble(
                                        trouble,
                                        decisions.get(trouble.friction().module())))
                                .toList(),
                        concern.concepts().stream().map(BacklogView::muddle).toList()))
                .toList();
    }

    private static MuddleView muddle(Muddle muddle) {
        var point = muddle.point();
        return new MuddleView(
                point.concept(), point.people(), point.mostly(), point.module(), muddle.minutesLost(), point.few());
    }

    private static TroubleView trouble(Trouble trouble, @Nullable Decision decision) {
        return new TroubleView(
                trouble.friction().module(),
                trouble.friction().people(),
                trouble.friction().stalled(),
                trouble.friction().dropped(),
                trouble.friction().sureButWrong(),
                trouble.friction().troubled(),
                trouble.minutesLost(),
                trouble.proposal().name().toLowerCase(Locale.ROOT),
                trouble.reason(),
                trouble.missed(),
                trouble.effects().stream().map(EffectView::of).toList(),
                decision == null ? null : DecisionView.of(decision),
                trouble.few());
    }
}
