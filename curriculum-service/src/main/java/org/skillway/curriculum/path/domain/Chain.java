package org.skillway.curriculum.path.domain;

import java.util.List;
import java.util.function.ToIntFunction;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * A module with everything that must come before it, and what all of it together is expected to bring.
 *
 * @param gain the weighted levels that would be missing less
 * @param discount less than one if the first module was put away before, a little more where it has proved itself
 * @param worth what it competes by: the discounted gain, for what it uses up of what is scarce
 */
record Chain(List<Module> modules, double gain, double discount, double worth) implements Comparable<Chain> {

    Chain {
        modules = List.copyOf(modules);
    }

    static Chain of(List<Module> modules, double gain, double discount) {
        return new Chain(modules, gain, discount, gain * discount);
    }

    /** The same chain as it competes for what is scarce. */
    Chain by(Scarce scarce, ToIntFunction<Module> counted) {
        int minutes = 0;
        for (Module module : modules) {
            minutes += counted.applyAsInt(module);
        }
        return new Chain(modules, gain, discount, gain * discount / scarce.usedUp(modules.size(), minutes));
    }

    Module first() {
        return modules.getFirst();
    }

    Module goal() {
        return modules.getLast();
    }

    /** Whether it begins differently and is worth less. */
    boolean isBehind(Chain other) {
        return !first().key().equals(other.first().key()) && worth < other.worth;
    }

    boolean dependsOn(Module module) {
        for (Module own : modules) {
            if (own.skill().equals(module.skill())) {
                return true;
            }
        }
        return false;
    }

    /** The better chain first; equals are told apart by their goal's key, so that a plan never depends on chance. */
    @Override
    public int compareTo(Chain other) {
        int better = Double.compare(other.worth, worth);
        return better != 0 ? better : goal().key().compareTo(other.goal().key());
    }
}
