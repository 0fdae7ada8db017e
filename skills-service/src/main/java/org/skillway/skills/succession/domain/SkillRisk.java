package org.skillway.skills.succession.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.skillway.skills.profile.domain.Estimate;

/**
 * What it would mean for a skill if one person left.
 *
 * <p><b>Risk</b> is the probability that at most one person of the area really has the level, from everybody's belief: with
 * p the probability of each, Π(1 - p) + Σ p · Π over the others (1 - p), beliefs counting as independent. A critical skill
 * counts twice. So a skill that one person surely has and nobody else is as much at risk as one that nobody has.
 *
 * <p><b>Depth</b> counts those who are ready by the rule of the gaps: four in five, shown twice without help. A <b>key
 * person</b> is the only one of those.
 */
public record SkillRisk(SkillDemand demand, List<Able> reached, double expectedDepth, double risk) {

    private static final double CRITICAL_COUNTS = 2;

    public SkillRisk {
        reached = List.copyOf(reached);
    }

    static SkillRisk of(SkillDemand demand, List<Able> area) {
        var probabilities = new ArrayList<Double>();
        area.forEach(one -> probabilities.add(one.in(demand.skill()).probabilityAtLeast(demand.level())));
        return new SkillRisk(
                demand,
                area.stream()
                        .filter(one -> one.in(demand.skill()).readyFor(demand.level()))
                        .toList(),
                probabilities.stream().mapToDouble(p -> p).sum(),
                weighted(demand, atMostOne(probabilities)));
    }

    /** Highest first. */
    public static List<SkillRisk> of(List<SkillDemand> demands, List<Able> area) {
        return demands.stream()
                .map(demand -> of(demand, area))
                .sorted(Comparator.comparingDouble(SkillRisk::risk)
                        .reversed()
                        .thenComparing(risk -> risk.demand().skill()))
                .toList();
    }

    /** The risk if this person had been brought to where four in five have the level. */
    static double afterTraining(SkillDemand demand, List<Able> area, Able trained) {
        var probabilities = new ArrayList<Double>();
        for (var one : area) {
            var now = one.in(demand.skill()).probabilityAtLeast(demand.level());
            probabilities.add(one.equals(trained) ? Math.max(now, Estimate.READY_PROBABILITY) : now);
        }
        return weighted(demand, atMostOne(probabilities));
    }

    private static double weighted(SkillDemand demand, double risk) {
        return demand.critical() ? CRITICAL_COUNTS * risk : risk;
    }

    /** One person after the other: the chance that so far nobody has it, and that exactly one has. */
    static double atMostOne(List<Double> probabilities) {
        var nobody = 1.0;
        var one = 0.0;
        for (var p : probabilities) {
            one = one * (1 - p) + nobody * p;
            nobody *= 1 - p;
        }
        return nobody + one;
    }
}
