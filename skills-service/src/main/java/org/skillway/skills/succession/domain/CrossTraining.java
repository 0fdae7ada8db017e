package org.skillway.skills.succession.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom to train in what, so that least depends on one person.
 *
 * <p>Each candidate is a person and a skill that they do not have with four in five. Its minutes bring the median person to
 * where four in five have the level: (level + 0.84·sd - mean) / growth. Its worth is the risk it takes away. Greedy: the
 * most risk per minute first, each time with the risks as they then are, until the minutes do not reach for another. For
 * such diminishing gains under a budget greedy is the usual heuristic; it is not exact. A step changes one skill only, and
 * each that is worth it takes most of what risk the skill has left: a plan looks at each person some ten times a skill.
 */
public record CrossTraining(List<Step> steps, double riskBefore, double riskAfter, double minutes) {

    public CrossTraining {
        steps = List.copyOf(steps);
    }

    /** Train this person in this skill. */
    public record Step(Able person, SkillDemand demand, double minutes, double riskTaken) {

        double perMinute() {
            return riskTaken / minutes;
        }
    }

    public static CrossTraining plan(List<SkillDemand> demands, Area area, double budget) {
        var crews = demands.stream().map(demand -> new Crew(demand, area)).toList();
        var steps = new ArrayList<Step>();
        var before = risk(crews);
        var left = budget;
        for (var crew = best(crews, left); crew.isPresent(); crew = best(crews, left)) {
            var taken = crew.get().train(left);
            steps.add(taken);
            left -= taken.minutes();
        }
        return new CrossTraining(steps, before, risk(crews), budget - left);
    }

    /** Where the next step takes most per minute; of equals the first. */
    private static Optional<Crew> best(List<Crew> crews, double budget) {
        Optional<Crew> best = Optional.empty();
        var most = 0.0;
        for (var crew : crews) {
            var worth = crew.next(budget).map(Step::perMinute).orElse(0.0);
            if (worth > most * (1 + Crew.SAME)) {
                most = worth;
                best = Optional.of(crew);
            }
        }
        return best;
    }

    private static double risk(List<Crew> crews) {
        return crews.stream().mapToDouble(Crew::risk).sum();
    }
}
