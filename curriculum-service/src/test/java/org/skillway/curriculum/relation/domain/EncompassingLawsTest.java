package org.skillway.curriculum.relation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.relation.domain.Encompassing.Relation;

class EncompassingLawsTest {

    @Test
    void partsOfPartsCountByTheProductAndTheBestWayWins() {
        Encompassing all = new Encompassing(List.of(
                new Relation("discovery", "listening", 0.5),
                new Relation("listening", "silence", 0.5),
                new Relation("discovery", "silence", 0.2),
                new Relation("silence", "discovery", 0.9)));

        assertThat(all.parts("discovery")).containsOnly(Map.entry("listening", 0.5), Map.entry("silence", 0.25));
        assertThat(all.parts("nothing")).isEmpty();
    }

    @Test
    void whatIsTooLittleIsLeftOut() {
        assertThat(new Encompassing(List.of(new Relation("a", "b", 0.3), new Relation("b", "c", 0.3))).parts("a"))
                .containsOnlyKeys("b");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOrderOfRelationsMattersAndTheResultIsAFixedPoint(long seed) {
        Random random = new Random(seed);
        List<Relation> relations = anyRelations(random);
        List<Relation> shuffled = new ArrayList<>(relations);
        Collections.shuffle(shuffled, random);
        Encompassing all = new Encompassing(relations);

        for (int i = 0; i < 8; i++) {
            String skill = "s" + i;
            Map<String, Double> parts = all.parts(skill);
            assertThat(new Encompassing(shuffled).parts(skill)).isEqualTo(parts);
            assertThat(parts)
                    .doesNotContainKey(skill)
                    .allSatisfy((part, fraction) -> assertThat(fraction).isBetween(Encompassing.SMALLEST, 1.0));
            for (Relation relation : relations) {
                double reached = relation.from().equals(skill) ? 1 : parts.getOrDefault(relation.from(), 0.0);
                double follows = reached * relation.fraction();
                if (!relation.to().equals(skill) && follows >= Encompassing.SMALLEST) {
                    assertThat(parts.getOrDefault(relation.to(), 0.0)).isGreaterThanOrEqualTo(follows - 1e-12);
                }
            }
        }
    }

    private static List<Relation> anyRelations(Random random) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            relations.add(
                    new Relation("s" + random.nextInt(8), "s" + random.nextInt(8), 1 - random.nextDouble(0, 0.95)));
        }
        return relations;
    }
}
