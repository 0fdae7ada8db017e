package org.skillway.skills.succession.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What it would mean for a skill if one person left.
 *
 * <p><b>Risk</b> is the probability that at most one person of the area really has the level, from everybody's belief: with
 * p the probability of each, Π(1 - p) + Σ p · Π over the others (1 - p), beliefs counting as independent. A critical skill
 * counts twice. So a skill that one person surely has and nobody else is as much at risk as one that nobody has.
 *
 * <p><b>Depth</b> counts those who are ready by the rule of the gaps: four in five, shown twice without help, reflected on where asked. A <b>key
 * person</b> is the only one of those.
 */
public record SkillRisk(SkillDemand demand, List<Able> reached, double expectedDepth, double risk) {

    private static final double CRITICAL_COUNTS = 2;

    public SkillRisk {
        reached = List.copyOf(reached);
    }

    static SkillRisk of(SkillDemand demand, Area area) {
        var probabilities = area.probabilities(demand);
        return new SkillRisk(
                demand,
                IntStream.range(0, area.size())
                        .filter(n -> area.in(demand.skill(), n).readyFor(demand.level(), demand.reflection()))
                        .mapToObj(area::person)
                        .toList(),
                Arrays.stream(probabilities).sum(),
                weighted(demand, atMostOne(probabilities)));
    }

    /** Highest first. */
    public static List<SkillRisk> of(List<SkillDemand> demands, Area area) {
        return demands.stream()
                .map(demand -> of(demand, area))
                .sorted(Comparator.comparingDouble(SkillRisk::risk)
                        .reversed()
                        .thenComparing(risk -> risk.demand().skill()))
                .toList();
    }

    static double weighted(SkillDemand demand, double risk) {
        return demand.critical() ? CRITICAL_COUNTS * risk : risk;
    }

    /** One person after the other: the chance that so far nobody has it, and that exactly one has. */
    static double atMostOne(double... probabilities) {
        var nobody = 1.0;
        var one = 0.0;
        for (var p : probabilities) {
            one = one * (1 - p) + nobody * p;
            nobody *= 1 - p;
        }
        return nobody + one;
    }
}
