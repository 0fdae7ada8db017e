package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.WeeklyLimit;

/** Holds a plan to the number of modules that a curriculum allows in a week, what was done this week included. */
final class WeeklyLimits {

    private final List<WeeklyLimit> limits;
    private final List<Set<String>> planned = new ArrayList<>();

    WeeklyLimits(Situation situation, Catalogue catalogue) {
        limits = catalogue.rules().limits();
        for (int week = 0; week < Weeks.AHEAD; week++) {
            planned.add(new HashSet<>());
        }
        planned.getFirst().addAll(situation.spent().modulesIn(Weeks.mondayOf(situation.today())));
    }

    private WeeklyLimits(WeeklyLimits other) {
        limits = other.limits;
        other.planned.forEach(week -> planned.add(new HashSet<>(week)));
    }

    WeeklyLimits copy() {
        return limits.isEmpty() ? this : new WeeklyLimits(this);
    }

    boolean allow(int week, Module module) {
        if (limits.isEmpty()) {
            return true;
        }
        Set<String> then = planned.get(week);
        return then.contains(module.key())
                || limits.stream()
                        .filter(limit -> limit.modules().contains(module.key()))
                        .allMatch(limit ->
                                then.stream().filter(limit.modules()::contains).count() < limit.most());
    }

    void count(int week, Module module) {
        if (!limits.isEmpty()) {
            planned.get(week).add(module.key());
        }
    }
}
