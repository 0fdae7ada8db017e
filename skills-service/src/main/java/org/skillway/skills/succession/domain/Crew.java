package org.skillway.skills.succession.domain;

import java.util.Optional;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Normal;
import org.skillway.skills.succession.domain.CrossTraining.Step;

/**
 * The people of an area in one skill while a plan grows. What training one of them would leave of the risk follows from
 * the chance that nobody, or exactly one, of all the others has the level; for everybody at once from one pass forwards
 * and one back.
 */
final class Crew {

    /** Two worths that differ by less are the same: the last bits depend on the order of the people. */
    static final double SAME = 1e-12;

    private static final double SURE = Normal.quantile(Estimate.READY_PROBABILITY);
    private static final double WORTHWHILE = 1e-6;
    private static final int UNKNOWN = -2;
    private static final int NOBODY = -1;

    private final SkillDemand demand;
    private final Area area;
    private final double[] means;
    private final double[] probabilities;
    private int next = UNKNOWN;
    private double nextTakes;

    Crew(SkillDemand demand, Area area) {
        this.demand = demand;
        this.area = area;
        probabilities = area.probabilities(demand);
        means = new double[area.size()];
        for (var i = 0; i < means.length; i++) {
            means[i] = area.in(demand.skill(), i).mean();
        }
    }

    double risk() {
        return SkillRisk.weighted(demand, SkillRisk.atMostOne(probabilities));
    }

    /** What takes most risk per minute within the budget; of equals the first. */
    Optional<Step> next(double budget) {
        if (next == UNKNOWN || (next >= 0 && minutes(next) > budget)) {
            find(budget);
        }
        return next == NOBODY
                ? Optional.empty()
                : Optional.of(new Step(area.person(next), demand, minutes(next), nextTakes));
    }

    /** Takes the next step: four in five have the level then, a hair above so that they are not trained again. */
    Step train(double budget) {
        var step = next(budget).orElseThrow();
        means[next] = aim(next) + WORTHWHILE;
        probabilities[next] = Normal.below((means[next] - ability()) / sd(next));
        next = UNKNOWN;
        return step;
    }

    private void find(double budget) {
        var risk = risk();
        var nobodyBefore = new double[probabilities.length + 1];
        var oneBefore = new double[probabilities.length + 1];
        nobodyBefore[0] = 1;
        for (var i = 0; i < probabilities.length; i++) {
            nobodyBefore[i + 1] = nobodyBefore[i] * (1 - probabilities[i]);
            oneBefore[i + 1] = oneBefore[i] * (1 - probabilities[i]) + nobodyBefore[i] * probabilities[i];
        }
        var nobodyAfter = 1.0;
        var oneAfter = 0.0;
        var most = 0.0;
        next = NOBODY;
        for (var i = probabilities.length - 1; i >= 0; i--) {
            var nobodyElse = nobodyBefore[i] * nobodyAfter;
            var oneElse = oneBefore[i] * nobodyAfter + nobodyBefore[i] * oneAfter;
            var left = SkillRisk.weighted(demand, nobodyElse + oneElse * (1 - Estimate.READY_PROBABILITY));
            var worth = worth(i, risk - left, budget);
            if (worth > 0 && worth >= most * (1 - SAME)) {
                most = Math.max(most, worth);
                next = i;
                nextTakes = risk - left;
            }
            oneAfter = oneAfter * (1 - probabilities[i]) + nobodyAfter * probabilities[i];
            nobodyAfter *= 1 - probabilities[i];
        }
    }

    /** The risk taken per minute; 0 for whom it is not worth it, or takes too long. */
    private double worth(int i, double taken, double budget) {
        return probabilities[i] < Estimate.READY_PROBABILITY && taken > WORTHWHILE && minutes(i) <= budget
                ? taken / minutes(i)
                : 0;
    }

    private double minutes(int i) {
        return Growth.minutes(aim(i) - means[i]);
    }

    /** Where four in five of those about whom there is as much doubt have the level. */
    private double aim(int i) {
        return ability() + SURE * sd(i);
    }

    private double ability() {
        return demand.level() - Estimate.LEVEL_AT_ZERO;
    }

    private double sd(int i) {
        return area.in(demand.skill(), i).sd();
    }
}
