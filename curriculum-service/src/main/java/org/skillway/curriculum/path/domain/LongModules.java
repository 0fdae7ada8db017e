package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Pursued.Demand;

/** What must be taken, or comes before what must, and is longer than every approved sitting; with what that holds up. */
final class LongModules {

    private final Situation situation;
    private final Pursued pursued;
    private final Map<Module, Demand> asked = new LinkedHashMap<>();
    private final Map<Module, Set<Module>> holds = new LinkedHashMap<>();

    LongModules(Situation situation, Pursued pursued) {
        this.situation = situation;
        this.pursued = pursued;
        pursued.demands().forEach(this::look);
    }

    List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        asked.forEach((module, demand) ->
                all.add(ObstacleWording.tooLong(module, demand, holds(module), situation.budget())));
        return all;
    }

    private void look(Demand demand) {
        pursued.way(demand.module()).stream()
                .filter(module -> !situation.fitsOneSitting(module))
                .forEach(module -> {
                    asked.putIfAbsent(module, demand);
                    if (!module.equals(demand.module())) {
                        holds(module).add(demand.module());
                    }
                });
    }

    private Set<Module> holds(Module module) {
        return holds.computeIfAbsent(module, gate -> new LinkedHashSet<>(pursued.heldBy(gate)));
    }
}
