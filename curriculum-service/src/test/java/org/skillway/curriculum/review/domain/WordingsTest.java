package org.skillway.curriculum.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Module;

class WordingsTest {

    /** Few words, so that many share some; ten of them, where seven are exactly enough. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void findsEveryPairThatComparingEachWithEachDoes(int seed) {
        var random = new SplittableRandom(seed);
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String behaviour = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(word -> "w" + random.nextInt(14))
                    .collect(Collectors.joining(" "));
            modules.add(draft().key("m-" + i)
                    .skill(random.nextInt(4) == 0 ? "calls" : "notes")
                    .behaviour(behaviour)
                    .module());
        }

        List<Alike> found = Wordings.alike(modules);

        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(eachWithEach(modules));
    }

    private static List<Alike> eachWithEach(List<Module> modules) {
        List<Alike> alike = new ArrayList<>();
        for (Module one : modules) {
            for (Module other : modules) {
                if (one.key().compareTo(other.key()) < 0 && one.skill().equals(other.skill())) {
                    Set<String> both = words(one);
                    both.retainAll(words(other));
                    Set<String> all = words(one);
                    all.addAll(words(other));
                    double overlap = (double) both.size() / all.size();
                    if (overlap >= 0.7) {
                        alike.add(new Alike(one.key(), other.key(), overlap));
                    }
                }
            }
        }
        return alike;
    }

    private static Set<String> words(Module module) {
        return new HashSet<>(List.of(module.outcome().behaviour().split(" ", -1)));
    }
}
