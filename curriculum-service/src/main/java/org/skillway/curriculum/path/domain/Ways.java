package org.skillway.curriculum.path.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/** What must be taken on the way to a module, and the module last. */
record Ways(
        Catalogue catalogue,
        Prerequisites prerequisites,
        Predicate<Module> usable,
        AwaitedRemedies awaited,
        Set<String> chosen) {

    /** In an order that can be taken; empty where something on the way cannot be planned, or needs itself. */
    List<Module> to(Module goal) {
        Map<String, Module> way = new LinkedHashMap<>();
        return gather(goal, way, new HashSet<>()) ? List.copyOf(way.values()) : List.of();
    }

    /** Adds what the module needs, then the module. */
    private boolean gather(Module module, Map<String, Module> way, Set<String> gathering) {
        if (!usable.test(module) || !gathering.add(module.key())) {
            return false;
        }
        boolean all = module.prerequisites().stream().allMatch(key -> gathered(key, way, gathering))
                && mended(module, way, gathering);
        gathering.remove(module.key());
        if (all) {
            way.put(module.key(), module);
        }
        return all;
    }

    private boolean mended(Module module, Map<String, Module> way, Set<String> gathering) {
        Module remedy = awaited.before(module);
        return remedy == null
                || chosen.contains(remedy.key())
                || way.containsKey(remedy.key())
                || gather(remedy, way, gathering);
    }

    private boolean gathered(String key, Map<String, Module> way, Set<String> gathering) {
        return chosen.contains(key)
                || prerequisites.met(key)
                || way.containsKey(key)
                || catalogue
                        .module(key)
                        .filter(before -> gather(before, way, gathering))
                        .isPresent();
    }
}
