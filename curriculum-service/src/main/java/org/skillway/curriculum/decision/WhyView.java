package org.skillway.curriculum.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.decision.domain.Explanation;
import org.skillway.curriculum.decision.domain.Explanation.Change;
import org.skillway.curriculum.decision.domain.Within;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.path.domain.Alternatives.Alternative;

/** Why a path has what it has at a place. */
@Schema(
        description =
                "Missing is the weighted levels expected to be missing on average over four weeks; more is what a plan leaves beyond"
                        + " the best one looked at, as the planner counts, to whom moments of work matter.")
public record WhyView(
        UUID decisionId,

        @Schema(description = "The path's first step, whichever is asked about; null where the path is empty.")
        @Nullable
        StepView first,

        @Schema(description = "The place asked about, counted from 1.")
        int place,

        @Schema(description = "The step there; null where the path is empty.") @Nullable
        StepView step,

        double missing,

        @Schema(
                description =
                        "Above zero where an alternative would leave less: the step is there for another reason, or the"
                                + " search fell short.")
        double more,

        List<AlternativeView> alternatives,
        List<ChangeView> changes,

        @Schema(
                description =
                        "What so many minutes hold of the path on the day of the decision; null where none were asked for.")
        @Nullable
        WithinView within) {

    /** What comes first in so many minutes where neither slots nor tasks come in. */
    public record WithinView(
            int minutes,
            LocalDate day,

            @Schema(description = "Null where nothing that may be taken that day is that short.") @Nullable
            PlacedStepView first,

            @Schema(description = "What would come before it and is longer, or waits for what is.")
            List<PlacedStepView> longer) {}

    /** A step and its place on the path, counted from 1; in the module's own minutes for all but its learner. */
    public record PlacedStepView(int place, String module, int minutes) {}

    /** A module put there instead, and what that leaves. */
    public record AlternativeView(
            String module,
            String title,
            String skill,
            int minutes,

            @Schema(description = "By how many levels it moves its own skill.")
            double levels,

            double missing,
            double more) {}

    /** The smallest change of its kind that puts another module there, found by planning again. */
    public record ChangeView(
            @Schema(description = "One of level, minutes, signal, wish.")
            String kind,

            String change,
            double size,

            @Schema(description = "The module that then stands there; empty where none does.")
            String first) {}

    static WhyView of(PathDecision decision, int place, Explanation why, @Nullable Within within, boolean own) {
        return new WhyView(
                decision.id(),
                decision.decided().next().map(first -> StepView.of(first, own)).orElse(null),
                place,
                why.step() == null ? null : StepView.of(why.step(), own),
                why.missing(),
                why.alternatives().more(),
                why.alternatives().all().stream().map(WhyView::alternative).toList(),
                why.changes().stream().map(WhyView::change).toList(),
                within == null ? null : view(within));
    }

    private static WithinView view(Within within) {
        return new WithinView(
                within.minutes(),
                within.day(),
                within.step() == null ? null : view(within.step()),
                within.longer().stream().map(WhyView::view).toList());
    }

    private static PlacedStepView view(Within.Place place) {
        return new PlacedStepView(
                place.at(), place.step().module(), place.step().pacedMinutes());
    }

    private static AlternativeView alternative(Alternative other) {
        return new AlternativeView(
                other.module().key(),
                other.module().title(),
                other.module().skill(),
                other.module().minutes(),
                other.gain(),
                other.missing(),
                other.more());
    }

    private static ChangeView change(Change change) {
        return new ChangeView(
                change.kind().name().toLowerCase(Locale.ROOT), change.what(), change.size(), change.module());
    }
}
