package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Tries every order of modules that are few, depth first, and keeps the one that leaves least missing by the objective
 * ({@link PathPlanner}). Nothing is taken that brings nothing worth while, unless what does waits for it. Two neighbours of
 * different skills in one week are tried one way round only: the other leaves the same, or more where the later of them
 * would have fitted a week before. The tries are counted, not timed, so that a plan never depends on chance.
 */
final class EveryOrder {

    /** With more modules hardly any search would come to an end. */
    static final int MOST_MODULES = 8;

    /**
     * Plans of eight modules stay well below a millisecond with it; a search that is not through by then found nothing that
     * can be trusted to be the best.
     */
    private static final int MOST_TRIES = 3_000;

    private final Chains chains;
    private final List<Module> modules;
    private final Prospect prospect;
    private final int[] waitsFor;
    private final int most;
    private final List<Module> order = new ArrayList<>();
    private List<Module> best = List.of();
    private double least = Double.POSITIVE_INFINITY;
    private int tries;

    private EveryOrder(Chains chains, List<Module> modules, int most) {
        this.chains = chains;
        this.modules = modules;
        this.most = most;
        prospect = chains.prospect().copy();
        waitsFor = modules.stream()
                .mapToInt(module -> among(modules, chains.waitsFor(module)))
                .toArray();
    }

    /** Where a search stands: the modules taken and those of them that nothing justifies yet, as bits, and the last of them. */
    private record Place(int taken, int owed, int last, int week, double missing) {

        boolean has(int bits) {
            return (taken & bits) == bits;
        }
    }

    /** The best order of at most so many modules; of none where they are too many to try all. */
    static List<Module> best(Chains chains, Room room, int most) {
        List<Module> modules = chains.modules(MOST_MODULES);
        var search = new EveryOrder(chains, modules, most);
        search.from(new Place(0, 0, -1, 0, 0), room);
        return search.isThrough() ? search.best : List.of();
    }

    private static int among(List<Module> modules, Set<String> keys) {
        int bits = 0;
        for (int i = 0; i < modules.size(); i++) {
            bits |= keys.contains(modules.get(i).key()) ? 1 << i : 0;
        }
        return bits;
    }

    private boolean isThrough() {
        return tries < MOST_TRIES;
    }

    private void from(Place place, Room room) {
        double missing = place.missing + (Weeks.AHEAD - place.week) * prospect.missing();
        if (place.owed == 0 && missing < least - BestOrder.NOTICEABLE) {
            least = missing;
            best = List.copyOf(order);
        }
        for (int next = 0; next < modules.size() && order.size() < most && isThrough(); next++) {
            if (!place.has(1 << next) && place.has(waitsFor[next])) {
                take(next, place, room);
            }
        }
    }

    private void take(int next, Place place, Room room) {
        Module module = modules.get(next);
        int week = place.week;
        while (week < Weeks.AHEAD && !room.allows(module, week)) {
            week++;
        }
        if (week == Weeks.AHEAD || (week == place.week && isTriedTheOtherWayRound(next, place.last))) {
            return;
        }
        tries++;
        double before = prospect.missing();
        int taken = place.taken | (1 << next);
        Room left = room.copy();
        left.take(module, week);
        Prospect.Before back = prospect.expecting(module);
        boolean worthwhile = chains.isWorthwhile(module, before - prospect.missing());
        int owed = (place.owed & ~waitsFor[next]) | (worthwhile ? 0 : 1 << next);
        order.addLast(module);
        from(new Place(taken, owed, next, week, place.missing + (week - place.week) * before), left);
        order.removeLast();
        prospect.backTo(back);
    }

    private boolean isTriedTheOtherWayRound(int next, int last) {
        return next < last
                && (waitsFor[next] & (1 << last)) == 0
                && !modules.get(next).skill().equals(modules.get(last).skill());
    }
}
