package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/**
 * What a plan is worth by the planner's own objective: the weighted levels expected to be missing ({@link PathPlanner}), at
 * the end of each week and on average. What is learned sooner counts for longer.
 */
public final class Outlook {

    private Outlook() {}

    /** The weighted levels expected to be missing on average, when these modules are taken, week by week and in order; no moment counts more. */
    public static double missing(Situation situation, List<List<Module>> weeks) {
        return missing(situation, WorkMoments.NONE, weeks);
    }

    private static double missing(Situation situation, WorkMoments moments, List<List<Module>> weeks) {
        Prospect prospect = new Prospect(situation, moments);
        double sum = 0;
        for (List<Module> week : weeks) {
            week.forEach(prospect::expect);
            sum += prospect.missing();
        }
        return sum / weeks.size();
    }

    /** The weighted levels expected to be missing on average when a path is followed; what is only kept counts nothing. */
    public static double missing(Situation situation, Catalogue catalogue, Path path) {
        return missing(situation, WorkMoments.NONE, weeks(situation, catalogue, path));
    }

    /** The same with what is learned for a rated moment of work taking off more, as the planner counts; it may be below zero. */
    static double emphasised(Situation situation, Catalogue catalogue, Path path) {
        return missing(situation, catalogue.workMoments(), weeks(situation, catalogue, path));
    }

    private static List<List<Module>> weeks(Situation situation, Catalogue catalogue, Path path) {
        LocalDate monday = Weeks.mondayOf(situation.today());
        List<List<Module>> weeks = new ArrayList<>();
        for (int week = 0; week < Weeks.AHEAD; week++) {
            LocalDate starting = monday.plusWeeks(week);
            weeks.add(path.steps().stream()
                    .filter(step -> step.week().equals(starting) && step.inserted() != Inserted.REVIEW)
                    .flatMap(step -> catalogue.module(step.module()).stream())
                    .toList());
        }
        return weeks;
    }

    /**
     * A review that a plan may have.
     *
     * @param module what it is done with
     * @param week the first week for it, counted from this one
     * @param minutes what it is charged with
     * @param kept the weighted levels that it keeps from missing each week from when it is done
     */
    public record Recallable(String module, int week, int minutes, double kept) {}

    /** The reviews that a plan may have, where nothing else asks for their modules. */
    public static List<Recallable> recallable(Situation asked, Catalogue catalogue) {
        Situation situation = PlannerVersion.CURRENT.sees(asked);
        Weeks weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
        DueReviews due = new DueReviews(situation, catalogue, weeks, Set.of(), PlannerVersion.CURRENT);
        return new Recalls(catalogue, weeks, due, new Forgetting(situation))
                .offers().stream()
                        .map(recall ->
                                new Recallable(recall.means().key(), recall.week(), recall.minutes(), recall.keeps()))
                        .toList();
    }

    /** The weighted levels expected to be missing after one more module. */
    public static double missingAfter(Situation situation, Module module) {
        return missing(situation, List.of(List.of(module)));
    }
}
