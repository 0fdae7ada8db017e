package org.skillway.skills.relation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaLawsTest {

    private static final List<String> PARTS = List.of("skill-1", "skill-2", "skill-3", "skill-4");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isReachedExactlyWhenEnoughPartsAre(long seed) {
        var random = new Random(seed);
        var criteria = Criteria.of("whole", 1 + random.nextInt(4), PARTS);
        var levels = RelationFixture.levels(random);
        var asked = 0.1 + random.nextInt(50) / 10.0;

        var standing = PARTS.stream()
                .filter(part -> levels.getOrDefault(part, 0.0) >= asked)
                .count();

        assertThat(criteria.reachedAt(asked, levels)).isEqualTo(standing >= criteria.atLeast());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBetterPartLowersNothingAndAskingForMoreRaisesNothing(long seed) {
        var random = new Random(seed);
        var levels = RelationFixture.levels(random);
        var better = new HashMap<>(levels);
        better.put(PARTS.get(random.nextInt(4)), 5.0);

        for (var atLeast = 1; atLeast <= 4; atLeast++) {
            var criteria = Criteria.of("whole", atLeast, PARTS);
            assertThat(criteria.level(better)).isGreaterThanOrEqualTo(criteria.level(levels));
            if (atLeast > 1) {
                assertThat(criteria.level(levels))
                        .isLessThanOrEqualTo(
                                Criteria.of("whole", atLeast - 1, PARTS).level(levels));
            }
        }
    }

    @Test
    void oneOfThemIsTheBestAndAllOfThemTheWorst() {
        var levels = Map.of("skill-1", 1.0, "skill-2", 2.0, "skill-3", 3.0, "skill-4", 4.0);

        assertThat(Criteria.of("whole", 1, PARTS).level(levels)).isEqualTo(4.0);
        assertThat(Criteria.of("whole", 4, PARTS).level(levels)).isEqualTo(1.0);
    }

    @Test
    void whatCannotBeReachedCannotBeSaid() {
        assertThatThrownBy(() -> Criteria.of("whole", 5, PARTS)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> Criteria.of("skill-1", 1, PARTS)).hasMessageContaining("itself");
    }
}
