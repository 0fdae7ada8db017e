package org.skillway.curriculum.learner.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Mandate;
import org.skillway.curriculum.progress.domain.Progress;

/** What a retraining does to a learner, and its end. What had been achieved is set aside with it, not lost. */
record Retraining(Learner learner, UUID proposal) {

    Learner ordered(String skill, List<String> modules, Catalogue catalogue, Instant at) {
        Map<String, Progress> rest = new TreeMap<>(learner.progress());
        List<Mandate> mandates = modules.stream()
                .map(module -> new Mandate(module, at, proposal, setAside(module, rest.remove(module))))
                .toList();
        return learner.withStruggle(skill, null).changed(draft -> {
            draft.progress = rest;
            draft.wishes = learner.wishes().mandated(mandates, before(modules, learner.sees(catalogue)));
        });
    }

    /** All that has to be taken first. */
    private static Set<String> before(List<String> modules, Catalogue seen) {
        Set<String> all = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(modules);
        while (!ahead.isEmpty()) {
            seen.prerequisites(ahead.pop()).stream().filter(all::add).forEach(ahead::push);
        }
        return all;
    }

    /** Modules that were begun anew, or that another retraining asks for, stay as they are. */
    Learner lifted() {
        Wishes rest = learner.wishes().released(proposal);
        Map<String, Progress> restored = new TreeMap<>(learner.progress());
        learner.wishes().mandates().stream()
                .filter(mandate -> !rest.mandates(mandate.module()))
                .forEach(mandate -> {
                    if (mandate.before() != null) {
                        restored.putIfAbsent(mandate.module(), mandate.before());
                    }
                });
        return learner.changed(draft -> {
            draft.progress = restored;
            draft.wishes = rest;
        });
    }

    /** Where an earlier retraining set it aside, the later one keeps the same. */
    private @Nullable Progress setAside(String module, @Nullable Progress achieved) {
        if (achieved != null) {
            return achieved;
        }
        for (Mandate mandate : learner.wishes().mandates()) {
            if (mandate.module().equals(module) && mandate.before() != null) {
                return mandate.before();
            }
        }
        return null;
    }
}
