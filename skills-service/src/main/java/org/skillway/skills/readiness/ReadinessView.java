package org.skillway.skills.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.GapView.InferenceView;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.readiness.domain.GapClosingPlan;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.stretch.domain.StretchMatch.Matches;
import org.skillway.skills.stretch.domain.StretchMatch.Proposal;

/** How likely a person meets what a role asks, and what would help. A forecast: nobody is promoted by it. */
@Type("ReadinessForecast")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadinessView(
        String role,
        double probabilityNow,
        List<ByDayView> probabilityByDay,

        @Schema(description = "Where the probability passes a tenth; absent beyond five years.") @Nullable
        LocalDate earliest,

        @Schema(description = "Where it passes a half.") @Nullable
        LocalDate expected,

        @Schema(description = "Where it passes nine tenths: from earliest to latest are 80 percent.") @Nullable
        LocalDate latest,

        List<BlockerView> blocking,
        DiversityView evidence,

        @Schema(
                description =
                        "Likely with four in five now, every skill shown twice without help, and reflected on where the role asks for it. Guidance only.")
        boolean supported,

        List<PlanStepView> plan,
        StretchView stretch) {

    /** The probability by a day from now. */
    @Type("ReadinessByDay")
    public record ByDayView(int day, LocalDate date, double probability) {}

    /** A skill in the way, and its share of all doubt. */
    @Type("BlockingSkill")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockerView(
            String skill,
            int requiredLevel,
            double estimatedLevel,
            double probability,
            double shareOfDoubt,
            boolean critical,

            @Schema(
                    description =
                            "Where relations between skills make it likely that the level is there already: said, and counted in no probability.")
            @Nullable
            InferenceView inferred) {}

    /** What the beliefs rest on. */
    @Type("EvidenceDiversity")
    public record DiversityView(
            int kinds,
            int sources,
            int evidence,
            int unassisted,

            @Schema(description = "Skills shown less than twice without help.")
            List<String> thin,

            @Schema(description = "Skills in which the role asks for a reflection and there is none.")
            List<String> unreflected) {}

    /** One step of the plan. */
    @Type("PlanStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanStepView(
            @Schema(
                    description =
                            "module, practice, mentor-session, stretch-assignment, manager-feedback, check or reflection.")
            String kind,

            String skill,
            double minutes,
            String reason,

            @Schema(description = "Those of the catalogue for it, easiest first.")
            List<String> modules,

            @Schema(description = "Who could be asked for a mentor session; whom they agreed on already first.")
            List<HelperView> helpers,

            @Schema(description = "The stretch assignment that fits best; absent where none does, and of other steps.")
            @Nullable
            ProposalView assignment) {}

    /** Somebody who could help. */
    @Type("PlanHelper")
    public record HelperView(
            UUID personId,
            String displayName,

            @Schema(description = "By their own word, 0 to 5.")
            double strength,

            @Schema(description = "They help in this skill already.")
            boolean agreed) {}

    /** The company's stretch assignments that exercise what is in the way: those that fit, best first, and why not the others. */
    @Type("StretchMatches")
    public record StretchView(List<ProposalView> fitting, List<RefusalView> others) {}

    /** One that fits. */
    @Type("StretchProposal")
    public record ProposalView(
            String assignment,
            String name,

            @Schema(description = "Expected hours in all; an hour counts as one of practice.")
            int hours,

            int days,

            @Schema(description = "Asked for, offered, or running.")
            boolean underWay,

            @Schema(description = "Those in the way that it exercises.")
            List<StretchFitView> fits,

            String reason) {}

    /** A skill in the way that it exercises, and the minutes it gives of those that are wanted. */
    @Type("StretchFit")
    public record StretchFitView(String skill, int level, double minutes) {}

    /** One that does not fit. */
    @Type("StretchRefusal")
    public record RefusalView(
            String assignment,
            String name,

            @Schema(description = "not-open, for-others, completed, full, too-hard or no-stretch.")
            String code,

            String reason) {}

    static ReadinessView of(
            String role, Readiness readiness, Map<String, Inference> likely, GapClosingPlan plan, Matches matches) {
        return new ReadinessView(
                role,
                readiness.probabilityNow(),
                readiness.probabilityByDay().stream()
                        .map(by -> new ByDayView(by.day(), by.date(), by.probability()))
                        .toList(),
                readiness.earliest(),
                readiness.expected(),
                readiness.latest(),
                readiness.blocking().stream()
                        .map(blocker -> blocker(blocker, likely.get(blocker.skill())))
                        .toList(),
                diversity(readiness.evidence()),
                readiness.supported(),
                plan.steps().stream()
                        .map(step -> new PlanStepView(
                                step.kind().code(),
                                step.skill(),
                                step.minutes(),
                                step.reason(),
                                step.modules(),
                                step.helpers().stream()
                                        .map(helper -> new HelperView(
                                                helper.personId(),
                                                helper.displayName(),
                                                helper.strength(),
                                                helper.agreed()))
                                        .toList(),
                                proposal(step.assignment())))
                        .toList(),
                new StretchView(
                        matches.proposals().stream()
                                .map(ReadinessView::proposal)
                                .toList(),
                        matches.refusals().stream()
                                .map(one -> new RefusalView(
                                        one.assignment().key(), one.assignment().name(), one.code(), one.reason()))
                                .toList()));
    }

    private static @Nullable ProposalView proposal(@Nullable Proposal proposal) {
        return proposal == null
                ? null
                : new ProposalView(
                        proposal.assignment().key(),
                        proposal.assignment().name(),
                        proposal.assignment().hours(),
                        proposal.assignment().days(),
                        proposal.underWay(),
                        proposal.fits().stream()
                                .map(fit -> new StretchFitView(fit.skill(), fit.level(), fit.minutes()))
                                .toList(),
                        proposal.because());
    }

    private static BlockerView blocker(Readiness.Blocker blocker, @Nullable Inference likely) {
        return new BlockerView(
                blocker.skill(),
                blocker.requiredLevel(),
                blocker.estimatedLevel(),
                blocker.probability(),
                blocker.shareOfDoubt(),
                blocker.critical(),
                InferenceView.of(likely));
    }

    private static DiversityView diversity(Readiness.Diversity evidence) {
        return new DiversityView(
                evidence.kinds(),
                evidence.sources(),
                evidence.evidence(),
                evidence.unassisted(),
                evidence.thin(),
                evidence.unreflected());
    }
}
