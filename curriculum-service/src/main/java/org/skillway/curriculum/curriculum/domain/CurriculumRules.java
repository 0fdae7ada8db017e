package org.skillway.curriculum.curriculum.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the published curricula ask of somebody with certain roles, put together so that a planner can ask.
 *
 * <p>A module that comes <em>before</em> another is waived for whoever is shown to be past it; a <em>gate</em> is not: it
 * must be passed, and so it is required as well. Where sequencing is not adaptive, each module of a curriculum comes before
 * the next. A replaced module is offered only to who has begun it, what builds on it builds on its replacement, and a pass
 * of it counts as a pass of the replacement where the curriculum says so. That is decided anew with every plan and nothing
 * of a learner's record is rewritten, so that going back to an older version loses nobody's work.
 */
public final class CurriculumRules {

    public static final CurriculumRules NONE = new CurriculumRules();

    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Map<String, Set<String>> gates = new TreeMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<WeeklyLimit> limits = new ArrayList<>();
    private final Map<String, Replacement> replaced = new TreeMap<>();
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private final Set<String> toTake = new LinkedHashSet<>();

    private CurriculumRules() {}

    /** The rules that bind who holds these roles. */
    public static CurriculumRules of(Collection<Curriculum> curricula, Collection<String> held) {
        return of(curricula, held, Set.of());
    }

    /** The same where somebody decided to retire some modules: nothing takes their place. */
    public static CurriculumRules of(
            Collection<Curriculum> curricula, Collection<String> held, Collection<String> retired) {
        CurriculumRules rules = new CurriculumRules();
        retired.forEach(module -> rules.replaced.put(module, new Replacement(module, null, false)));
        curricula.stream().filter(curriculum -> curriculum.isFor(held)).forEach(curriculum -> {
            rules.replace(curriculum);
            curriculum.rules().forEach(rule -> {
                if (rule.kind() == RuleKind.ADAPTIVE_FOR ? !rule.binds(held) : rule.binds(held)) {
                    rules.add(rule, curriculum);
                }
            });
        });
        return rules.complete();
    }

    /** The rules as if one person were bound by all of them: where these run in no circle, nobody's do. */
    public static CurriculumRules together(Collection<Curriculum> curricula) {
        CurriculumRules rules = new CurriculumRules();
        curricula.forEach(curriculum -> {
            rules.replace(curriculum);
            curriculum.rules().forEach(rule -> rules.add(rule, curriculum));
        });
        return rules.complete();
    }

    /** What comes before a module with these prerequisites of its own, in the order they were named. */
    public List<String> prerequisites(String module, Collection<String> own) {
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(before.getOrDefault(module, Set.of()));
        all.addAll(gates.getOrDefault(module, Set.of()));
        return all.stream()
                .map(this::current)
                .filter(key -> !replaced.containsKey(key) && !key.equals(module))
                .distinct()
                .toList();
    }

    /** What rules say comes before a module, as they name it: what replaces what depends on the roles somebody has. */
    public Set<String> named(String module) {
        Set<String> all = new LinkedHashSet<>(before.getOrDefault(module, Set.of()));
        all.addAll(gates.getOrDefault(module, Set.of()));
        return all;
    }

    /** Whether a module is still offered to who has not begun it. */
    public boolean offers(String module) {
        return !replaced.containsKey(module);
    }

    /** Whether a module may be planned now: its gates are passed, and it is offered still or was begun already. */
    public boolean opens(String module, Predicate<String> passed, Predicate<String> begun) {
        if (gates.isEmpty() && replaced.isEmpty()) {
            return true;
        }
        boolean offered = offers(module) || begun.test(module);
        return offered
                && gates.getOrDefault(module, Set.of()).stream()
                        .map(this::current)
                        .filter(gate -> !replaced.containsKey(gate))
                        .allMatch(passed);
    }

    /** Whether anything waits until this module is passed. */
    public boolean isGate(String module) {
        return waiting.containsKey(module);
    }

    /** What waits until this module is passed and is offered still, by key. */
    public List<String> heldBy(String module) {
        return waiting.getOrDefault(module, Set.of()).stream()
                .filter(this::offers)
                .toList();
    }

    /** What must be taken, in the order of the rules. */
    public List<String> required() {
        return List.copyOf(toTake);
    }

    /** Whether a module is among what must be taken. */
    public boolean requires(String module) {
        return toTake.contains(module);
    }

    public List<WeeklyLimit> limits() {
        return List.copyOf(limits);
    }

    /** The modules whose pass counts as one of another, and that other. */
    public Map<String, String> credits() {
        Map<String, String> credits = new TreeMap<>();
        replaced.values().stream().filter(Replacement::passCounts).forEach(old -> {
            String now = current(old.module());
            if (!replaced.containsKey(now)) {
                credits.put(old.module(), now);
            }
        });
        return credits;
    }

    /** What plans ask again and again is put together once all rules are known. */
    private CurriculumRules complete() {
        gates.forEach((held, asked) ->
                asked.forEach(gate -> waiting.computeIfAbsent(current(gate), key -> new LinkedHashSet<>())
                        .add(held)));
        required.stream()
                .map(this::current)
                .filter(key -> !replaced.containsKey(key))
                .forEach(toTake::add);
        return this;
    }

    private void replace(Curriculum curriculum) {
        curriculum.replacements().forEach(each -> replaced.putIfAbsent(each.module(), each));
    }

    private void add(Rule rule, Curriculum curriculum) {
        switch (rule.kind()) {
            case BEFORE -> demand(before, rule);
            case HOLD_UNTIL_PASSED -> {
                demand(gates, rule);
                required.add(rule.gate());
            }
            case REQUIRED -> required.addAll(rule.modules());
            case AT_MOST_PER_WEEK -> limits.add(limit(rule, curriculum));
            case ADAPTIVE_FOR -> inOrder(curriculum.modules());
        }
    }

    private static void demand(Map<String, Set<String>> demands, Rule rule) {
        rule.modules()
                .forEach(module -> demands.computeIfAbsent(module, key -> new LinkedHashSet<>())
                        .add(rule.gate()));
    }

    private static WeeklyLimit limit(Rule rule, Curriculum curriculum) {
        Set<String> modules = new LinkedHashSet<>(rule.modules().isEmpty() ? curriculum.modules() : rule.modules());
        return new WeeklyLimit(modules, rule.most() == null ? modules.size() : rule.most());
    }

    private void inOrder(List<String> modules) {
        for (int i = 1; i < modules.size(); i++) {
            before.computeIfAbsent(modules.get(i), key -> new LinkedHashSet<>()).add(modules.get(i - 1));
        }
    }

    /** The module that stands in another's place today, or the last one where nothing took its place. */
    private String current(String module) {
        String now = module;
        for (int steps = 0; steps < replaced.size(); steps++) {
            Replacement replacement = replaced.get(now);
            if (replacement == null || replacement.by() == null) {
                return now;
            }
            now = replacement.by();
        }
        return now;
    }
}
