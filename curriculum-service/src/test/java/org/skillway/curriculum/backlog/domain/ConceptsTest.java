package org.skillway.curriculum.backlog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.confusion.domain.MuddyPoint;

class ConceptsTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("parts").skill("notes").minutes(5).module(),
            draft().key("parts-easy")
                    .skill("notes")
                    .kind(ModuleKind.SIMPLIFIED)
                    .variantOf("parts")
                    .minutes(3)
                    .module(),
            draft().key("tone").skill("notes").minutes(8).module()));

    @Test
    void aModuleBelongsToWhatMostWereConfusedAboutInItAndAVariantToTheSame() {
        List<Cluster> clusters = clusters(
                List.of(new Friction("parts", 10, 1, 1, 0, 2), new Friction("parts-easy", 10, 0, 1, 0, 1)),
                point("next-action", 7, Map.of("parts", 6, "tone", 1)),
                point("sign-off", 5, Map.of("parts", 5)));

        assertThat(clusters)
                .extracting(
                        Cluster::concept, Cluster::minutesLost, Cluster::stalled, Cluster::dropped, Cluster::confused)
                .containsExactly(tuple("next-action", 2 * 5 + 3 + 7 * 5, 1, 2, 7), tuple("sign-off", 5 * 5, 0, 0, 5));
    }

    @Test
    void whereNobodyNamedAConceptTheOutcomeIsOne() {
        List<Cluster> clusters = clusters(List.of(
                new Friction("parts", 10, 1, 0, 0, 1),
                new Friction("parts-easy", 10, 0, 1, 1, 1),
                new Friction("tone", 10, 0, 0, 2, 2)));

        assertThat(clusters)
                .extracting(Cluster::concept, Cluster::minutesLost, Cluster::sureButWrong)
                .containsExactly(tuple(null, 2 * 8, 2), tuple(null, 5 + 3, 1));
        assertThat(clusters.getLast().modules()).hasSize(2);
        assertThat(clusters.getLast().outcome()).isNotBlank();
    }

    @Test
    void aConceptCalledAsAModuleIsNotTheModule() {
        assertThat(clusters(List.of(new Friction("tone", 10, 1, 0, 0, 1)), point("tone", 5, Map.of("parts", 5))))
                .extracting(Cluster::concept)
                .containsExactly("tone", null);
    }

    @Test
    void aCrowdOfAnEarlierReleaseAddsUp() {
        assertThat(clusters(List.of(new Friction("tone", 5, 5, 0, 0, 5, 0)), point("sound", 5, Map.of("tone", 5))))
                .extracting(Cluster::minutesLost)
                .containsExactly(80);
    }

    /** Whoever is in both sets, the minutes are never more than each of them lost once, nor fewer than the larger set lost. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nobodysMinutesCountTwice(int seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            Set<Integer> troubled = some(random);
            Set<Integer> confused = some(random);
            Set<Integer> counted = some(random);
            counted.retainAll(confused);
            if (counted.size() < 5) {
                continue;
            }
            Set<Integer> both = new HashSet<>(troubled);
            both.retainAll(confused);
            Set<Integer> all = new HashSet<>(troubled);
            all.addAll(counted);

            int lost = clusters(
                            List.of(new Friction("tone", 30, troubled.size(), 0, 0, troubled.size(), both.size())),
                            point("sound", counted.size(), Map.of("tone", counted.size())))
                    .getFirst()
                    .minutesLost();

            assertThat(lost).isBetween(8 * Math.max(troubled.size(), counted.size()), 8 * all.size());
        }
    }

    private static Set<Integer> some(SplittableRandom random) {
        Set<Integer> people = new HashSet<>();
        for (int person = 0; person < 30; person++) {
            if (random.nextInt(3) > 0) {
                people.add(person);
            }
        }
        return people;
    }

    private static List<Cluster> clusters(List<Friction> frictions, MuddyPoint... points) {
        return new ArrayList<>(
                Backlog.ranked(new Evidence(frictions, Map.of(), Map.of(), List.of(points), Set.of()), CATALOGUE)
                        .getFirst()
                        .clusters());
    }

    private static MuddyPoint point(String concept, int people, Map<String, Integer> modules) {
        String mostly = modules.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new MuddyPoint("notes", concept, people, "wrong-model", mostly, modules);
    }
}
