package org.skillway.curriculum.guide;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.PathView.SuggestionView;
import org.skillway.curriculum.learner.Learners.ReadPath;
import org.skillway.curriculum.path.domain.Path;

/** What comes next for somebody with some minutes. */
public record NextStepView(
        int pathVersion,
        String outcome,

        @Schema(description = "Null when nothing on the path is that short.") @Nullable
        StepView next,

        List<SuggestionView> suggestions) {

    static NextStepView of(ReadPath read, int minutes, Instant now) {
        Path path = read.path();
        return new NextStepView(
                read.version(),
                path.outcome().code(),
                read.steps(now).stream()
                        .filter(step -> step.minutes() <= minutes)
                        .findFirst()
                        .map(StepView::of)
                        .orElse(null),
                path.suggestions().stream()
                        .map(ask -> new SuggestionView(ask.skill(), ask.reason()))
                        .toList());
    }
}
