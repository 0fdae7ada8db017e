package org.skillway.skills.succession.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.profile.domain.Estimate;

class CrossTrainingTest {

    private static final Estimate SURELY = new Estimate(3, 0.1, 6, 6);

    private record Person(Able able, Map<String, Estimate> estimates) {

        Estimate in(String skill) {
            return estimates.getOrDefault(skill, Estimate.NOTHING_KNOWN);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @Test
    void whoAloneHasASkillIsAKeyPerson() {
        var area = area(List.of(person("rosa", Map.of("billing", SURELY)), person("miguel", Map.of())));

        var risk = SkillRisk.of(List.of(new SkillDemand("billing", 3, false, false)), area)
                .getFirst();

        assertThat(risk.reached()).extracting(Able::userName).containsExactly("rosa");
        assertThat(risk.risk()).isGreaterThan(0.8);
    }

    @Test
    void twoWhoSurelyHaveItLeaveNoRisk() {
        var area =
                area(List.of(person("rosa", Map.of("billing", SURELY)), person("miguel", Map.of("billing", SURELY))));

        assertThat(SkillRisk.of(List.of(new SkillDemand("billing", 3, true, false)), area)
                        .getFirst()
                        .risk())
                .isLessThan(1e-6);
    }

    /** Against adding up every possible group of able people. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRiskIsThatOfEveryGroupOfPeopleAddedUp(int seed) {
        var random = new Random(seed);
        var probabilities = random.doubles(1 + random.nextInt(7)).toArray();
        var sum = 0.0;
        for (var group = 0; group < 1 << probabilities.length; group++) {
            if (Integer.bitCount(group) <= 1) {
                var chance = 1.0;
                for (var one = 0; one < probabilities.length; one++) {
                    chance *= (group >> one & 1) == 1 ? probabilities[one] : 1 - probabilities[one];
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
                .mapToObj(n -> new SkillDemand("skill-" + n, 1 + random.nextInt(4), random.nextBoolean(), false))
                .toList();
        var area = anArea(random);

        var plan = CrossTraining.plan(demands, area(area), 3_000);

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

    /** Against trying every person in every skill for each step, the risk of the whole area worked out anew each time. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachStepIsTheOneThatTakesMostPerMinute(int seed) {
        var random = new Random(seed);
        var demands = IntStream.range(0, 4)
                .mapToObj(n -> new SkillDemand("skill-" + n, 1 + random.nextInt(4), random.nextBoolean(), false))
                .toList();
        var area = anArea(random);
        var budget = 500 + random.nextInt(10_000);

        var plan = CrossTraining.plan(demands, area(area), budget);

        var tried = tryingEverything(demands, area, budget);
        assertThat(plan.steps()).hasSameSizeAs(tried);
        for (var n = 0; n < tried.size(); n++) {
            var step = plan.steps().get(n);
            assertThat(step.perMinute()).isCloseTo(tried.get(n).perMinute(), within(1e-7));
            assertThat(step.person().userName()).isEqualTo(tried.get(n).person().userName());
            assertThat(step.demand()).isEqualTo(tried.get(n).demand());
        }
    }

    /** What is kept of a company, and how long it takes to find its risks and its plan. */
    @Test
    void tenThousandPeopleInFiftySkillsTakeTensOfMegabytes() {
        var random = new Random(7);
        var demands = IntStream.range(0, 50)
                .mapToObj(n -> new SkillDemand("skill-" + n, 1 + random.nextInt(5), n % 5 == 0, false))
                .toList();
        var before = inUse();
        var area = new Area();
        for (var n = 0; n < 10_000; n++) {
            area.add(
                    new UUID(0, n),
                    "person-" + n,
                    demands.stream()
                            .collect(Collectors.toMap(
                                    SkillDemand::skill, _ -> new Estimate(random.nextGaussian() - 2, 0.3, 4, 3))));
        }
        var kept = inUse() - before;
        var begun = System.nanoTime();

        var risks = SkillRisk.of(demands, area);
        var plan = CrossTraining.plan(demands, area, 100_000);

        System.out.printf(
                "10,000 people in 50 skills: %d MB kept, risks and plan in %d ms%n",
                kept / 1_000_000, (System.nanoTime() - begun) / 1_000_000);
        assertThat(risks).hasSize(50);
        assertThat(plan.minutes()).isLessThanOrEqualTo(100_000);
        assertThat(kept).isLessThan(40_000_000);
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<CrossTraining.Step> tryingEverything(
            List<SkillDemand> demands, List<Person> area, double budget) {
        var people = new ArrayList<>(area);
        var steps = new ArrayList<CrossTraining.Step>();
        var left = budget;
        for (var step = best(demands, people, left); step.isPresent(); step = best(demands, people, left)) {
            var taken = step.get();
            steps.add(taken);
            left -= taken.minutes();
            people.replaceAll(one -> one.able().equals(taken.person()) ? trained(one, taken.demand()) : one);
        }
        return steps;
    }

    /** Of equals the first, also where their last bits differ. */
    private static Optional<CrossTraining.Step> best(List<SkillDemand> demands, List<Person> people, double budget) {
        return demands.stream()
                .flatMap(demand -> people.stream().flatMap(one -> step(demand, people, one)))
                .filter(step -> step.minutes() <= budget)
                .reduce((first, second) -> second.perMinute() > first.perMinute() * (1 + 1e-12) ? second : first);
    }

    private static Stream<CrossTraining.Step> step(SkillDemand demand, List<Person> people, Person one) {
        var estimate = one.in(demand.skill());
        if (estimate.probabilityAtLeast(demand.level()) >= 0.8) {
            return Stream.empty();
        }
        var after = people.stream()
                .map(other -> other.equals(one) ? trained(one, demand) : other)
                .toList();
        var taken = risk(demand, people) - risk(demand, after);
        var levels = demand.level() - 2.5 + 0.8416212335729143 * estimate.sd() - estimate.mean();
        return taken > 1e-6
                ? Stream.of(new CrossTraining.Step(one.able(), demand, levels * 600, taken))
                : Stream.empty();
    }

    private static double risk(SkillDemand demand, List<Person> people) {
        return SkillRisk.of(List.of(demand), area(people)).getFirst().risk();
    }

    private static Person trained(Person one, SkillDemand demand) {
        var old = one.in(demand.skill());
        var skills = new HashMap<>(one.estimates());
        skills.put(
                demand.skill(),
                new Estimate(demand.level() - 2.5 + 0.8416212335729143 * old.sd() + 1e-6, old.variance(), 4, 3));
        return new Person(one.able(), skills);
    }

    private static List<Person> anArea(Random random) {
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

    private static Area area(List<Person> people) {
        var area = new Area();
        people.forEach(one -> area.add(one.able().personId(), one.able().userName(), one.estimates()));
        return area;
    }

    private static Person person(String userName, Map<String, Estimate> estimates) {
        return new Person(
                new Able(UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8)), userName), estimates);
    }
}
