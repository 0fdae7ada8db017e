package org.skillway.curriculum.path.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Pursued.Demand;

/** What must be taken, or comes before what must, and is longer than every approved sitting; with what that holds up. */
final class LongModules {

    private final Situation situation;
    private final Pursued pursued;
    private final Map<String, TooLong> all = new LinkedHashMap<>();

    /** One of them, who asks for it, and what waits for it. */
    private record TooLong(Module module, Demand demand, Map<String, Module> holds) {}

    LongModules(Situation situation, Pursued pursued) {
        this.situation = situation;
        this.pursued = pursued;
        pursued.demands().forEach(this::look);
    }

    List<Waiting> waiting() {
        return all.values().stream()
                .map(each -> ObstacleWording.tooLong(
                        each.module(), each.demand(), each.holds().values(), situation.budget()))
                .toList();
    }

    private void look(Demand demand) {
        Module wanted = demand.module();
        pursued.way(wanted).values().stream()
                .filter(module -> !situation.fitsOneSitting(module))
                .forEach(module -> {
                    TooLong known = all.computeIfAbsent(module.key(), key -> tooLong(module, demand));
                    if (!module.key().equals(wanted.key())) {
                        known.holds().putIfAbsent(wanted.key(), wanted);
                    }
                });
    }

    private TooLong tooLong(Module module, Demand demand) {
        Map<String, Module> holds = new LinkedHashMap<>();
        pursued.heldBy(module).forEach(held -> holds.put(held.key(), held));
        return new TooLong(module, demand, holds);
    }
}
