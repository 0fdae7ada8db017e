package org.skillway.skills.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.profile.domain.Estimate;

/** What holds for any roles and any beliefs. */
class GapAnalysisLawsTest {

    private static final Horizon WHOLE = new Horizon.Whole();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherRoleNeverLowersARequirement(long seed) {
        var random = new Random(seed);
        var duties = GapFixture.randomDuties(random);
        var all = GapAnalysis.of(duties, Map.of(), WHOLE);

        for (var duty : duties) {
            var alone = GapAnalysis.of(List.of(duty), Map.of(), WHOLE);
            assertThat(alone.gaps()).allSatisfy(gap -> {
                var merged = in(all, gap.skill()).target();
                assertThat(merged.level()).isGreaterThanOrEqualTo(gap.target().level());
                assertThat(merged.weight()).isGreaterThanOrEqualTo(gap.target().weight());
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsAskedThatNoRoleAsks(long seed) {
        var duties = GapFixture.randomDuties(new Random(seed));

        assertThat(GapAnalysis.of(duties, Map.of(), WHOLE).gaps())
                .allSatisfy(gap -> assertThat(duties)
                        .anySatisfy(duty -> assertThat(duty.map().skills()).anySatisfy(asked -> {
                            assertThat(asked.skill()).isEqualTo(gap.skill());
                            assertThat(asked.level()).isEqualTo(gap.target().level());
                            assertThat(duty.since().plusDays(asked.byDay()))
                                    .isEqualTo(gap.target().dueOn());
                        })));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHigherEstimateNeverWidensAGap(long seed) {
        var random = new Random(seed);
        var duties = GapFixture.randomDuties(random);
        var estimates = GapFixture.randomEstimates(random);
        var better = new HashMap<String, Estimate>();
        estimates.forEach((skill, estimate) -> better.put(skill, raised(estimate, random.nextDouble())));

        var before = GapAnalysis.of(duties, estimates, WHOLE);
        var after = GapAnalysis.of(duties, better, WHOLE);

        assertThat(after.gaps()).allSatisfy(gap -> {
            assertThat(gap.size()).isLessThanOrEqualTo(in(before, gap.skill()).size());
            assertThat(gap.kind())
                    .isGreaterThanOrEqualTo(in(before, gap.skill()).kind());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLaterDayAsksForNoLess(long seed) {
        var duties = GapFixture.randomDuties(new Random(seed));

        var day30 = GapAnalysis.of(duties, Map.of(), new Horizon.Day(30));
        var day90 = GapAnalysis.of(duties, Map.of(), new Horizon.Day(90));

        assertThat(day30.gaps())
                .allSatisfy(gap -> assertThat(in(day90, gap.skill()).target().level())
                        .isGreaterThanOrEqualTo(gap.target().level()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void coverageIsAPercentage(long seed) {
        var random = new Random(seed);
        var duties = GapFixture.randomDuties(random);

        var analysis = GapAnalysis.of(duties, GapFixture.randomEstimates(random), WHOLE);

        analysis.coverage().ifPresent(percent -> assertThat(percent).isBetween(0.0, 100.0));
        assertThat(analysis.coverage().isEmpty()).isEqualTo(analysis.gaps().isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoHearsEveryChangeKnowsEveryGap(long seed) {
        var random = new Random(seed);
        var heard = new HashMap<String, KnownGap>();

        for (var step = 0; step < 10; step++) {
            var analysis = GapAnalysis.of(GapFixture.randomDuties(random), GapFixture.randomEstimates(random), WHOLE);
            GapChanges.between(List.copyOf(heard.values()), analysis).forEach(gap -> heard.put(gap.skill(), gap));

            assertThat(open(heard)).isEqualTo(openOf(analysis));
            assertThat(GapChanges.between(List.copyOf(heard.values()), analysis))
                    .isEmpty();
        }
    }

    private static Map<String, GapKind> open(Map<String, KnownGap> heard) {
        return heard.values().stream()
                .filter(gap -> gap.kind().isOpen())
                .collect(Collectors.toMap(KnownGap::skill, KnownGap::kind));
    }

    private static Map<String, GapKind> openOf(GapAnalysis analysis) {
        return analysis.gaps().stream()
                .filter(gap -> gap.kind().isOpen())
                .collect(Collectors.toMap(Gap::skill, Gap::kind));
    }

    private static Estimate raised(Estimate estimate, double by) {
        return new Estimate(estimate.mean() + by, estimate.variance(), estimate.evidence(), estimate.unassisted());
    }

    private static Gap in(GapAnalysis analysis, String skill) {
        return analysis.gaps().stream()
                .filter(gap -> gap.skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }
}
