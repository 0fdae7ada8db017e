package org.skillway.curriculum.ledger;

import java.util.List;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Path.Skipped;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.PlanOutcome;

/** A path as it is stored. */
public record StoredPath(
        List<StoredStep> steps,
        List<Skipped> skipped,
        List<Suggestion> suggestions,
        String outcome,
        List<String> skills) {

    public static StoredPath of(Path path) {
        List<String> skills = path.outcome() instanceof PlanOutcome.OutOfContent(List<String> open) ? open : List.of();
        return new StoredPath(
                path.steps().stream().map(StoredStep::of).toList(),
                path.skipped(),
                path.suggestions(),
                path.outcome().code(),
                skills);
    }

    public Path toPath() {
        return new Path(
                steps.stream().map(StoredStep::toStep).toList(), skipped, suggestions, PlanOutcome.of(outcome, skills));
    }
}
