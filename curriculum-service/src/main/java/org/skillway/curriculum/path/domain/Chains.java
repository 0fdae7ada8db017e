package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.pace.domain.PacedMinutes;

/** The modules that somebody could still learn from, each with what must come before it, and what all that would bring. */
final class Chains {

    /** Expected gains below a hundredth of a weighted level are noise, not a reason to learn. */
    static final double WORTHWHILE = 0.01;

    /** Equals are those that differ by less than plans differ from the best ones; among them what proved itself is first. */
    private static final double PROVEN = 1.02;

    private final Situation situation;
    private final Catalogue catalogue;
    private final Set<String> held;
    private final PlannerVersion version;
    private final Scarce scarce;
    private final ToIntFunction<Module> counted;
    private final Offers offers;
    private final AwaitedRemedies awaited;
    private final Prerequisites prerequisites;
    private final Prospect prospect;
    private final Set<String> chosen;
    private final List<Module> goals;
    private final Map<String, List<Goal>> waysThrough;
    private @Nullable Chain[] chains = {};

    /** What a chain leads to, its place among the chains, and all that is to be taken on the way. */
    private record Goal(int place, Module module, List<Module> way) {

        boolean isIn(String skill) {
            return module.skill().equals(skill);
        }
    }

    Chains(
            Situation situation,
            Catalogue catalogue,
            Set<String> held,
            Offers offers,
            AwaitedRemedies awaited,
            Prerequisites prerequisites,
            PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.held = held;
        this.version = version;
        scarce = Scarce.MINUTES;
        this.offers = offers;
        this.awaited = awaited;
        PacedMinutes paced = situation.minutes();
        counted = module -> {
            Recall recall = offers.by(module);
            return recall == null ? paced.whole(module.minutes()) : recall.minutes();
        };
        this.prerequisites = prerequisites;
        prospect = new Prospect(situation, catalogue.workMoments(), offers);
        chosen = new HashSet<>();
        waysThrough = new HashMap<>();
        goals = Stream.concat(
                        prospect.open().keySet().stream()
                                .flatMap(skill -> catalogue.ofSkill(skill).stream())
                                .filter(module -> module.kind().mainstream() && usable(module)),
                        offers.all().stream().map(Recall::means))
                .toList();
    }

    private Chains(Chains other, Scarce scarce) {
        situation = other.situation;
        catalogue = other.catalogue;
        held = other.held;
        version = other.version;
        this.scarce = scarce;
        counted = other.counted;
        offers = other.offers;
        awaited = other.awaited;
        prerequisites = other.prerequisites;
        prospect = other.prospect.copy();
        chosen = new HashSet<>(other.chosen);
        waysThrough = other.waysThrough;
        goals = other.goals;
        chains = other.chains.clone();
        if (!scarce.equals(other.scarce)) {
            Arrays.setAll(chains, place -> chains[place] == null ? null : chains[place].by(scarce, counted));
        }
    }

    /** The same chains, to go on from while these stay as they are, competing for what is scarce. */
    Chains by(Scarce other) {
        return new Chains(this, other);
    }

    Prospect prospect() {
        return prospect;
    }

    /** What can be learned and is not chosen yet, in an order that never depends on chance. */
    List<Module> candidates() {
        return goals.stream().filter(module -> !chosen.contains(module.key())).toList();
    }

    /** What could be added to a plan: candidates that nobody is placed past. */
    List<Module> additions() {
        return candidates().stream()
                .filter(module -> offers.contain(module) || !prerequisites.placedPast(module))
                .toList();
    }

    /** What could be learned first: what could be added and waits for nothing. */
    List<Module> openings() {
        return additions().stream()
                .filter(module -> !offers.contain(module) && !awaited.contain(module) && prerequisites.allMet(module))
                .toList();
    }

    List<Module> begun() {
        return candidates().stream()
                .filter(module ->
                        !offers.contain(module) && situation.progressIn(module).open() && prerequisites.allMet(module))
                .filter(module -> !situation.excused(module))
                .toList();
    }

    /** What must be taken before a module and is not chosen yet. */
    Set<String> waitsFor(Module module) {
        if (offers.contain(module)) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>(module.prerequisites());
        keys.removeIf(key -> chosen.contains(key) || prerequisites.met(key));
        Module remedy = awaited.before(module);
        if (remedy != null && !chosen.contains(remedy.key())) {
            keys.add(remedy.key());
        }
        return keys;
    }

    /** Begins with each candidate that there is a way to. */
    void evaluateAll() {
        List<Module> all = candidates();
        Ways ways = new Ways(catalogue, prerequisites, this::usable, awaited, chosen);
        chains = new @Nullable Chain[all.size()];
        for (int place = 0; place < chains.length; place++) {
            Module module = all.get(place);
            List<Module> way = offers.contain(module) ? List.of(module) : ways.to(module);
            if (!way.isEmpty()) {
                Goal goal = new Goal(place, module, way);
                way.stream()
                        .map(Module::skill)
                        .distinct()
                        .forEach(skill -> goals(skill).add(goal));
                evaluate(goal);
            }
        }
    }

    /** Whether anything new in a skill was worth while before anything was chosen; what keeps what there is leads nowhere. */
    boolean leadsOn(String skill) {
        for (Goal goal : waysThrough.getOrDefault(skill, List.of())) {
            if (chains[goal.place()] != null && goal.isIn(skill) && !offers.contain(goal.module())) {
                return true;
            }
        }
        return false;
    }

    /** The ways to what is new in a skill, each in an order that can be taken. */
    List<List<Module>> ways(String skill) {
        return waysThrough.getOrDefault(skill, List.of()).stream()
                .filter(goal -> goal.isIn(skill) && !offers.contain(goal.module()))
                .map(Goal::way)
                .toList();
    }

    /** All that could be on a plan and that nobody is placed past, what must come before included; none where they are more. */
    List<Module> modules(int most) {
        if (goals.size() > most + chosen.size()) {
            return List.of();
        }
        Map<String, Module> all = new TreeMap<>();
        waysThrough.values().stream()
                .flatMap(List::stream)
                .filter(goal -> offers.contain(goal.module()) || !prerequisites.placedPast(goal.module()))
                .flatMap(goal -> goal.way().stream())
                .forEach(module -> all.put(module.key(), module));
        return all.size() > most ? List.of() : List.copyOf(all.values());
    }

    private List<Goal> goals(String skill) {
        return waysThrough.computeIfAbsent(skill, key -> new ArrayList<>());
    }

    /** Counts on a module from now on; what depends on it competes anew. */
    void choose(Module module) {
        chosen.add(module.key());
        prospect.expect(module);
        for (Goal goal : waysThrough.getOrDefault(module.skill(), List.of())) {
            Chain chain = chains[goal.place()];
            if (chain == null ? version.reconsiders() : chain.dependsOn(module)) {
                evaluate(goal);
            }
        }
    }

    Optional<Chain> best(Predicate<Chain> qualifies) {
        Chain best = null;
        for (Chain chain : chains) {
            if (chain != null && (best == null || chain.compareTo(best) < 0) && qualifies.test(chain)) {
                best = chain;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The best chain that begins with a module. */
    Chain beginningWith(Module module) {
        return best(chain -> chain.first().equals(module)).orElseGet(() -> chain(List.of(module)));
    }

    /** Whether somebody decided, on what it did for others, that a module is to be strengthened. */
    boolean isProven(Module module) {
        return catalogue.standings().strengthened().contains(module.key());
    }

    /** A module that counts more for its moment of work, how many times, and the words for it. */
    record Emphasis(String module, String moment, double times, String words) {}

    /** Why a chain counts more than others: the moment of work that one of its modules is for, as far as that one brings something. */
    Optional<Emphasis> emphasised(Chain chain) {
        Prospect after = prospect.copy();
        Optional<Emphasis> latest = Optional.empty();
        for (Module module : chain.modules()) {
            double before = after.missing();
            after.expect(module);
            if (after.missing() < before) {
                String what = module.equals(chain.first()) ? "It" : "“" + module.title() + "”";
                Optional<Emphasis> earlier = latest;
                latest = catalogue
                        .workMoments()
                        .of(module.moment())
                        .flatMap(moment -> moment.reason(what)
                                .map(words -> new Emphasis(module.key(), moment.key(), moment.emphasis(), words)))
                        .or(() -> earlier);
            }
        }
        return latest;
    }

    private boolean usable(Module module) {
        return prerequisites.lacks(module)
                && !situation.rests(module.skill())
                && situation.fitsOneSitting(module)
                && !held.contains(module.key())
                && prerequisites.open(module);
    }

    private void evaluate(Goal goal) {
        Chain chain = chosen.contains(goal.module().key()) ? null : chain(stillToTake(goal.way()));
        chains[goal.place()] = chain == null || !isWorthwhile(goal.module(), chain.gain()) ? null : chain;
    }

    /** Whether it is worth its minutes where nothing else takes them; what keeps or mends always is. */
    boolean isWorthwhile(Module module, double gain) {
        return gain >= WORTHWHILE || offers.contain(module);
    }

    private List<Module> stillToTake(List<Module> way) {
        if (way.size() == 1) {
            return way;
        }
        List<Module> left = new ArrayList<>(way);
        left.removeIf(module -> chosen.contains(module.key()));
        return left;
    }

    private Chain chain(List<Module> modules) {
        Module first = modules.getFirst();
        if (offers.contain(first)) {
            return Chain.of(modules, prospect.gain(modules), 1).by(scarce, counted);
        }
        double discount = Math.pow(0.5, situation.progressIn(first).abandoned()) * (isProven(first) ? PROVEN : 1);
        return Chain.of(modules, prospect.gain(modules), discount).by(scarce, counted);
    }
}
