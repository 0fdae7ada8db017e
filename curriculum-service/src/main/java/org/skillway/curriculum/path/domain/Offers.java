package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.FreeMinutes;
import org.skillway.curriculum.memory.domain.Workload;
import org.skillway.curriculum.path.domain.Offer.Mending;
import org.skillway.curriculum.path.domain.Offer.Recall;
import org.skillway.curriculum.path.domain.Path.Waiting;

/** All that competes with new learning for the minutes of one plan, each by the module it is done with. */
final class Offers {

    static final Offers NONE = new Offers();

    private final Map<String, Offer> byMeans = new LinkedHashMap<>();
    private final int mostRecalling;
    private final FreeMinutes free;
    private final List<Waiting> withoutRoom;

    private Offers() {
        mostRecalling = 0;
        free = new FreeMinutes(new Workload(0, 0, Map.of()), Map.of());
        withoutRoom = List.of();
    }

    Offers(Collection<Mending> mendings, Recalls recalls) {
        mendings.forEach(mending -> byMeans.put(mending.means().key(), mending));
        mostRecalling = recalls.workload().minutesPerWeek();
        free = new FreeMinutes(recalls.workload(), Map.of());
        withoutRoom = recalls.withoutRoom();
        for (Recall recall : recalls.offers()) {
            byMeans.put(recall.means().key(), recall);
            free.take(recall.day(), recall.minutes());
        }
    }

    /** The one that a module would be; null where it is new learning. */
    @Nullable
    Offer by(Module module) {
        return byMeans.isEmpty() ? null : byMeans.get(module.key());
    }

    boolean contain(Module module) {
        return by(module) != null;
    }

    Collection<Offer> all() {
        return byMeans.values();
    }

    /** The most minutes that reviews take of a week. */
    int mostRecalling() {
        return mostRecalling;
    }

    /** Takes the minutes of those that have room, so that what is required leaves them that; says which, each with its week. */
    Map<Offer, Integer> reserve(Weeks weeks, WeeklyLimits limits, Situation situation) {
        Room room = new Room(weeks, limits, Map.of(), situation, this);
        Map<Offer, Integer> reserved = new LinkedHashMap<>();
        for (Offer offer : all()) {
            int week = room.weekFor(offer.means());
            if (week < Weeks.AHEAD) {
                room.take(offer.means(), week);
                reserved.put(offer, week);
            }
        }
        return reserved;
    }

    /** The day of a review in a week: its own, or where the week is a later one the first with room; empty where none has. */
    Optional<LocalDate> day(Recall recall, int week) {
        if (week == recall.week()) {
            return Optional.of(recall.day());
        }
        free.giveBack(recall.day(), recall.minutes());
        LocalDate monday = Weeks.mondayOf(recall.day()).plusWeeks((long) week - recall.week());
        Optional<LocalDate> later = monday.datesUntil(monday.plusWeeks(1))
                .filter(day -> free.on(day) >= recall.minutes())
                .findFirst();
        later.ifPresent(day -> free.take(day, recall.minutes()));
        return later;
    }

    /** What is not among these steps, and nothing instead of it; of the minutes, these are left. */
    List<Waiting> waiting(List<Step> steps, Situation situation, Weeks left) {
        Set<String> planned = steps.stream()
                .filter(step -> step.inserted() != null)
                .map(Step::module)
                .collect(toSet());
        List<Waiting> waiting = new ArrayList<>(withoutRoom);
        all().stream()
                .filter(offer -> !planned.contains(offer.means().key()))
                .filter(offer -> !(offer instanceof Mending mending)
                        || mending.shorter().stream()
                                .noneMatch(
                                        other -> planned.contains(other.means().key())))
                .forEach(offer -> waiting.add(OfferWording.outweighed(offer, situation, left)));
        return waiting;
    }
}
