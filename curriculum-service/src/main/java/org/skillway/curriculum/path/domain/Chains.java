package org.skillway.curriculum.path.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/** The modules that somebody could still learn from, each with what must come before it, and what all that would bring. */
final class Chains {

    /** Expected gains below a hundredth of a weighted level are noise, not a reason to learn. */
    static final double WORTHWHILE = 0.01;

    /** Equals are those that differ by less than plans differ from the best ones; among them what proved itself is first. */
    private static final double PROVEN = 1.02;

    private final Situation situation;
    private final Catalogue catalogue;
    private final Set<String> held;
    private final double thrift;
    private final Prerequisites prerequisites;
    private final Prospect prospect;
    private final Set<String> chosen;
    private final Set<String> gathering = new HashSet<>();
    private final Map<String, Chain> chains = new TreeMap<>();

    Chains(Situation situation, Catalogue catalogue, Set<String> held) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.held = held;
        thrift = 1;
        prerequisites = new Prerequisites(situation, catalogue);
        prospect = new Prospect(situation, catalogue.workMoments());
        chosen = new HashSet<>();
    }

    private Chains(Chains other, double thrift) {
        situation = other.situation;
        catalogue = other.catalogue;
        held = other.held;
        this.thrift = thrift;
        prerequisites = other.prerequisites;
        prospect = other.prospect.copy();
        chosen = new HashSet<>(other.chosen);
        other.chains.forEach((goal, chain) -> chains.put(goal, chain.by(thrift)));
    }

    /**
     * The same chains, to go on from while these stay as they are. The higher the thrift, the more minutes count: at 0 only
     * the gain does, at 1 the gain for each minute.
     */
    Chains by(double otherThrift) {
        return new Chains(this, otherThrift);
    }

    Prospect prospect() {
        return prospect;
    }

    /** What can be learned and is not chosen yet, in an order that never depends on chance. */
    List<Module> candidates() {
        return prospect.open().keySet().stream()
                .flatMap(skill -> catalogue.ofSkill(skill).stream())
                .filter(module -> module.kind().mainstream() && !chosen.contains(module.key()) && usable(module))
                .toList();
    }

    /** What could be added to a plan: candidates that nobody is placed past. */
    List<Module> additions() {
        return candidates().stream()
                .filter(module -> !prerequisites.placedPast(module))
                .toList();
    }

    List<Module> begun() {
        return candidates().stream()
                .filter(module -> situation.progressIn(module).open() && prerequisites.allMet(module))
                .filter(module -> !situation.excused(module))
                .toList();
    }

    /** What must be taken before a module and is not chosen yet. */
    Set<String> waitsFor(Module module) {
        Set<String> keys = new HashSet<>(module.prerequisites());
        keys.removeIf(key -> chosen.contains(key) || prerequisites.met(key));
        return keys;
    }

    void evaluateAll() {
        candidates().forEach(this::evaluate);
    }

    /** Counts on a module from now on; what depends on it competes anew. */
    void choose(Module module) {
        chosen.add(module.key());
        prospect.expect(module);
        List<Chain> stale = chains.values().stream()
                .filter(chain -> chain.dependsOn(module))
                .toList();
        stale.forEach(chain -> chains.remove(chain.goal().key()));
        stale.forEach(chain -> evaluate(chain.goal()));
    }

    Optional<Chain> best(Predicate<Chain> qualifies) {
        return chains.values().stream().filter(qualifies).min(Comparator.naturalOrder());
    }

    /** The best chain that begins with a module. */
    Chain beginningWith(Module module) {
        return best(chain -> chain.first().equals(module)).orElseGet(() -> chain(List.of(module)));
    }

    /** Whether somebody decided, on what it did for others, that a module is to be strengthened. */
    boolean isProven(Module module) {
        return catalogue.standings().strengthened().contains(module.key());
    }

    /** Why a chain counts more than others: the moment of work that one of its modules is for, as far as that one brings something. */
    Optional<String> emphasised(Chain chain) {
        Prospect after = prospect.copy();
        Optional<String> latest = Optional.empty();
        for (Module module : chain.modules()) {
            double before = after.missing();
            after.expect(module);
            if (after.missing() < before) {
                String what = module.equals(chain.first()) ? "It" : "“" + module.title() + "”";
                Optional<String> earlier = latest;
                latest = catalogue
                        .workMoments()
                        .of(module.moment())
                        .flatMap(moment -> moment.reason(what))
                        .or(() -> earlier);
            }
        }
        return latest;
    }

    private boolean usable(Module module) {
        return !situation.passed(module)
                && !situation.readyFor(module)
                && !situation.rests(module.skill())
                && situation.fitsOneSitting(module)
                && !held.contains(module.key())
                && prerequisites.open(module);
    }

    private void evaluate(Module goal) {
        Map<String, Module> needed = new LinkedHashMap<>();
        if (!chosen.contains(goal.key()) && gather(goal, needed)) {
            Chain chain = chain(List.copyOf(needed.values()));
            if (chain.gain() >= WORTHWHILE) {
                chains.put(goal.key(), chain);
            }
        }
    }

    /** Adds what the module needs, then the module; false when something needed cannot be planned. */
    private boolean gather(Module module, Map<String, Module> needed) {
        if (!usable(module) || !gathering.add(module.key())) {
            return false;
        }
        boolean all = module.prerequisites().stream().allMatch(key -> gathered(key, needed));
        gathering.remove(module.key());
        if (all) {
            needed.put(module.key(), module);
        }
        return all;
    }

    private boolean gathered(String key, Map<String, Module> needed) {
        return chosen.contains(key)
                || prerequisites.met(key)
                || needed.containsKey(key)
                || catalogue
                        .module(key)
                        .filter(before -> gather(before, needed))
                        .isPresent();
    }

    private Chain chain(List<Module> modules) {
        Prospect after = prospect.copy();
        modules.forEach(after::expect);
        Module first = modules.getFirst();
        double discount = Math.pow(0.5, situation.progressIn(first).abandoned()) * (isProven(first) ? PROVEN : 1);
        return Chain.of(modules, prospect.missing() - after.missing(), discount).by(thrift);
    }
}
