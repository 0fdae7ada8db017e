package org.skillway.curriculum.path.domain;

import java.util.List;
import java.util.Set;
import org.skillway.curriculum.catalog.domain.Module;

/** A module with everything that must come before it, and what all of it together is expected to bring. */
record Chain(List<Module> modules, Set<String> skills, double gain, double worth) implements Comparable<Chain> {

    Chain {
        modules = List.copyOf(modules);
        skills = Set.copyOf(skills);
    }

    Module first() {
        return modules.getFirst();
    }

    Module goal() {
        return modules.getLast();
    }

    /** The minutes of each module, in order. */
    int[] pieces() {
        return modules.stream().mapToInt(Module::minutes).toArray();
    }

    boolean dependsOn(Module module) {
        return skills.contains(module.skill()) || modules.contains(module);
    }

    /** The better chain first; equals are told apart by their goal's key, so that a plan never depends on chance. */
    @Override
    public int compareTo(Chain other) {
        int better = Double.compare(other.worth, worth);
        return better != 0 ? better : goal().key().compareTo(other.goal().key());
    }
}
