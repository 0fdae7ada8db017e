package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.pace.domain.PacedMinutes;

/** What new learning has to fit in: the minutes that are left of each week, its limits, and what is planned already. */
final class Room {

    private final Weeks weeks;
    private final WeeklyLimits limits;
    private final PacedMinutes counted;
    private final Map<String, Integer> plannedIn;
    private final Map<String, LocalDate> putOff;
    private final Offers offers;
    private final int[] recalling;

    /** Modules that are planned already count from their weeks on; what is put off waits for its day. */
    Room(Weeks weeks, WeeklyLimits limits, Map<Module, Integer> planned, Situation situation, Offers offers) {
        this.weeks = weeks;
        this.limits = limits;
        counted = situation.minutes();
        putOff = situation.putOff();
        this.offers = offers;
        recalling = offers.taken();
        plannedIn = new HashMap<>();
        planned.forEach((module, week) -> plannedIn.put(module.key(), week));
    }

    private Room(Room other) {
        weeks = other.weeks.copy();
        limits = other.limits.copy();
        counted = other.counted;
        plannedIn = other.plannedIn;
        putOff = other.putOff;
        offers = other.offers;
        recalling = other.recalling.clone();
    }

    Room copy() {
        return new Room(this);
    }

    LocalDate starting(int week) {
        return weeks.starting(week);
    }

    /** What a module takes of it. */
    int minutes(Module module) {
        Recall offer = offers.by(module);
        return offer == null ? counted.of(module.minutes()) : offer.minutes();
    }

    /** The minutes that are left in all weeks together. */
    int minutes() {
        int sum = 0;
        for (int week = 0; week < Weeks.AHEAD; week++) {
            sum += weeks.free(week);
        }
        return sum;
    }

    boolean allows(Module module, int week) {
        Recall recall = offers.by(module);
        if (recall != null) {
            return allows(recall, week);
        }
        return minutes(module) <= weeks.free(week)
                && limits.allow(week, module)
                && !isEarly(module, week)
                && !isPutOff(module, week);
    }

    private boolean allows(Recall recall, int week) {
        return recall.hasDayIn(week)
                && recall.minutes() <= Math.min(weeks.free(week), offers.mostMinutes() - recalling[week]);
    }

    /** The first week that allows a module; the one beyond all where none does. */
    int weekFor(Module module) {
        int week = 0;
        while (week < Weeks.AHEAD && !allows(module, week)) {
            week++;
        }
        return week;
    }

    /** Whether a chain can begin in a week and end in the last. */
    boolean holds(Chain chain, int week) {
        return allows(chain.first(), week) && hold(chain.modules(), week);
    }

    private boolean hold(List<Module> modules, int first) {
        int week = first;
        int left = weeks.free(first);
        for (Module module : modules) {
            int minutes = minutes(module);
            while (minutes > left) {
                week++;
                if (week == Weeks.AHEAD) {
                    return false;
                }
                left = weeks.free(week);
            }
            left -= minutes;
        }
        return true;
    }

    void take(Module module, int week) {
        int minutes = minutes(module);
        weeks.take(week, minutes);
        if (offers.contain(module)) {
            recalling[week] += minutes;
        } else {
            limits.count(week, module);
        }
    }

    private boolean isEarly(Module module, int week) {
        return !plannedIn.isEmpty()
                && module.prerequisites().stream().anyMatch(key -> plannedIn.getOrDefault(key, 0) > week);
    }

    private boolean isPutOff(Module module, int week) {
        LocalDate until = putOff.isEmpty() ? null : putOff.get(module.key());
        return until != null && until.isAfter(weeks.starting(week));
    }
}
