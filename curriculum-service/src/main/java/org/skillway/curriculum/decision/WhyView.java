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
                "Missing is the weighted levels expected to be missing on average over four weeks; alternatives are ranked as the"
                        + " planner counts, to whom moments of work matter.")
public record WhyView(
        UUID decisionId,

        @Schema(description = "Null where the path is empty.") @Nullable
        StepView first,

        double missing,
        List<AlternativeView> alternatives,
        List<ChangeView> changes) {

    /** A module put first instead, and how much more would be missing; less than nothing where it would be better. */
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

    static WhyView of(UUID decisionId, Explanation why) {
        return new WhyView(
                decisionId,
                why.first() == null ? null : StepView.of(why.first()),
                why.missing(),
                why.alternatives().stream()
                        .map(other -> alternative(other, why.missing()))
                        .toList(),
                why.changes().stream().map(WhyView::change).toList());
    }

    private static AlternativeView alternative(Alternative other, double missing) {
        return new AlternativeView(
                other.module().key(),
                other.module().title(),
                other.module().skill(),
                other.module().minutes(),
                other.gain(),
                other.missing(),
                other.missing() - missing);
    }

    private static ChangeView change(Change change) {
        return new ChangeView(
                change.kind().name().toLowerCase(Locale.ROOT), change.what(), change.size(), change.first());
    }
}
