package org.skillway.suite.evaluate.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Outlook;
import org.skillway.curriculum.path.domain.Outlook.Recallable;

/**
 * The best that any order of a small catalogue's modules can do within the weeks: every one of them is tried. It may be held
 * to what the planner is held to, that nobody is given a module that brings next to nothing, unless a later one waits for it.
 */
final class ExactPlan {

    private final SmallCase problem;
    private final double worthwhile;
    private final List<Module> modules;
    private final List<Module> taken = new ArrayList<>();
    private final List<List<Module>> weeks = new ArrayList<>();
    private final List<Recallable> reviews;
    private final Set<Recallable> recalled = new HashSet<>();
    private final int[] free = new int[Weeks.AHEAD];
    private final int[] freeForReviews = new int[Weeks.AHEAD];
    private double kept;
    private double least;

    private ExactPlan(SmallCase problem, double worthwhile) {
        this.problem = problem;
        this.worthwhile = worthwhile;
        modules = problem.catalogue().modules().stream()
                .filter(module -> !problem.situation().passed(module)
                        && !problem.situation().mastery(module.skill()).readyFor(module.level()))
                .toList();
        reviews = Outlook.recallable(problem.situation(), problem.catalogue());
        var approved = new Weeks(
                problem.situation().budget(),
                problem.situation().spent(),
                problem.situation().today());
        for (int week = 0; week < Weeks.AHEAD; week++) {
            free[week] = approved.free(week);
            freeForReviews[week] = problem.situation().budget().minutesPerWeek() / 2;
            weeks.add(new ArrayList<>());
        }
    }

    /**
     * The fewest weighted levels that can be missing on average over the weeks, by modules that bring at least so many each;
     * at 0 whatever they bring.
     */
    static double leastMissing(SmallCase problem, double worthwhile) {
        var exact = new ExactPlan(problem, worthwhile);
        exact.least = Double.POSITIVE_INFINITY;
        exact.search(0, Set.of());
        return exact.least;
    }

    /** Those that are unjustified brought too little, and nothing taken since waited for them. */
    private void search(int week, Set<String> unjustified) {
        if (unjustified.isEmpty()) {
            least = Math.min(least, Outlook.missing(problem.situation(), weeks) - kept);
        }
        recall(week, unjustified);
        for (Module module : modules) {
            if (!taken.contains(module) && open(module)) {
                for (int at = week; at < Weeks.AHEAD; at++) {
                    if (module.minutes() <= free[at]) {
                        Set<String> left = after(module, unjustified);
                        free[at] -= module.minutes();
                        taken.add(module);
                        weeks.get(at).add(module);
                        search(at, left);
                        weeks.get(at).removeLast();
                        taken.removeLast();
                        free[at] += module.minutes();
                        break;
                    }
                }
            }
        }
    }

    /** A review of a week stands before what is learned in a later one; within a week no order matters. */
    private void recall(int week, Set<String> unjustified) {
        for (Recallable review : reviews) {
            if (!recalled.contains(review)) {
                for (int at = Math.max(week, review.week()); at < Weeks.AHEAD; at++) {
                    if (review.minutes() <= Math.min(free[at], freeForReviews[at])) {
                        double keeps = review.kept() * (Weeks.AHEAD - at) / Weeks.AHEAD;
                        take(review, at, keeps, 1);
                        search(at, unjustified);
                        take(review, at, keeps, -1);
                    }
                }
            }
        }
    }

    private void take(Recallable review, int at, double keeps, int times) {
        free[at] -= times * review.minutes();
        freeForReviews[at] -= times * review.minutes();
        kept += times * keeps;
        if (times > 0) {
            recalled.add(review);
        } else {
            recalled.remove(review);
        }
    }

    private Set<String> after(Module module, Set<String> unjustified) {
        if (worthwhile == 0) {
            return unjustified;
        }
        Set<String> left = new HashSet<>(unjustified);
        left.removeAll(module.prerequisites());
        double before = Outlook.missing(problem.situation(), List.of(taken));
        List<Module> with = new ArrayList<>(taken);
        with.add(module);
        if (before - Outlook.missing(problem.situation(), List.of(with)) < worthwhile) {
            left.add(module.key());
        }
        return left;
    }

    private boolean open(Module module) {
        return module.prerequisites().stream()
                .allMatch(key -> taken.stream().anyMatch(done -> done.key().equals(key))
                        || problem.catalogue()
                                .module(key)
                                .filter(problem.situation()::passed)
                                .isPresent());
    }
}
