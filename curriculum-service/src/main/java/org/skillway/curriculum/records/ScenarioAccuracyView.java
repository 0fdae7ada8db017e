package org.skillway.curriculum.records;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.records.domain.ScenarioAccuracy;

/** How well somebody decides in scenarios, apart from how many they went through. */
public record ScenarioAccuracyView(UUID personId, List<SkillAccuracy> skills) {

    public record SkillAccuracy(
            String skill,

            @Schema(description = "Scenarios in which an answer was given.")
            int scenarios,

            int passed,
            int answers,
            int firstAnswers,

            @Schema(description = "First answers that were right, with help or without.")
            int firstRight,

            int firstRightWithoutHelp,

            @Schema(
                    description =
                            "The share of first answers right without help; null where no answer was a first one.")
            @Nullable
            Double accuracy,

            @Schema(description = "From here to high in nine of ten cases.")
            double low,

            double high) {}

    static ScenarioAccuracyView of(UUID personId, List<ScenarioAccuracy> skills) {
        return new ScenarioAccuracyView(
                personId, skills.stream().map(ScenarioAccuracyView::skill).toList());
    }

    private static SkillAccuracy skill(ScenarioAccuracy known) {
        return new SkillAccuracy(
                known.skill(),
                known.scenarios(),
                known.passed(),
                known.answers(),
                known.firstAnswers(),
                known.firstRight(),
                known.firstRightAlone(),
                known.firstAnswers() == 0 ? null : known.accuracy(),
                known.low(),
                known.high());
    }
}
