package org.skillway.skills.finding.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.skillway.skills.finding.domain.Explanation.Contribution;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.HeardMastery;

/**
 * What each piece of evidence brought, in levels from where a stranger stands; together with what faded they add up to the
 * estimate. A statement brings its share of the precision times its distance from a stranger, which is what the weighing
 * comes to. Of what curriculum-service said, each brings the step from the one before, and goes by the answers that came to be
 * known between the two; they are told before it is. Where there are none it goes by its time.
 */
final class Contributions {

    private Contributions() {}

    static List<Contribution> of(SkillCase asked) {
        var belief = asked.belief();
        var all = new ArrayList<>(asked.history().masteries().isEmpty() ? ofStatements(asked) : ofMasteries(asked));
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
            precision += 1 / said.errorVariance(stranger.variance());
        }
        var all = precision;
        return asked.history().statements().stream()
                .map(said -> new Contribution(
                        "%s at level %d%s by %s on %s"
                                .formatted(
                                        said.kind().code(),
                                        said.level(),
                                        said.carried() > 0 ? " with help" : "",
                                        said.statedBy(),
                                        said.observedAt()),
                        1
                                / said.errorVariance(stranger.variance())
                                / all
                                * (said.level() - Estimate.LEVEL_AT_ZERO - stranger.mean())))
                .toList();
    }

    private static List<Contribution> ofMasteries(SkillCase asked) {
        var steps = new ArrayList<Contribution>();
        var mean = Estimate.NOTHING_KNOWN.mean();
        var since = Instant.MIN;
        for (var heard : asked.history().masteries().stream()
                .sorted(Comparator.comparingLong(HeardMastery::version))
                .toList()) {
            steps.add(new Contribution(
                    learning(answered(asked, since, heard.knownAt()), heard),
                    heard.estimate().mean() - mean));
            mean = heard.estimate().mean();
            since = heard.knownAt();
        }
        return steps;
    }

    private static List<HeardAnswer> answered(SkillCase asked, Instant after, Instant until) {
        return asked.answers().stream()
                .filter(one -> one.knownAt().isAfter(after) && !one.knownAt().isAfter(until))
                .toList();
    }

    /** As in "2 answers in calm-voice, right without help". */
    private static String learning(List<HeardAnswer> answers, HeardMastery heard) {
        if (answers.isEmpty()) {
            return "learning by " + heard.trueAt();
        }
        return answers.stream()
                .collect(Collectors.groupingBy(Contributions::manner, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> "%d answer%s in %s".formatted(one.getValue(), one.getValue() == 1 ? "" : "s", one.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String manner(HeardAnswer answer) {
        return "%s, %s %s"
                .formatted(
                        answer.module(),
                        answer.correct() ? "right" : "wrong",
                        answer.helpLevel().equals("none") ? "without help" : "with " + answer.helpLevel());
    }
}
