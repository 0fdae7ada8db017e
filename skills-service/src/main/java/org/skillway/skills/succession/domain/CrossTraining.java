package org.skillway.skills.succession.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Normal;

/**
 * Whom to train in what, so that least depends on one person.
 *
 * <p>Each candidate is a person and a skill that they do not have with four in five. Its minutes bring the median person to
 * where four in five have the level: (level + 0.84·sd - mean) / growth. Its worth is the risk it takes away. Greedy: the
 * most risk per minute first, each time with the risks as they then are, until the minutes do not reach for another. For
 * such diminishing gains under a budget greedy is the usual heuristic; it is not exact.
 */
public record CrossTraining(List<Step> steps, double riskBefore, double riskAfter, double minutes) {

    private static final double SURE = Normal.quantile(Estimate.READY_PROBABILITY);
    private static final double WORTHWHILE = 1e-6;

    public CrossTraining {
        steps = List.copyOf(steps);
    }

    /** Train this person in this skill. */
    public record Step(Able person, SkillDemand demand, double minutes, double riskTaken) {

        double perMinute() {
            return riskTaken / minutes;
        }
    }

    public static CrossTraining plan(List<SkillDemand> demands, List<Able> area, double budget) {
        var people = new ArrayList<>(area);
        var steps = new ArrayList<Step>();
        var before = risk(demands, people);
        var left = budget;
        for (var step = best(demands, people, left); step.isPresent(); step = best(demands, people, left)) {
            var taken = step.get();
            steps.add(taken);
            left -= taken.minutes();
            people.replaceAll(one -> one.equals(taken.person()) ? trained(one, taken.demand()) : one);
        }
        return new CrossTraining(steps, before, risk(demands, people), budget - left);
    }

    static Optional<Step> best(List<SkillDemand> demands, List<Able> people, double budget) {
        return demands.stream()
                .flatMap(demand -> {
                    var now = SkillRisk.of(demand, people).risk();
                    return people.stream()
                            .filter(one -> one.in(demand.skill()).probabilityAtLeast(demand.level())
                                    < Estimate.READY_PROBABILITY)
                            .map(one -> new Step(
                                    one,
                                    demand,
                                    minutes(one, demand),
                                    now - SkillRisk.afterTraining(demand, people, one)));
                })
                .filter(step -> step.minutes() <= budget && step.riskTaken() > WORTHWHILE)
                .max(Comparator.comparingDouble(Step::perMinute));
    }

    private static double minutes(Able one, SkillDemand demand) {
        var estimate = one.in(demand.skill());
        return Growth.minutes(demand.level() - Estimate.LEVEL_AT_ZERO + SURE * estimate.sd() - estimate.mean());
    }

    /** As somebody is once trained: where four in five have the level, a hair above so that they are not trained again. */
    private static Able trained(Able one, SkillDemand demand) {
        var old = one.in(demand.skill());
        Map<String, Estimate> estimates = new HashMap<>(one.estimates());
        var mean = demand.level() - Estimate.LEVEL_AT_ZERO + SURE * old.sd() + WORTHWHILE;
        estimates.put(demand.skill(), new Estimate(mean, old.variance(), old.evidence(), old.unassisted()));
        return new Able(one.personId(), one.userName(), estimates);
    }

    private static double risk(List<SkillDemand> demands, List<Able> people) {
        return demands.stream()
                .mapToDouble(demand -> SkillRisk.of(demand, people).risk())
                .sum();
    }
}
