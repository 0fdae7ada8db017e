package org.skillway.suite.evaluate.path;

import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Outlook;

/** The best that any order of a small catalogue's modules can do within the weeks: every one of them is tried. */
final class ExactPlan {

    private final SmallCase problem;
    private final List<Module> modules;
    private final List<Module> taken = new ArrayList<>();
    private final List<List<Module>> weeks = new ArrayList<>();
    private final int[] free = new int[Weeks.AHEAD];
    private double least;

    private ExactPlan(SmallCase problem) {
        this.problem = problem;
        modules = problem.catalogue().modules().stream()
                .filter(module -> !problem.situation().mastery(module.skill()).readyFor(module.level()))
                .toList();
        var approved = new Weeks(
                problem.situation().budget(),
                problem.situation().spent(),
                problem.situation().today());
        for (int week = 0; week < Weeks.AHEAD; week++) {
            free[week] = approved.free(week);
            weeks.add(new ArrayList<>());
        }
    }

    /** The fewest weighted levels that can be missing on average over the weeks. */
    static double leastMissing(SmallCase problem) {
        var exact = new ExactPlan(problem);
        exact.least = Double.POSITIVE_INFINITY;
        exact.search(0);
        return exact.least;
    }

    private void search(int week) {
        least = Math.min(least, Outlook.missing(problem.situation(), weeks));
        for (Module module : modules) {
            if (!taken.contains(module) && open(module)) {
                for (int at = week; at < Weeks.AHEAD; at++) {
                    if (module.minutes() <= free[at]) {
                        free[at] -= module.minutes();
                        taken.add(module);
                        weeks.get(at).add(module);
                        search(at);
                        weeks.get(at).removeLast();
                        taken.removeLast();
                        free[at] += module.minutes();
                        break;
                    }
                }
            }
        }
    }

    private boolean open(Module module) {
        return module.prerequisites().stream()
                .allMatch(key -> taken.stream().anyMatch(done -> done.key().equals(key)));
    }
}
