package org.skillway.curriculum.decision.domain;

import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;

/** A path decided again, held against the one decided before: the same to the last character, or what differs. */
public record Replay(boolean identical, List<String> differences) {

    public Replay {
        differences = List.copyOf(differences);
    }

    public static Replay of(Path before, String textBefore, Path again, String textAgain) {
        return textBefore.equals(textAgain) ? new Replay(true, List.of()) : new Replay(false, named(before, again));
    }

    private static List<String> named(Path before, Path again) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(before.steps().size(), again.steps().size()); i++) {
            String then = step(before, i);
            String now = step(again, i);
            if (!then.equals(now)) {
                differences.add("step " + (i + 1) + " was " + then + " and is " + now);
            } else if (!before.steps().get(i).equals(again.steps().get(i))) {
                differences.add("step " + (i + 1) + ", " + then + ", is worded or measured otherwise");
            }
        }
        if (!before.skipped().equals(again.skipped())) {
            differences.add("what is left out");
        }
        if (!before.waiting().equals(again.waiting())) {
            differences.add("what waits for help");
        }
        if (!before.suggestions().equals(again.suggestions())) {
            differences.add("what a person should help with");
        }
        if (!before.outcome().equals(again.outcome())) {
            differences.add("the outcome was " + before.outcome().code() + " and is "
                    + again.outcome().code());
        }
        if (differences.isEmpty()) {
            differences.add("the form in which it is kept");
        }
        return differences;
    }

    private static String step(Path path, int at) {
        if (at >= path.steps().size()) {
            return "none";
        }
        Step step = path.steps().get(at);
        return step.module() + " in the week of " + step.week();
    }
}
