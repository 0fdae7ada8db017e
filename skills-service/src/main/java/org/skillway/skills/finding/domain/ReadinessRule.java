package org.skillway.skills.finding.domain;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.skills.finding.domain.Explanation.Change;
import org.skillway.skills.finding.domain.Explanation.Contribution;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.ReadinessForecast;
import org.skillway.skills.readiness.domain.Standing;

/** Why a forecast is as it is: each skill's share of the doubt, and the fewest levels in one skill, or in all, that turn it. */
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
                now,
                ReadinessForecast.sharesOfDoubt(asked).entrySet().stream()
                        .map(skill -> new Contribution(skill.getKey(), skill.getValue()))
                        .toList(),
                smallestChange(asked, now).orElse(null));
    }

    private static Optional<Change> smallestChange(ReadinessCase asked, String now) {
        var sign = ReadinessForecast.of(asked).supported() ? -1 : 1;
        return IntStream.rangeClosed(1, MOST_STEPS)
                .boxed()
                .flatMap(step -> changes(asked, sign * (double) step / STEPS_A_LEVEL))
                .filter(tried -> !tried.verdict().equals(now))
                .findFirst();
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

    /** What is higher was also shown: somebody could not know it otherwise. */
    private static Standing moved(Standing standing, double levels) {
        var old = standing.estimate();
        var shown = levels > 0 ? Math.max(old.unassisted(), Estimate.READY_EVIDENCE) : old.unassisted();
        return standing.with(new Estimate(old.mean() + levels, old.variance(), Math.max(old.evidence(), shown), shown));
    }

    private static String verdict(ReadinessCase asked) {
        return ReadinessForecast.of(asked).supported() ? "supported" : "not supported";
    }
}
