package org.skillway.skills.relation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PropagationLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private record Case(Map<String, Double> given, List<Relation> relations, List<Criteria> criteria) {

        static Case of(long seed) {
            var random = new Random(seed);
            return new Case(
                    RelationFixture.levels(random),
                    RelationFixture.relations(random),
                    RelationFixture.criteria(random));
        }

        Map<String, Double> levels() {
            return levels(given);
        }

        Map<String, Double> levels(Map<String, Double> other) {
            return Propagation.of(other, relations, criteria).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().level()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isAFixedPoint(long seed) {
        var one = Case.of(seed);

        assertThat(one.levels(one.levels())).isEqualTo(one.levels());
    }

    /** What iterating every inference until nothing changes gives. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheLeastFixedPoint(long seed) {
        var one = Case.of(seed);
        var levels = new HashMap<>(one.given());
        for (var before = Map.<String, Double>of(); !before.equals(levels); ) {
            before = Map.copyOf(levels);
            for (var relation : one.relations()) {
                if (relation.kind() == RelationKind.ENCOMPASSES) {
                    raise(levels, relation.to(), level(levels, relation.from()) * relation.fraction());
                } else if (relation.kind() == RelationKind.EQUIVALENT) {
                    raise(levels, relation.to(), level(levels, relation.from()));
                    raise(levels, relation.from(), level(levels, relation.to()));
                }
            }
            one.criteria().forEach(criteria -> raise(levels, criteria.skill(), criteria.level(levels)));
        }

        var found = one.levels();

        assertThat(found)
                .allSatisfy((skill, level) -> assertThat(level).isEqualTo(level(levels, skill), within(1e-12)));
        assertThat(found.keySet())
                .containsAll(levels.keySet().stream()
                        .filter(skill -> level(levels, skill) > 0)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrder(long seed) {
        var one = Case.of(seed);
        var relations = new ArrayList<>(one.relations());
        var criteria = new ArrayList<>(one.criteria());
        Collections.shuffle(relations, new Random(seed));
        Collections.shuffle(criteria, new Random(seed));

        assertThat(new Case(one.given(), relations, criteria).levels()).isEqualTo(one.levels());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverLowersAndNeverExceedsTheBest(long seed) {
        var one = Case.of(seed);
        var best = one.given().values().stream().mapToDouble(each -> each).max().orElse(0);

        var levels = one.levels();

        assertThat(one.given())
                .allSatisfy((skill, level) -> assertThat(level(levels, skill)).isGreaterThanOrEqualTo(level));
        assertThat(levels.values()).allSatisfy(level -> assertThat(level).isLessThanOrEqualTo(best));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void knowingMoreLowersNothing(long seed) {
        var one = Case.of(seed);
        var more = new HashMap<>(one.given());
        more.merge(RelationFixture.skill(new Random(seed).nextInt(RelationFixture.SKILLS)), 5.0, Math::max);

        var raised = one.levels(more);

        assertThat(one.levels())
                .allSatisfy((skill, level) -> assertThat(level(raised, skill)).isGreaterThanOrEqualTo(level));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equivalentSkillsAgree(long seed) {
        var one = Case.of(seed);

        var levels = one.levels();

        assertThat(one.relations())
                .filteredOn(relation -> relation.kind() == RelationKind.EQUIVALENT)
                .allSatisfy(
                        relation -> assertThat(level(levels, relation.from())).isEqualTo(level(levels, relation.to())));
    }

    private static void raise(Map<String, Double> levels, String skill, double level) {
        levels.merge(skill, level, Math::max);
    }

    private static double level(Map<String, Double> levels, String skill) {
        return levels.getOrDefault(skill, 0.0);
    }
}
