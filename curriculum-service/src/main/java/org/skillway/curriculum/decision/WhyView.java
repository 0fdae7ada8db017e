package org.skillway.curriculum.decision;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.decision.domain.Explanation;
import org.skillway.curriculum.decision.domain.Explanation.Change;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.path.domain.Alternatives.Alternative;

/** Why a path begins as it does. */
@Schema(
        description =
                "Missing is the weighted levels expected to be missing on average over four weeks; more is what a plan leaves beyond"
                        + " the best one looked at, as the planner counts, to whom moments of work matter.")
public record WhyView(
        UUID decisionId,

        @Schema(description = "Null where the path is empty.") @Nullable
        StepView first,

        double missing,

        @Schema(
                description =
                        "Above zero where an alternative would leave less: something comes first for another reason, or the"
                                + " search fell short.")
        double more,

        List<AlternativeView> alternatives,
        List<ChangeView> changes) {

    /** A module put first instead, and what that leaves. */
    public record AlternativeView(
            String module,
            String title,
            String skill,
            int minutes,

            @Schema(description = "By how many levels it moves its own skill.")
            double levels,

            double missing,
            double more) {}

    /** The smallest change of its kind that puts another module first, found by planning again. */
    public record ChangeView(
            @Schema(description = "One of level, minutes, signal, wish.")
            String kind,

            String change,
            double size,

            @Schema(description = "Empty where nothing would come first.")
            String first) {}

    static WhyView of(UUID decisionId, Explanation why, boolean own) {
        return new WhyView(
                decisionId,
                why.first() == null ? null : StepView.of(why.first(), own),
                why.missing(),
                why.alternatives().more(),
                why.alternatives().all().stream().map(WhyView::alternative).toList(),
                why.changes().stream().map(WhyView::change).toList());
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
                change.kind().name().toLowerCase(Locale.ROOT), change.what(), change.size(), change.first());
    }
}
