package org.skillway.skills.finding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.skillway.skills.finding.domain.Explanation.Contribution;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.HeardMastery;

/**
 * What each piece of evidence brought, in levels from where a stranger stands; together with what faded they add up to the
 * estimate. A statement brings its share of the precision times its distance from a stranger, which is what the weighing
 * comes to. Of what curriculum-service said, each brings the step from the one before.
 */
final class Contributions {

    private Contributions() {}

    static List<Contribution> of(SkillCase asked) {
        var belief = asked.belief();
        var all = new ArrayList<>(
                asked.history().masteries().isEmpty()
                        ? ofStatements(asked)
                        : ofMasteries(asked.history().masteries()));
        var faded = belief.today().mean() - belief.estimate().mean();
        if (faded != 0) {
            all.add(new Contribution("time without use", faded));
        }
        asked.history()
                .standingSlips()
                .forEach(slip -> all.add(new Contribution(
                        "%s slipped since %s: less sure, at the same level".formatted(slip.kpi(), slip.since()), 0)));
        return all;
    }

    private static List<Contribution> ofStatements(SkillCase asked) {
        var stranger = Estimate.NOTHING_KNOWN;
        var precision = 1 / stranger.variance();
        for (var said : asked.history().statements()) {
            precision += 1 / said.kind().errorVariance(stranger.variance());
        }
        var all = precision;
        return asked.history().statements().stream()
                .map(said -> new Contribution(
                        "%s at level %d by %s on %s"
                                .formatted(said.kind().code(), said.level(), said.statedBy(), said.observedAt()),
                        1
                                / said.kind().errorVariance(stranger.variance())
                                / all
                                * (said.level() - Estimate.LEVEL_AT_ZERO - stranger.mean())))
                .toList();
    }

    private static List<Contribution> ofMasteries(List<HeardMastery> masteries) {
        var steps = new ArrayList<Contribution>();
        var before = Estimate.NOTHING_KNOWN.mean();
        for (var heard : masteries.stream()
                .sorted(Comparator.comparingLong(HeardMastery::version))
                .toList()) {
            steps.add(new Contribution(
                    "learning by " + heard.trueAt(), heard.estimate().mean() - before));
            before = heard.estimate().mean();
        }
        return steps;
    }
}
