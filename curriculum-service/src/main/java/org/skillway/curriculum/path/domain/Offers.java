package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.FreeMinutes;
import org.skillway.curriculum.memory.domain.Workload;

/** The reviews that compete with new learning for the minutes of one plan, each by the module it is done with. */
final class Offers {

    static final Offers NONE = new Offers(List.of(), new Workload(0, 0, Map.of()));

    private final Map<String, Recall> byMeans = new LinkedHashMap<>();
    private final int mostMinutes;
    private final FreeMinutes free;
    private final int[] taken = new int[Weeks.AHEAD];

    Offers(Collection<Recall> recalls, Workload workload) {
        recalls.forEach(recall -> byMeans.put(recall.means().key(), recall));
        mostMinutes = workload.minutesPerWeek();
        free = new FreeMinutes(workload, Map.of());
    }

    /** The one that a module would be; null where it is new learning. */
    @Nullable
    Recall by(Module module) {
        return byMeans.isEmpty() ? null : byMeans.get(module.key());
    }

    boolean contain(Module module) {
        return by(module) != null;
    }

    Collection<Recall> all() {
        return byMeans.values();
    }

    /** The most minutes that they take of a week. */
    int mostMinutes() {
        return mostMinutes;
    }

    /**
     * Takes out those that stand beside what a curriculum requires and a person decided, unweighed: up to half of the minutes for
     * reviews, on their own days. Their minutes are taken from the weeks.
     */
    Map<Recall, LocalDate> besideWhatIsRequired(Weeks weeks) {
        Map<Recall, LocalDate> days = new LinkedHashMap<>();
        for (Recall recall : List.copyOf(all())) {
            int week = recall.week();
            if (recall.minutes() <= Math.min(weeks.free(week), mostMinutes / 2 - taken[week])) {
                day(recall, week).ifPresent(day -> {
                    weeks.take(week, recall.minutes());
                    taken[week] += recall.minutes();
                    days.put(recall, day);
                    byMeans.remove(recall.means().key());
                });
            }
        }
        return days;
    }

    /** What those took of each week. */
    int[] taken() {
        return taken.clone();
    }

    /** Gives a review its day in a week: its own where that has room, else the first that has; empty where none has. */
    Optional<LocalDate> day(Recall recall, int week) {
        LocalDate monday = Weeks.mondayOf(recall.day()).plusWeeks((long) week - recall.week());
        LocalDate own = week == recall.week() ? recall.day() : monday;
        Optional<LocalDate> found = own.datesUntil(monday.plusWeeks(1))
                .filter(day -> free.on(day) >= recall.minutes())
                .findFirst();
        found.ifPresent(day -> free.take(day, recall.minutes()));
        return found;
    }
}
