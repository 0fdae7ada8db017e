package org.skillway.skills.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Outlook;
import org.skillway.skills.gap.domain.Settling;

/** What a person is asked for in a skill, what is believed of them, and what would close the difference. */
@Type("Gap")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapView(
        String skill,
        List<String> roles,
        int requiredLevel,

        @Schema(description = "Days since the role was taken up.")
        int byDay,

        @Schema(description = "Days on leave put it off.") LocalDate dueOn,

        @Schema(description = "By how many days leave puts the due day off.")
        long daysOnLeave,

        boolean critical,

        @Schema(
                description =
                        "Whether the level counts as reached only once the person has looked back on how they do it.")
        boolean reflection,

        @Schema(description = "How much of the role the skill is, above 0 to 1.")
        double weight,

        EstimateView estimate,

        @Schema(description = "Levels missing, 0 where none is.")
        double gap,

        String kind,
        String reasonCode,
        String reason,

        @Schema(
                description =
                        "That the level is missed: probable, possible, unlikely; unknown from fewer than two pieces of evidence.")
        String likelihood,

        @Schema(description = "That the level is reached by its day, at the minutes a week given.")
        double probabilityByDue,

        boolean onTrack,

        @Schema(
                description =
                        "The cheapest evidence that would settle it; absent where it is settled and nothing else makes it likely.")
        @Nullable
        SettlingView settledBy,

        @Schema(
                description =
                        "Where relations between skills make it likely that the level is there already: it closes nothing and counts as nothing shown.")
        @Nullable
        InferenceView inferred,

        @Schema(
                description =
                        "Modules that teach the way, or show what is there already; none where there is nothing to do.")
        int assets,

        @Schema(description = "The levels on the way that nothing teaches yet.")
        List<Integer> untaught) {

    /** Evidence that would settle whether a level is reached. */
    @Type("Settling")
    public record SettlingView(
            @Schema(description = "check, manager-observation or reflection.")
            String evidence,

            int times,
            int minutes,

            @Schema(description = "That it settles the matter, one way or the other.")
            double chance) {

        static SettlingView of(Settling settling) {
            return new SettlingView(settling.means().code(), settling.times(), settling.minutes(), settling.chance());
        }
    }

    /** A level that follows from others. */
    @Type("GapInference")
    public record InferenceView(
            double level,

            @Schema(description = "equivalent, encompasses or criteria.")
            String by,

            @Schema(description = "The skills it follows from.")
            List<String> from) {

        public static @Nullable InferenceView of(@Nullable Inference inferred) {
            return inferred == null ? null : new InferenceView(inferred.level(), inferred.by(), inferred.from());
        }
    }

    /** What is believed of the person, and how surely. */
    @Type("GapEstimate")
    @Schema(description = "Levels from 0 to 5; low to high holds 90 percent.")
    public record EstimateView(double level, double low, double high, double probabilityReady, int evidence) {}

    static GapView of(Gap gap, Outlook outlook, Coverage coverage) {
        var target = gap.target();
        var estimate = gap.estimate();
        var open = gap.kind().isOpen();
        return new GapView(
                gap.skill(),
                target.roles(),
                target.level(),
                target.byDay(),
                target.dueOn(),
                target.daysOnLeave(),
                target.critical(),
                target.reflection(),
                target.weight(),
                new EstimateView(
                        estimate.level(), estimate.low(), estimate.high(), gap.probabilityReady(), estimate.evidence()),
                gap.size(),
                gap.kind().code(),
                gap.reason().code(),
                gap.because(),
                gap.likelihood().code(),
                outlook.probabilityByDue(gap),
                outlook.onTrack(gap),
                gap.settledBy().map(SettlingView::of).orElse(null),
                InferenceView.of(gap.inferred()),
                open ? coverage.helping(estimate.level(), target.level()).size() : 0,
                open ? coverage.untaught(estimate.level(), target.level()) : List.of());
    }
}
