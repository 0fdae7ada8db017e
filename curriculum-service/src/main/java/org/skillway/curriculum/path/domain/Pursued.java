package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.target.domain.Target;

/**
 * What somebody is really learning: what leads to their open targets, what a curriculum requires, a person decided or they
 * pinned, and all that must come before it and is not met.
 */
final class Pursued {

    /** By whose word something is to be taken whatever its learner's targets are. */
    enum Word {
        REQUIRED,
        MANDATORY,
        PINNED
    }

    /** A module that is to be taken, and by whose word. */
    record Demand(Module module, Word word) {}

    private final Situation situation;
    private final Catalogue catalogue;
    private final Prerequisites prerequisites;
    private final List<Target> targets;
    private final Set<String> open;

    /**
     * What is pursued beside what leads to a target by itself. Walked when it is asked for: nothing outside open targets went
     * wrong with most people.
     */
    private @Nullable Map<String, Module> modules;

    private @Nullable List<Demand> demands;
    private final Map<String, Map<String, Module>> ways = new HashMap<>();

    Pursued(Situation situation, Catalogue catalogue, Prerequisites prerequisites) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.prerequisites = prerequisites;
        targets = situation.open();
        open = targets.stream().map(Target::skill).collect(toSet());
    }

    /** The targets that are not reached yet. */
    List<Target> targets() {
        return targets;
    }

    /** The skills of these. */
    Set<String> open() {
        return open;
    }

    /** What is required first, then what a person decided, then what is pinned; each once. */
    List<Demand> demands() {
        List<Demand> known = demands;
        if (known == null) {
            known = asked();
            demands = known;
        }
        return known;
    }

    private List<Demand> asked() {
        Map<String, Demand> all = new LinkedHashMap<>();
        catalogue.rules().required().forEach(key -> demand(key, Word.REQUIRED, all));
        situation.wishes().mandates().forEach(mandate -> demand(mandate.module(), Word.MANDATORY, all));
        situation.wishes().pins().forEach(pin -> demand(pin.module(), Word.PINNED, all));
        return List.copyOf(all.values());
    }

    /** The skills without an open target in which something that is learned rests, or went wrong: in some of these. */
    Set<String> troubled(Set<String> struggling) {
        Set<String> skills = new TreeSet<>(struggling);
        situation.struggles().keySet().stream().filter(situation::rests).forEach(skills::add);
        skills.removeAll(open);
        if (!skills.isEmpty()) {
            skills.retainAll(modules().values().stream().map(Module::skill).collect(toSet()));
        }
        return skills;
    }

    boolean includes(Module module) {
        return leadsToATarget(module) || modules().containsKey(module.key());
    }

    private boolean leadsToATarget(Module module) {
        return open.contains(module.skill())
                && module.kind().mainstream()
                && prerequisites.lacks(module)
                && prerequisites.open(module);
    }

    boolean lacks(Module module) {
        return prerequisites.lacks(module);
    }

    /** A module and all that must come before it and is not met, by key. */
    Map<String, Module> way(Module module) {
        if (module.prerequisites().isEmpty()) {
            return Map.of(module.key(), module);
        }
        return ways.computeIfAbsent(module.key(), key -> {
            Map<String, Module> way = new LinkedHashMap<>();
            walk(module, way);
            return way;
        });
    }

    /** Whether another must come before it and is not met. */
    boolean leadsOver(Module goal, Module before) {
        return !goal.prerequisites().isEmpty() && way(goal).containsKey(before.key());
    }

    /** Whether it, or what must come before it, waits for a gate, for its skill, or with one of these. */
    boolean waits(Module module, Set<String> held) {
        return isHeld(module, held)
                || (!module.prerequisites().isEmpty()
                        && way(module).values().stream().anyMatch(each -> isHeld(each, held)));
    }

    private boolean isHeld(Module module, Set<String> held) {
        return held.contains(module.key()) || situation.rests(module.skill()) || !prerequisites.open(module);
    }

    /** What waits until a gate is passed and is not passed itself. */
    List<Module> heldBy(Module gate) {
        return catalogue.rules().heldBy(gate.key()).stream()
                .flatMap(key -> catalogue.module(key).stream())
                .filter(module -> !situation.passed(module))
                .toList();
    }

    private Map<String, Module> modules() {
        Map<String, Module> known = modules;
        if (known == null) {
            Map<String, Module> walked = new HashMap<>();
            demands().stream().map(Demand::module).filter(prerequisites::open).forEach(module -> walk(module, walked));
            open.stream()
                    .flatMap(skill -> catalogue.ofSkill(skill).stream())
                    .filter(module -> !module.prerequisites().isEmpty() && leadsToATarget(module))
                    .forEach(module -> walk(module, walked));
            known = walked;
            modules = walked;
        }
        return known;
    }

    private void walk(Module module, Map<String, Module> walked) {
        if (walked.putIfAbsent(module.key(), module) == null) {
            for (String key : module.prerequisites()) {
                if (!prerequisites.met(key)) {
                    catalogue.module(key).ifPresent(required -> walk(required, walked));
                }
            }
        }
    }

    private void demand(String key, Word word, Map<String, Demand> all) {
        catalogue
                .module(key)
                .filter(module -> catalogue.rules().offers(key) && !situation.excused(module))
                .filter(module ->
                        word == Word.PINNED ? prerequisites.lacks(module) : !situation.done(module, catalogue.rules()))
                .ifPresent(module -> all.putIfAbsent(key, new Demand(module, word)));
    }
}
