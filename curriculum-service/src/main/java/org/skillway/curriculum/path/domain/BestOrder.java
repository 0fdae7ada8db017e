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

    static final double NOTICEABLE = 1e-9;

    /** What an added module must bring in every week, as any other. */
    private static final double WORTHWHILE = Weeks.AHEAD * Chains.WORTHWHILE;

    private final Chains chains;
    private final Room room;
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private Order order = new Order(List.of(), Scarce.MINUTES);
    private double least = Double.POSITIVE_INFINITY;

    BestOrder(Chains chains, Room room) {
        this.chains = chains;
        this.room = room;
    }

    /** Modules in order, and what counted as scarce in the greedy plan that they come from. */
    record Order(List<Module> modules, Scarce scarce) {

        /** The same with a module before all. */
        Order after(Module module) {
            List<Module> all = new ArrayList<>(modules);
            all.removeIf(other -> other.key().equals(module.key()));
            all.addFirst(module);
            return new Order(all, scarce);
        }

        private Order of(List<Module> others) {
            return new Order(others, scarce);
        }
    }

    Order order() {
        return order;
    }

    /** Takes an order if it is better, and says whether it is. */
    boolean offer(Order other) {
        double missing = missing(other.modules());
        if (missing < least - NOTICEABLE) {
            least = missing;
            order = other;
            return true;
        }
        return false;
    }

    private boolean offer(List<Module> others) {
        return offer(order.of(others));
    }

    private List<Module> modules() {
        return order.modules();
    }

    boolean beginsWith(Module module) {
        return !modules().isEmpty() && modules().getFirst().key().equals(module.key());
    }

    /** What this order leaves missing when a module is put before it, and what then has no room falls off its end. */
    double missingAfter(Module module) {
        List<Module> next = new ArrayList<>(order.after(module).modules());
        double missing = missing(next);
        while (missing == Double.POSITIVE_INFINITY && next.size() > 1) {
            next.removeLast();
            missing = missing(next);
        }
        return missing;
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
        for (int first = 0; first < modules().size(); first++) {
            for (int second = first + 1; second < modules().size(); second++) {
                if (modules().get(first).skill().equals(modules().get(second).skill())) {
                    List<Module> next = new ArrayList<>(modules());
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
            if (modules().size() < most && canBeAdded(other)) {
                List<Module> with = bestWith(other);
                better |= missing(with) < least - WORTHWHILE && offer(with);
            }
        }
        return better;
    }

    /** The order with another module where that is best, as late as it can be. */
    private List<Module> bestWith(Module other) {
        List<Module> best = modules();
        double fewest = Double.POSITIVE_INFINITY;
        for (int place = modules().size(); place >= 0; place--) {
            List<Module> next = new ArrayList<>(modules());
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
        int minutes = room.minutes(other);
        Set<String> keys = new HashSet<>();
        for (Module module : modules()) {
            minutes += room.minutes(module);
            keys.add(module.key());
        }
        return minutes <= room.minutes() && !keys.contains(other.key()) && keys.containsAll(waitsFor(other));
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
