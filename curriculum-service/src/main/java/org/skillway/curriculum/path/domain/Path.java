package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What one person does next, in order, with what was left out and what a person should help with. */
public record Path(List<Step> steps, List<Skipped> skipped, List<Suggestion> suggestions, PlanOutcome outcome) {

    public static final Path EMPTY = new Path(List.of(), List.of(), List.of(), new PlanOutcome.Unaimed());

    /** A module left out because its learner can do it already, and the minutes that saves. */
    public record Skipped(String module, int minutes, String reason) {}

    /** What a module cannot do and a person can: ask somebody about this skill. */
    public record Suggestion(String skill, String reason) {}

    public Path {
        steps = List.copyOf(steps);
        skipped = List.copyOf(skipped);
        suggestions = List.copyOf(suggestions);
    }

    /** The first of the plan. Whether it may be taken at a moment is not the path's to say. */
    public Optional<Step> next() {
        return steps.stream().findFirst();
    }

    /** The steps in the order of a day: a review whose day has come goes before what can wait. */
    public List<Step> on(LocalDate today) {
        return steps.stream()
                .sorted(Comparator.comparingInt(step -> step.rank(today)))
                .toList();
    }

    /** The same with these steps only. */
    public Path keeping(Predicate<Step> kept) {
        return new Path(steps.stream().filter(kept).toList(), skipped, suggestions, outcome);
    }

    /** The same in the modules' own minutes, as anybody but its learner reads it: what a step costs them is theirs alone. */
    public Path atUsualPace() {
        return new Path(steps.stream().map(Step::atUsualPace).toList(), skipped, suggestions, outcome);
    }

    /** Whether both ask for the same steps in the same weeks and minutes, leave out the same modules and send to a person alike. */
    public boolean sameAs(Path other) {
        if (steps.size() != other.steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).sameAs(other.steps.get(i))) {
                return false;
            }
        }
        return leftOut().equals(other.leftOut()) && askedAbout().equals(other.askedAbout());
    }

    public List<String> leftOut() {
        return skipped.stream().map(Skipped::module).toList();
    }

    /** In which skills a person should help. */
    public List<String> askedAbout() {
        return suggestions.stream().map(Suggestion::skill).toList();
    }
}
