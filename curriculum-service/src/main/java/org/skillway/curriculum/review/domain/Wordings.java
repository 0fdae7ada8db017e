package org.skillway.curriculum.review.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;

/**
 * Finds modules of one kind and skill whose outcomes share most of their words: the Jaccard index of the two sets is 0.7 or more.
 *
 * <p>Of a thousand in one skill there are half a million pairs, most of which share next to nothing. Two sets as alike share at
 * least seven tenths of the words of either; so if each is put in one order, the rarest word first, they share one among the
 * first three tenths and one word more. Only modules that meet there are compared: prefix filtering [1].
 *
 * <p>[1] Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins in data cleaning, ICDE 2006.
 */
final class Wordings {

    private static final double ALIKE = 0.7;

    /** Seven tenths of ten are seven, however they are counted. */
    private static final double ROUNDING = 1e-9;

    private record Kin(String skill, ModuleKind kind) {}

    /** A module's words, the rarest first. */
    private record Wording(String module, List<String> words) {

        List<String> telling() {
            int shared = (int) Math.ceil(ALIKE * words.size() - ROUNDING);
            return words.isEmpty() ? words : words.subList(0, words.size() - shared + 1);
        }
    }

    private Wordings() {}

    /** By the keys of the two. */
    static List<Alike> alike(Collection<Module> modules) {
        return modules.stream().collect(groupingBy(module -> new Kin(module.skill(), module.kind()))).values().stream()
                .flatMap(kin -> among(kin).stream())
                .sorted(Comparator.comparing(Alike::module).thenComparing(Alike::other))
                .toList();
    }

    private static List<Alike> among(List<Module> kin) {
        Map<String, List<Wording>> met = new HashMap<>();
        List<Alike> found = new ArrayList<>();
        for (Wording wording : wordings(kin)) {
            Set<Wording> near = new TreeSet<>(Comparator.comparing(Wording::module));
            wording.telling().forEach(word -> near.addAll(met.getOrDefault(word, List.of())));
            near.forEach(other -> {
                double overlap = jaccard(other.words(), wording.words());
                if (overlap >= ALIKE) {
                    found.add(new Alike(other.module(), wording.module(), overlap));
                }
            });
            wording.telling()
                    .forEach(word -> met.computeIfAbsent(word, first -> new ArrayList<>())
                            .add(wording));
        }
        return found;
    }

    private static List<Wording> wordings(List<Module> kin) {
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, Integer> frequency = new HashMap<>();
        kin.forEach(module -> words.put(module.key(), words(module)));
        words.values().forEach(each -> each.forEach(word -> frequency.merge(word, 1, Integer::sum)));
        Comparator<String> rarest = Comparator.<String>comparingInt(word -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder());
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Wording(
                        each.getKey(), each.getValue().stream().sorted(rarest).toList()))
                .toList();
    }

    private static Set<String> words(Module module) {
        return Arrays.stream(
                        module.outcome().behaviour().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(toUnmodifiableSet());
    }

    private static double jaccard(List<String> one, List<String> other) {
        long both = one.stream().filter(Set.copyOf(other)::contains).count();
        long union = one.size() + other.size() - both;
        return union == 0 ? 0 : (double) both / union;
    }
}
