package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/** New learning after what is required, as the best of a few greedy plans by the objective. */
record BestOf(
        Situation situation,
        Catalogue catalogue,
        Weeks weeks,
        WeeklyLimits limits,
        Set<String> held,
        Requirements requirements) {

    private static final double[] THRIFTS = {1, 0.5, 0};

    List<Step> steps(int most) {
        List<Step> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (double thrift : THRIFTS) {
            List<Step> steps = new Learning(situation, catalogue, weeks.copy(), limits.copy(), held, thrift)
                    .after(requirements.modules())
                    .steps(most);
            double missing = Outlook.missing(situation, byWeek(steps));
            if (missing < least) {
                least = missing;
                best = steps;
            }
        }
        return best;
    }

    private List<List<Module>> byWeek(List<Step> learning) {
        List<Step> all = new ArrayList<>(requirements.steps());
        all.addAll(learning);
        List<List<Module>> byWeek = new ArrayList<>();
        for (int week = 0; week < Weeks.AHEAD; week++) {
            LocalDate monday = weeks.starting(week);
            byWeek.add(all.stream()
                    .filter(step -> step.week().equals(monday))
                    .flatMap(step -> catalogue.module(step.module()).stream())
                    .toList());
        }
        return byWeek;
    }
}
