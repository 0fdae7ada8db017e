package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;

/** Held against all orders, none left out. */
class EveryOrderTest {

    private static final int CASES = 100;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noOrderLeavesLess(long seed) {
        var random = new SplittableRandom(seed);
        int several = 0;
        for (int i = 0; i < CASES; i++) {
            var any = AnySituation.of(random, random.nextInt(1, 4), random.nextInt(1, 12));
            Chains chains = chains(any);
            List<Module> modules = chains.modules(5);
            var all = new BestOrder(chains, room(any));
            offerAll(all, chains, modules, new ArrayList<>());

            List<Module> every = EveryOrder.best(chains, room(any), modules.size());

            if (!modules.isEmpty()) {
                var found = new BestOrder(chains, room(any));
                found.offer(new BestOrder.Order(every, Scarce.MINUTES));
                assertThat(found.offer(all.order())).isFalse();
                several += every.size() > 1 ? 1 : 0;
            }
        }
        assertThat(several).isGreaterThan(5);
    }

    @Test
    void ofTooManyModulesItTriesNone() {
        var any = AnySituation.of(new SplittableRandom(7), 200, 500);

        assertThat(EveryOrder.best(chains(any), room(any), PathPlanner.MOST_STEPS))
                .isEmpty();
    }

    private static Chains chains(AnySituation any) {
        var chains = new Chains(
                any.situation(),
                any.catalogue(),
                Set.of(),
                Offers.NONE,
                AwaitedRemedies.NONE,
                new Prerequisites(any.situation(), any.catalogue(), PlannerVersion.PATH_5),
                PlannerVersion.PATH_5);
        chains.evaluateAll();
        return chains;
    }

    private static Room room(AnySituation any) {
        var weeks = new Weeks(
                any.situation().budget(),
                any.situation().spent(),
                any.situation().today());
        return new Room(
                weeks, new WeeklyLimits(any.situation(), any.catalogue()), Map.of(), any.situation(), Offers.NONE);
    }

    private static void offerAll(BestOrder all, Chains chains, List<Module> modules, List<Module> order) {
        if (isWorthwhile(chains, order)) {
            all.offer(new BestOrder.Order(List.copyOf(order), Scarce.MINUTES));
        }
        for (Module module : modules) {
            if (!order.contains(module)) {
                order.add(module);
                offerAll(all, chains, modules, order);
                order.removeLast();
            }
        }
    }

    /** Each brings something, or something later waits for it. */
    private static boolean isWorthwhile(Chains chains, List<Module> order) {
        Prospect prospect = chains.prospect().copy();
        for (int place = 0; place < order.size(); place++) {
            Module module = order.get(place);
            double before = prospect.missing();
            prospect.expect(module);
            if (before - prospect.missing() < Chains.WORTHWHILE
                    && order.subList(place + 1, order.size()).stream()
                            .noneMatch(later -> chains.waitsFor(later).contains(module.key()))) {
                return false;
            }
        }
        return true;
    }
}
