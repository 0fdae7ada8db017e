package org.skillway.curriculum.guide;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.learner.Learners.ReadPath;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PlanOutcome;

/** A whole path. */
public record PathView(
        int version,
        String outcome,

        @Schema(description = "What is still to be reached where no module leads on.")
        List<String> openSkills,

        List<StepView> steps,
        List<SkippedView> skipped,
        int minutesSaved,
        List<SuggestionView> suggestions) {

    public record SkippedView(String module, int minutes, String reason) {}

    public record SuggestionView(String skill, String reason) {}

    public static PathView of(ReadPath read, Instant now) {
        Path path = read.path();
        List<SkippedView> skipped = path.skipped().stream()
                .map(left -> new SkippedView(left.module(), left.minutes(), left.reason()))
                .toList();
        return new PathView(
                read.version(),
                path.outcome().code(),
                path.outcome() instanceof PlanOutcome.OutOfContent(List<String> open) ? open : List.of(),
                read.steps(now).stream().map(StepView::of).toList(),
                skipped,
                skipped.stream().mapToInt(SkippedView::minutes).sum(),
                path.suggestions().stream()
                        .map(ask -> new SuggestionView(ask.skill(), ask.reason()))
                        .toList());
    }
}
