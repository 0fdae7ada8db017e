package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/** Fills the free minutes with new learning: the best of a few greedy plans, improved where small changes can. */
final class Learning {

    /** By gain per minute, by gain, and between them. */
    private static final double[] THRIFTS = {1, 0.5, 0};

    private final Situation situation;
    private final Chains chains;
    private final Room room;

    /** Counts on modules that are planned already, each from its week on. */
    Learning(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            WeeklyLimits limits,
            Set<String> held,
            Map<Module, Integer> planned) {
        this.situation = situation;
        room = new Room(weeks, limits, planned, situation.putOff());
        chains = new Chains(situation, catalogue, held);
        planned.keySet().forEach(chains::choose);
    }

    /** Up to so many steps, in order, what is begun first. */
    List<Step> steps(int most) {
        List<Step> steps = begun(most);
        chains.evaluateAll();
        BestOrder best = new BestOrder(chains, room);
        double by = 0;
        for (double thrift : THRIFTS) {
            if (best.offer(greedy(chains.by(thrift), most - steps.size()))) {
                by = thrift;
            }
        }
        best.improve(most - steps.size());
        steps.addAll(told(best.modules(), by));
        return steps;
    }

    /** The minutes of a begun module are spent already. */
    private List<Step> begun(int most) {
        List<Step> steps = new ArrayList<>();
        chains.begun().stream().limit(most).forEach(module -> {
            steps.add(Step.ordinary(module, room.starting(0), Wording.begun(module)));
            chains.choose(module);
        });
        return steps;
    }

    /** Always what is worth most next. */
    private List<Module> greedy(Chains ahead, int most) {
        Room left = room.copy();
        List<Module> order = new ArrayList<>();
        int week = 0;
        while (week < Weeks.AHEAD && order.size() < most) {
            Optional<Module> next = best(ahead, left, week).map(Chain::first);
            if (next.isPresent()) {
                left.take(next.get(), week);
                ahead.choose(next.get());
                order.add(next.get());
            } else {
                week++;
            }
        }
        return order;
    }

    private static Optional<Chain> best(Chains ahead, Room left, int week) {
        return ahead.best(chain -> left.holds(chain, week));
    }

    private List<Step> told(List<Module> order, double thrift) {
        Chains ahead = chains.by(thrift);
        List<Step> steps = new ArrayList<>();
        int week = 0;
        for (Module module : order) {
            while (!room.allows(module, week)) {
                week++;
            }
            int then = week;
            Chain chain = ahead.beginningWith(module);
            boolean leads = ahead.best(other -> chain.isBehind(other) && room.holds(other, then))
                    .isEmpty();
            Optional<Chain> behind = ahead.best(other -> leads && other.isBehind(chain) && room.holds(other, then));
            Reason best = leads ? Reason.by(thrift) : Reason.ORDER;
            steps.add(Step.ordinary(
                    module, room.starting(week), Wording.learning(situation, ahead, chain, behind, best)));
            room.take(module, week);
            ahead.choose(module);
        }
        return steps;
    }
}
