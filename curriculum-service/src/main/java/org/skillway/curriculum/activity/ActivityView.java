package org.skillway.curriculum.activity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.MasteryView;
import org.skillway.curriculum.guide.StepView;

/** What an activity led to: whether an answer was right, what is believed now and was before, and what comes next. */
record ActivityView(
        UUID activityId,
        @Nullable Boolean correct,

        @Schema(description = "Answered in a tenth of the usual time: it counts for less, right or wrong.")
        boolean likelyGuess,

        MasteryChange mastery,
        @Nullable StepView next,
        PathChange path) {

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

    record PathChange(int version, boolean changed) {}
}
