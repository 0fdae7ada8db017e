package org.skillway.curriculum.backlog.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.domain.Concern.Muddle;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Brings together what goes wrong with one concept.
 *
 * <p><b>What a concept is.</b> Authors name none. Who tags confusion does, and mostly says in which module. So a module belongs to
 * the concept that most people were confused about in it; of equals the first by name. A module of which nobody said so belongs
 * to the concept of the module it is a variant of, and where that has none either, the outcome they share is the concept.
 *
 * <p><b>What it costs.</b> A module's minutes m for each of T people who met trouble in it, and for each of C people found confused
 * about the concept the minutes of the module mostly named. Somebody may be among both. Of the T it is kept how many were found
 * confused in the module as well, B of them, and of the C how many were so in this module, K. Nobody knows here who they are,
 * but no more than the lesser of B and K can be counted twice, so that many are taken off:
 *
 * <pre>  lost(concept) = sum over modules of m · (T - min(B, K)) + minutes · C</pre>
 *
 * <p><b>Limits.</b> Whoever is confused about two concepts in one module loses its minutes in both. A crowd judged by an earlier
 * release knows of no B, so that there the two add up as they did. Where few are confused about a concept more may be taken off
 * than was counted twice, and never fewer.
 */
final class Concepts {

    private final Catalogue catalogue;
    private final Map<String, Muddle> mostlyIn;

    private Concepts(List<Muddle> muddles, Catalogue catalogue) {
        this.catalogue = catalogue;
        mostlyIn = new HashMap<>();
        muddles.stream()
                .sorted(comparing(muddle -> muddle.point().concept()))
                .forEach(muddle -> muddle.point()
                        .modules()
                        .forEach((module, people) -> mostlyIn.merge(
                                module,
                                muddle,
                                (known, other) -> in(module, other) > in(module, known) ? other : known)));
    }

    /** Of one skill, what costs most first. */
    static List<Cluster> of(String skill, List<Trouble> troubles, List<Muddle> muddles, Catalogue catalogue) {
        var concepts = new Concepts(muddles, catalogue);
        Map<String, Integer> confusedIn = new HashMap<>();
        muddles.forEach(muddle ->
                muddle.point().modules().forEach((module, people) -> confusedIn.merge(module, people, Integer::sum)));
        Map<String, Muddle> named = muddles.stream()
                .collect(toMap(muddle -> "concept " + muddle.point().concept(), Function.identity()));
        Map<String, List<Trouble>> parts = new TreeMap<>(troubles.stream()
                .collect(
                        groupingBy(trouble -> concepts.nameOf(trouble.friction().module()))));
        named.keySet().forEach(name -> parts.putIfAbsent(name, List.of()));
        List<Cluster> clusters = new ArrayList<>();
        parts.forEach((name, modules) -> clusters.add(concepts.cluster(skill, modules, named.get(name), confusedIn)));
        return clusters.stream()
                .sorted(Comparator.comparingInt(Cluster::minutesLost).reversed())
                .toList();
    }

    private Cluster cluster(
            String skill, List<Trouble> modules, @Nullable Muddle muddle, Map<String, Integer> confusedIn) {
        int lost =
                modules.stream().mapToInt(trouble -> lost(trouble, confusedIn)).sum();
        return new Cluster(
                skill,
                muddle == null ? null : muddle.point().concept(),
                outcome(modules, muddle),
                lost + (muddle == null ? 0 : muddle.minutesLost()),
                modules,
                muddle);
    }

    private int lost(Trouble trouble, Map<String, Integer> confusedIn) {
        Friction friction = trouble.friction();
        int twice = Math.min(friction.confusedToo(), confusedIn.getOrDefault(friction.module(), 0));
        return minutes(friction.module()) * (friction.troubled() - twice);
    }

    private int minutes(String module) {
        return catalogue.module(module).map(Module::minutes).orElse(0);
    }

    private @Nullable String outcome(List<Trouble> modules, @Nullable Muddle muddle) {
        return modules.stream()
                .map(trouble -> trouble.friction().module())
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(muddle).map(known -> known.point().module()))
                .flatMap(catalogue::module)
                .map(module -> module.outcome().behaviour())
                .orElse(null);
    }

    /** Told apart from the names of concepts, of which one may be called as a module is. */
    private String nameOf(String module) {
        String origin = catalogue.module(module).flatMap(Module::origin).orElse(module);
        return Optional.ofNullable(mostlyIn.get(module))
                .or(() -> Optional.ofNullable(mostlyIn.get(origin)))
                .map(muddle -> "concept " + muddle.point().concept())
                .orElse("outcome " + origin);
    }

    private static int in(String module, Muddle muddle) {
        return muddle.point().modules().getOrDefault(module, 0);
    }
}
