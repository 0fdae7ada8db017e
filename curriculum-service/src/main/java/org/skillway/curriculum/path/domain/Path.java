package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one person does next, in order, with what was left out and what a person should help with. */
public record Path(
        List<Step> steps,
        List<Skipped> skipped,
        List<Waiting> waiting,
        List<Suggestion> suggestions,
        PlanOutcome outcome) {

    public static final Path EMPTY = new Path(List.of(), List.of(), List.of(), new PlanOutcome.Unaimed());

    /** A module left out because its learner can do it already, and the minutes that saves. */
    public record Skipped(
            String module,
            int minutes,
            String reason,
            @Nullable Motive motive) {

        private Skipped untold() {
            return new Skipped(module, minutes, reason, null);
        }
    }

    /**
     * A module that is to be learned, did not work out or would soon be forgotten, and is not on the path, or what would help is
     * not: it rests, is too long or has no room, or what stands there brings more for its minutes.
     *
     * @param remedy the module that would help; the shortest where none has room, the module itself where it waits for no other
     * @param minutes the remedy's own, for anybody
     * @param held whether the module stands on no path meanwhile; else it is tried again without
     * @param left what its learner's minutes leave, for them alone to read; null where more of them make no room
     */
    public record Waiting(
            String module,
            String remedy,
            String title,
            int minutes,
            boolean held,
            String reason,
            Motive motive,
            @Nullable Left left) {

        private Waiting untold() {
            return new Waiting(module, remedy, title, minutes, held, reason, motive, null);
        }

        private boolean sameAs(Waiting other) {
            return module.equals(other.module)
                    && remedy.equals(other.remedy)
                    && held == other.held
                    && motive.code() == other.motive.code();
        }
    }

    /**
     * What a remedy is counted with for its learner, and what is left for it.
     *
     * @param thisWeek the minutes that this week has left
     * @param most the most that any week of the plan has left
     */
    public record Left(int minutes, int thisWeek, int most, String reason) {}

    /** What a module cannot do and a person can: ask somebody about this skill. */
    public record Suggestion(
            String skill, String reason, @Nullable Motive motive) {

        static Suggestion of(String skill, Said said) {
            return new Suggestion(skill, said.reason(), said.motive());
        }

        private Suggestion untold() {
            return new Suggestion(skill, reason, null);
        }
    }

    public Path {
        steps = List.copyOf(steps);
        skipped = List.copyOf(skipped);
        waiting = List.copyOf(waiting);
        suggestions = List.copyOf(suggestions);
    }

    /** Where nothing waits for a remedy. */
    public Path(List<Step> steps, List<Skipped> skipped, List<Suggestion> suggestions, PlanOutcome outcome) {
        this(steps, skipped, List.of(), suggestions, outcome);
    }

    /** The step at a place, counted from 1. */
    public Optional<Step> at(int place) {
        return steps.stream().skip(place - 1L).findFirst();
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
        return new Path(steps.stream().filter(kept).toList(), skipped, waiting, suggestions, outcome);
    }

    /** The same in the modules' own minutes, as anybody but its learner reads it: what a step costs them is theirs alone. */
    public Path atUsualPace() {
        return new Path(
                steps.stream().map(Step::atUsualPace).toList(),
                skipped,
                waiting.stream().map(Waiting::untold).toList(),
                suggestions,
                outcome);
    }

    /** The same without motives, as versions decided that knew of none. */
    Path untold() {
        return new Path(
                steps.stream().map(step -> step.because(step.why().untold())).toList(),
                skipped.stream().map(Skipped::untold).toList(),
                waiting,
                suggestions.stream().map(Suggestion::untold).toList(),
                outcome);
    }

    /**
     * Whether both ask for the same steps in the same weeks and minutes, leave out the same modules, let the same wait and send
     * to a person alike.
     */
    public boolean sameAs(Path other) {
        if (steps.size() != other.steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).sameAs(other.steps.get(i))) {
                return false;
            }
        }
        return leftOut().equals(other.leftOut())
                && waitsAs(other)
                && askedAbout().equals(other.askedAbout());
    }

    private boolean waitsAs(Path other) {
        if (waiting.size() != other.waiting.size()) {
            return false;
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (!waiting.get(i).sameAs(other.waiting.get(i))) {
                return false;
            }
        }
        return true;
    }

    public List<String> leftOut() {
        return skipped.stream().map(Skipped::module).toList();
    }

    /** In which skills a person should help. */
    public List<String> askedAbout() {
        return suggestions.stream().map(Suggestion::skill).toList();
    }
}
