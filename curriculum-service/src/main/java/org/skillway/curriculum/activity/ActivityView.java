package org.skillway.curriculum.activity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.guide.MasteryView;
import org.skillway.curriculum.guide.StepView;

/** What an activity led to: whether an answer was right, what is believed now and was before, and what comes next. */
record ActivityView(
        UUID activityId,
        @Nullable Boolean correct,

        @Schema(description = "Answered in a tenth of the usual time: it counts for less, right or wrong.")
        boolean likelyGuess,

        @Schema(
                description =
                        "Which option was right and why; null for what is no answer, or where nothing is known of it.")
        @Nullable
        SolutionView solution,

        MasteryChange mastery,
        @Nullable StepView next,
        PathChange path) {

    @Schema(description = "The place of the right option, from 0, and what its author says of it.")
    record SolutionView(@Nullable Integer answer, @Nullable String explanation) {

        static @Nullable SolutionView of(Item item) {
            return item.answer() == null && item.explanation() == null
                    ? null
                    : new SolutionView(item.answer(), item.explanation());
        }
    }

    record MasteryChange(
            String skill,
            double level,
            double low,
            double high,
            @Nullable Double targetLevel,
            @Nullable Double probabilityReady,
            boolean ready,
            int evidence,
            int unassisted,
            MasteryView before) {

        static MasteryChange of(MasteryView now, MasteryView before) {
            return new MasteryChange(
                    now.skill(),
                    now.level(),
                    now.low(),
                    now.high(),
                    now.targetLevel(),
                    now.probabilityReady(),
                    now.ready(),
                    now.evidence(),
                    now.unassisted(),
                    before);
        }
    }

    @Schema(
            description =
                    "The decision is the one by which the path came about, to be asked why; null where none is kept.")
    record PathChange(
            int version, boolean changed, @Nullable UUID decisionId) {}
}
