package org.skillway.skills.succession.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.profile.domain.Estimate;

class CrossTrainingTest {

    private static final Estimate SURELY = new Estimate(3, 0.1, 6, 6);

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @Test
    void whoAloneHasASkillIsAKeyPerson() {
        var area = List.of(person("rosa", Map.of("billing", SURELY)), person("miguel", Map.of()));

        var risk = SkillRisk.of(List.of(new SkillDemand("billing", 3, false)), area)
                .getFirst();

        assertThat(risk.reached()).extracting(Able::userName).containsExactly("rosa");
        assertThat(risk.risk()).isGreaterThan(0.8);
    }

    @Test
    void twoWhoSurelyHaveItLeaveNoRisk() {
        var area = List.of(person("rosa", Map.of("billing", SURELY)), person("miguel", Map.of("billing", SURELY)));

        assertThat(SkillRisk.of(List.of(new SkillDemand("billing", 3, true)), area)
                        .getFirst()
                        .risk())
                .isLessThan(1e-6);
    }

    /** Against adding up every possible group of able people. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRiskIsThatOfEveryGroupOfPeopleAddedUp(int seed) {
        var random = new Random(seed);
        var probabilities = random.doubles(1 + random.nextInt(7)).boxed().toList();
        var sum = 0.0;
        for (var group = 0; group < 1 << probabilities.size(); group++) {
            if (Integer.bitCount(group) <= 1) {
                var chance = 1.0;
                for (var one = 0; one < probabilities.size(); one++) {
                    chance *= (group >> one & 1) == 1 ? probabilities.get(one) : 1 - probabilities.get(one);
                }
                sum += chance;
            }
        }

        assertThat(SkillRisk.atMostOne(probabilities)).isCloseTo(sum, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanKeepsToItsMinutesAndTakesRiskAwayWithEveryStep(int seed) {
        var random = new Random(seed);
        var demands = IntStream.range(0, 4)
                .mapToObj(n -> new SkillDemand("skill-" + n, 1 + random.nextInt(4), random.nextBoolean()))
                .toList();
        var area = anArea(random);

        var plan = CrossTraining.plan(demands, area, 3_000);

        assertThat(plan.minutes()).isLessThanOrEqualTo(3_000);
        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.riskTaken()).isPositive());
        var taken =
                plan.steps().stream().mapToDouble(CrossTraining.Step::riskTaken).sum();
        assertThat(plan.riskBefore() - plan.riskAfter()).isCloseTo(taken, within(1e-3));
        assertThat(plan.steps().stream()
                        .map(step -> step.person().userName() + step.demand().skill())
                        .distinct())
                .hasSameSizeAs(plan.steps());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOtherFirstStepTakesMorePerMinute(int seed) {
        var random = new Random(seed);
        var demands = List.of(new SkillDemand("skill-0", 3, false), new SkillDemand("skill-1", 2, true));
        var area = anArea(random);
        CrossTraining.best(demands, area, 1e9).ifPresent(best -> {
            for (var demand : demands) {
                var now = SkillRisk.of(demand, area).risk();
                for (var one : area) {
                    var taken = now - SkillRisk.afterTraining(demand, area, one);
                    var estimate = one.in(demand.skill());
                    var levels = demand.level() - 2.5 + 0.8416212 * estimate.sd() - estimate.mean();
                    if (levels > 0) {
                        assertThat(taken / (levels * 600)).isLessThanOrEqualTo(best.perMinute() + 1e-9);
                    }
                }
            }
        });
    }

    private static List<Able> anArea(Random random) {
        return IntStream.range(0, 6)
                .mapToObj(n -> {
                    Map<String, Estimate> skills = new HashMap<>();
                    for (var skill = 0; skill < 4; skill++) {
                        if (random.nextBoolean()) {
                            skills.put("skill-" + skill, new Estimate(1.5 * random.nextGaussian(), 0.3, 4, 3));
                        }
                    }
                    return person("person-" + n, skills);
                })
                .toList();
    }

    private static Able person(String userName, Map<String, Estimate> estimates) {
        return new Able(UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8)), userName, estimates);
    }
}
