package org.skillway.skills.finding.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.skills.finding.domain.Explanation.Change;
import org.skillway.skills.finding.domain.Explanation.Contribution;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.ReadinessForecast;
import org.skillway.skills.readiness.domain.Standing;

/**
 * Why a forecast is as it is: each skill's share of the doubt, apart from it what slipped work adds to that, and what turns
 * it: recovered work, the reflections that are missing, or the fewest levels in one skill or in all.
 */
public final class ReadinessRule {

    private static final int STEPS_A_LEVEL = 10;
    private static final int MOST_STEPS = 5 * STEPS_A_LEVEL;

    private ReadinessRule() {}

    public static Readiness forecast(ReadinessCase asked) {
        return ReadinessForecast.of(asked);
    }

    public static Explanation why(ReadinessCase asked) {
        var now = verdict(asked);
        return new Explanation(
                now, contributions(asked), smallestChange(asked, now).orElse(null));
    }

    /** Together they make one, where there is any doubt; slipped work can take doubt away where the level is missed. */
    private static List<Contribution> contributions(ReadinessCase asked) {
        var shares = ReadinessForecast.sharesOfDoubt(asked);
        return asked.standings().stream()
                .flatMap(standing -> contributions(standing, shares.getOrDefault(standing.skill(), 0.0)))
                .toList();
    }

    private static Stream<Contribution> contributions(Standing standing, double share) {
        var slipped = standing.slipped();
        if (slipped == null) {
            return Stream.of(new Contribution(standing.skill(), share));
        }
        var doubt = ReadinessForecast.doubt(standing);
        var without = doubt == 0 ? 0 : share * ReadinessForecast.doubt(standing.recovered()) / doubt;
        return Stream.of(
                new Contribution(standing.skill(), without),
                new Contribution(
                        "%s less sure: %s slipped".formatted(standing.skill(), slipped.kpis()), share - without));
    }

    private static Optional<Change> smallestChange(ReadinessCase asked, String now) {
        var sign = ReadinessForecast.of(asked).supported() ? -1 : 1;
        var moves = IntStream.rangeClosed(1, MOST_STEPS)
                .boxed()
                .flatMap(step -> changes(asked, sign * (double) step / STEPS_A_LEVEL));
        return Stream.of(recoveries(asked), reflections(asked), moves)
                .flatMap(tried -> tried)
                .filter(tried -> !tried.verdict().equals(now))
                .findFirst();
    }

    /** Which asks nothing of anybody's knowledge: in each skill alone, then in all. */
    private static Stream<Change> recoveries(ReadinessCase asked) {
        var slipped = asked.standings().stream()
                .filter(standing -> standing.slipped() != null)
                .map(Standing::skill)
                .toList();
        var alone = slipped.stream().map(List::of);
        return (slipped.size() > 1 ? Stream.concat(alone, Stream.of(slipped)) : alone)
                .map(skills -> recovery(asked, skills));
    }

    private static Stream<Change> reflections(ReadinessCase asked) {
        var missing = asked.standings().stream().filter(Standing::unreflected).toList();
        var other = asked.with(asked.standings().stream()
                .map(standing -> missing.contains(standing) ? standing.reflected() : standing)
                .toList());
        return missing.isEmpty()
                ? Stream.of()
                : Stream.of(new Change(
                        "a reflection on "
                                + missing.stream().map(Standing::skill).collect(Collectors.joining(" and ")),
                        missing.size(),
                        verdict(other)));
    }

    private static Change recovery(ReadinessCase asked, List<String> skills) {
        var other = asked.with(asked.standings().stream()
                .map(standing -> skills.contains(standing.skill()) ? standing.recovered() : standing)
                .toList());
        return new Change(
                "work in %s back at the baseline".formatted(String.join(" and ", skills)),
                skills.size(),
                verdict(other));
    }

    /** In each skill alone, then in all. */
    private static Stream<Change> changes(ReadinessCase asked, double levels) {
        var alone = asked.standings().stream()
                .map(one -> change(asked, one.skill(), levels, standing -> standing.equals(one)));
        return Stream.concat(alone, Stream.of(change(asked, "every skill", levels, standing -> true)));
    }

    private static Change change(ReadinessCase asked, String which, double levels, Predicate<Standing> changed) {
        var other = asked.with(asked.standings().stream()
                .map(standing -> changed.test(standing) ? moved(standing, levels) : standing)
                .toList());
        return new Change("%s %+.1f levels".formatted(which, levels), Math.abs(levels), verdict(other));
    }

    /** What is higher was also shown, somebody could not know it otherwise; and reflected on, where that is asked for. */
    private static Standing moved(Standing standing, double levels) {
        var old = standing.estimate();
        var shown = levels > 0 ? Math.max(old.unassisted(), Estimate.READY_EVIDENCE) : old.unassisted();
        var reflections = levels > 0 && standing.unreflected() ? 1 : old.reflections();
        return standing.with(
                new Estimate(old.mean() + levels, old.variance(), Math.max(old.evidence(), shown), shown, reflections));
    }

    private static String verdict(ReadinessCase asked) {
        return ReadinessForecast.of(asked).supported() ? "supported" : "not supported";
    }
}
