package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Keeps the order of modules that leaves least missing by the objective ({@link PathPlanner}), and improves it by small
 * changes as long as one helps: two modules of one skill change places, or another one is put in where minutes are left
 * (local search, first improvement). A greedy order takes the module with the greater gain first, after which the easier
 * one of the same skill brings nothing, where the other way round both would.
 */
final class BestOrder {

    private static final double NOTICEABLE = 1e-9;

    /** What an added module must bring in every week, as any other. */
    private static final double WORTHWHILE = Weeks.AHEAD * Chains.WORTHWHILE;

    private final Chains chains;
    private final Room room;
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private List<Module> order = List.of();
    private double least = Double.POSITIVE_INFINITY;

    BestOrder(Chains chains, Room room) {
        this.chains = chains;
        this.room = room;
    }

    List<Module> modules() {
        return order;
    }

    /** Takes an order if it is better, and says whether it is. */
    boolean offer(List<Module> other) {
        double missing = missing(other);
        if (missing < least - NOTICEABLE) {
            least = missing;
            order = other;
            return true;
        }
        return false;
    }

    /** Changes the order until no small change makes it better; it gets no longer than this. */
    void improve(int most) {
        List<Module> additions = chains.additions();
        boolean better = true;
        while (better) {
            better = swapped() || extended(additions, most);
        }
    }

    private boolean swapped() {
        boolean better = false;
        for (int first = 0; first < order.size(); first++) {
            for (int second = first + 1; second < order.size(); second++) {
                if (order.get(first).skill().equals(order.get(second).skill())) {
                    List<Module> next = new ArrayList<>(order);
                    Collections.swap(next, first, second);
                    better |= offer(next);
                }
            }
        }
        return better;
    }

    private boolean extended(List<Module> additions, int most) {
        boolean better = false;
        for (Module other : additions) {
            if (order.size() < most && canBeAdded(other)) {
                List<Module> with = bestWith(other);
                better |= missing(with) < least - WORTHWHILE && offer(with);
            }
        }
        return better;
    }

    /** The order with another module where that is best, as late as it can be. */
    private List<Module> bestWith(Module other) {
        List<Module> best = order;
        double fewest = Double.POSITIVE_INFINITY;
        for (int place = order.size(); place >= 0; place--) {
            List<Module> next = new ArrayList<>(order);
            next.add(place, other);
            double missing = missing(next);
            if (missing < fewest - NOTICEABLE) {
                fewest = missing;
                best = next;
            }
        }
        return best;
    }

    private boolean canBeAdded(Module other) {
        List<String> keys = order.stream().map(Module::key).toList();
        int minutes = order.stream().mapToInt(Module::minutes).sum();
        return !keys.contains(other.key())
                && keys.containsAll(waitsFor(other))
                && minutes + other.minutes() <= room.minutes();
    }

    private Set<String> waitsFor(Module module) {
        return waiting.computeIfAbsent(module.key(), key -> chains.waitsFor(module));
    }

    /** The weighted levels missing at the ends of all weeks together; infinite if this order cannot be kept. */
    private double missing(List<Module> modules) {
        Room left = room.copy();
        Prospect prospect = chains.prospect().copy();
        Set<String> done = new HashSet<>();
        double sum = 0;
        int week = 0;
        for (Module module : modules) {
            if (!done.containsAll(waitsFor(module))) {
                return Double.POSITIVE_INFINITY;
            }
            while (!left.allows(module, week)) {
                sum += prospect.missing();
                week++;
                if (week == Weeks.AHEAD) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            left.take(module, week);
            prospect.expect(module);
            done.add(module.key());
        }
        return sum + (Weeks.AHEAD - week) * prospect.missing();
    }
}
