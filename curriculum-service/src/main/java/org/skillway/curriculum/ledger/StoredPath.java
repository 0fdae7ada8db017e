package org.skillway.curriculum.ledger;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.PlanOutcome;

/** A path as it is stored; what earlier releases did not know is left out where it says nothing, so that their text comes out again. */
public record StoredPath(
        List<StoredStep> steps,
        List<StoredSkipped> skipped,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Waiting> waiting,
        List<StoredSuggestion> suggestions,
        String outcome,
        List<String> skills) {

    public StoredPath {
        waiting = List.copyOf(requireNonNullElse(waiting, List.of()));
    }

    public static StoredPath of(Path path) {
        List<String> skills = path.outcome() instanceof PlanOutcome.OutOfContent(List<String> open) ? open : List.of();
        return new StoredPath(
                path.steps().stream().map(StoredStep::of).toList(),
                path.skipped().stream().map(StoredSkipped::of).toList(),
                path.waiting(),
                path.suggestions().stream().map(StoredSuggestion::of).toList(),
                path.outcome().code(),
                skills);
    }

    public Path toPath() {
        return new Path(
                steps.stream().map(StoredStep::toStep).toList(),
                skipped.stream().map(StoredSkipped::toSkipped).toList(),
                waiting,
                suggestions.stream().map(StoredSuggestion::toSuggestion).toList(),
                PlanOutcome.of(outcome, skills));
    }
}
