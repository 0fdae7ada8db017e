package org.skillway.curriculum.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.PlanOutcome;
import org.skillway.curriculum.reflection.domain.AskedReflection;

/** A whole path. */
public record PathView(
        int version,

        @Schema(description = "The decision by which the path came about, to be asked why; null where none is kept.")
        @Nullable
        UUID decisionId,

        String outcome,

        @Schema(description = "What is still to be reached where no module leads on.")
        List<String> openSkills,

        List<StepView> steps,

        @Schema(
                description =
                        "The step of looking back that a role asks for now, of kind reflection: beside the modules,"
                                + " recorded as an activity of kind reflected under its module. Null where none is due.")
        @Nullable
        StepView reflection,

        List<SkippedView> skipped,
        int minutesSaved,

        @Schema(
                description =
                        "What is to be learned, mended or recalled and is not on the path: it rests, is too long or has no room, or its help has none.")
        List<WaitingView> waiting,

        List<SuggestionView> suggestions) {

    public record SkippedView(
            String module,
            int minutes,
            String reason,
            @Nullable MotiveView motive) {}

    public record SuggestionView(
            String skill, String reason, @Nullable MotiveView motive) {

        private static SuggestionView of(Suggestion ask) {
            return new SuggestionView(ask.skill(), ask.reason(), MotiveView.of(ask.motive()));
        }

        /** All of a path, by skill for whoever is not its learner. */
        public static List<SuggestionView> of(Path path, boolean own) {
            Stream<Suggestion> all = path.suggestions().stream();
            return (own ? all : all.sorted(Comparator.comparing(Suggestion::skill)))
                    .map(SuggestionView::of)
                    .toList();
        }
    }

    public static PathView of(ReadPath read, Optional<AskedReflection> asked, Instant now) {
        LocalDate today = now.atZone(read.zone()).toLocalDate();
        Path path = read.path();
        List<SkippedView> skipped = path.skipped().stream()
                .map(left ->
                        new SkippedView(left.module(), left.minutes(), left.reason(), MotiveView.of(left.motive())))
                .toList();
        return new PathView(
                read.version(),
                read.decisionId(),
                path.outcome().code(),
                path.outcome() instanceof PlanOutcome.OutOfContent(List<String> open) ? open : List.of(),
                read.steps(now).stream()
                        .map(step -> StepView.of(step, read.own()))
                        .toList(),
                asked.map(due -> StepView.of(due, Weeks.mondayOf(today))).orElse(null),
                skipped,
                skipped.stream().mapToInt(SkippedView::minutes).sum(),
                WaitingView.of(path, read.own()),
                SuggestionView.of(path, read.own()));
    }
}
