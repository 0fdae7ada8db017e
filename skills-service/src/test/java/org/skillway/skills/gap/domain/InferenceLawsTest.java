package org.skillway.skills.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.skills.gap.domain.GapFixture.aRole;
import static org.skillway.skills.gap.domain.GapFixture.asks;
import static org.skillway.skills.gap.domain.GapFixture.believed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;

class InferenceLawsTest {

    private static final Horizon WHOLE = new Horizon.Whole();
    private static final Relation SAME = Relation.of("skill-0", RelationKind.EQUIVALENT, "skill-1");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void whatAnEquivalentSkillMakesLikelyIsSaidAndTestedInMinutes() {
        var gap = gap(4, Map.of("skill-0", believed(4.8)), List.of(SAME));

        assertThat(gap.inferred()).isNotNull();
        assertThat(gap.kind()).isEqualTo(GapKind.FOUNDATION);
        assertThat(gap.because())
                .endsWith("nothing is known about this person in this skill."
                        + " By relations level 4.5 likely there already, by equivalent from skill-0:"
                        + " it counts as nothing shown, and a test would settle it.");
        assertThat(gap.settledBy().orElseThrow().means()).isEqualTo(Settling.Means.CHECK);
        assertThat(gap.settledBy().orElseThrow().minutes()).isLessThanOrEqualTo(16);
    }

    @Test
    void whatWasSeenToBeMissingIsWorthATestWhereAnotherSkillSaysOtherwise() {
        var seen = Map.of("skill-0", believed(5), "skill-1", believed(2));

        assertThat(gap(4, seen, List.of()).settledBy()).isEmpty();
        assertThat(gap(4, seen, List.of(SAME)).settledBy().orElseThrow().means())
                .isEqualTo(Settling.Means.CHECK);
    }

    @Test
    void thinEvidenceAndLowerLevelsMakeNothingLikely() {
        assertThat(gap(4, Map.of("skill-0", new Estimate(2.3, 0.16, 1, 1)), List.of(SAME))
                        .inferred())
                .isNull();
        assertThat(gap(4, Map.of("skill-0", believed(4.2)), List.of(SAME)).inferred())
                .isNull();
        assertThat(gap(4, Map.of("skill-0", believed(4.8), "skill-1", believed(4.9)), List.of(SAME))
                        .inferred())
                .isNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equivalentSkillsAgree(long seed) {
        var random = new Random(seed);
        var believed = GapFixture.randomEstimates(random);
        var relations = relations(random);
        relations.add(SAME);

        var inferred = Inference.of(believed, relations, criteria(random));

        assertThat(level("skill-0", believed, inferred)).isCloseTo(level("skill-1", believed, inferred), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRelationsDoesNotMatter(long seed) {
        var random = new Random(seed);
        var believed = GapFixture.randomEstimates(random);
        var relations = relations(random);
        var criteria = criteria(random);
        var shuffled = new ArrayList<>(relations);
        Collections.shuffle(shuffled, random);

        assertThat(levels(Inference.of(believed, shuffled, criteria.reversed())))
                .isEqualTo(levels(Inference.of(believed, relations, criteria)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreRelationMakesNoGapLargerAndClosesNone(long seed) {
        var random = new Random(seed);
        var duties = GapFixture.randomDuties(random);
        var believed = GapFixture.randomEstimates(random);
        var relations = relations(random);
        var criteria = criteria(random);
        var more = new ArrayList<>(relations);
        more.add(relation(random));

        var none = GapAnalysis.of(duties, believed, WHOLE);
        var before = none.inferring(Inference.of(believed, relations, criteria));
        var after = none.inferring(Inference.of(believed, more, criteria));

        assertThat(after.coverage()).isEqualTo(none.coverage());
        for (var place = 0; place < none.gaps().size(); place++) {
            var gap = after.gaps().get(place);
            assertThat(gap.skill()).isEqualTo(none.gaps().get(place).skill());
            assertThat(gap.size()).isEqualTo(none.gaps().get(place).size());
            assertThat(gap.kind()).isEqualTo(none.gaps().get(place).kind());
            assertThat(KnownGap.of(gap)).isEqualTo(KnownGap.of(none.gaps().get(place)));
            assertThat(likely(gap)).isGreaterThanOrEqualTo(likely(before.gaps().get(place)));
        }
    }

    private static double likely(Gap gap) {
        return gap.inferred() == null ? 0 : gap.inferred().level();
    }

    private static Gap gap(int level, Map<String, Estimate> believed, List<Relation> relations) {
        return GapAnalysis.of(List.of(aRole("support", asks("skill-1", level, 30))), believed, WHOLE)
                .inferring(Inference.of(believed, relations, List.of()))
                .gaps()
                .getFirst();
    }

    private static double level(String skill, Map<String, Estimate> believed, Map<String, Inference> inferred) {
        var found = inferred.get(skill);
        if (found != null) {
            return found.level();
        }
        var own = believed.getOrDefault(skill, Estimate.NOTHING_KNOWN);
        return own.evidence() < 2 ? 0 : own.likelyLevel();
    }

    private static Map<String, Double> levels(Map<String, Inference> inferred) {
        var levels = new HashMap<String, Double>();
        inferred.forEach((skill, one) -> levels.put(skill, one.level()));
        return levels;
    }

    private static List<Relation> relations(Random random) {
        var relations = new ArrayList<Relation>();
        for (var n = 0; n < 6; n++) {
            relations.add(relation(random));
        }
        return relations;
    }

    private static Relation relation(Random random) {
        var from = random.nextInt(6);
        var to = "skill-" + (from + 1 + random.nextInt(5)) % 6;
        return random.nextBoolean()
                ? Relation.of("skill-" + from, RelationKind.EQUIVALENT, to)
                : new Relation("skill-" + from, RelationKind.ENCOMPASSES, to, (1 + random.nextInt(10)) / 10.0);
    }

    private static List<Criteria> criteria(Random random) {
        return List.of(
                Criteria.of("skill-2", 1 + random.nextInt(2), List.of("skill-3", "skill-4")),
                Criteria.of("skill-5", 1 + random.nextInt(2), List.of("skill-0", "skill-2")));
    }
}
