package org.skillway.skills.finding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.finding.domain.Explanation.Change;
import org.skillway.skills.finding.domain.Explanation.Contribution;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.GapKind;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HeardMastery;
import org.skillway.skills.profile.domain.WorkSlip;

/** What is believed of a person in a skill, and whether it leaves a gap; each a function of the case and nothing else. */
public final class SkillRule {

    public static final String ESTIMATE_VERSION = "estimate-1";
    /** Knows what relations make likely; a case without that it answers as {@link #GAP_BEFORE} did. */
    public static final String GAP_VERSION = "gap-2";

    public static final String GAP_BEFORE = "gap-1";

    private static final int MOST_STATEMENTS = 3;
    private static final int STEPS_A_LEVEL = 10;
    private static final int MOST_STEPS = 5 * STEPS_A_LEVEL;

    /** An estimate as it was last shown and as it stands at the time of the case. */
    public record Believed(Estimate shown, Estimate today, double level, double low, double high, int reliableLevel) {}

    /** A gap, in the words of the API. */
    public record Missing(
            GapKind kind,
            String reason,
            int requiredLevel,
            double level,
            double probabilityReady,
            String sentence,
            @Nullable Inference inferred) {}

    private SkillRule() {}

    public static Believed estimate(SkillCase asked) {
        var belief = asked.belief();
        var today = belief.today();
        return new Believed(belief.estimate(), today, today.level(), today.low(), today.high(), today.reliableLevel());
    }

    public static Missing gap(SkillCase asked) {
        var gap = Gap.between(
                        Objects.requireNonNull(asked.target(), "A gap needs something asked"),
                        asked.belief().today())
                .inferring(asked.inferred());
        return new Missing(
                gap.kind(),
                gap.reason().code(),
                gap.target().level(),
                gap.estimate().level(),
                gap.probabilityReady(),
                gap.because(),
                gap.inferred());
    }

    public static Explanation whyEstimate(SkillCase asked) {
        return explain(asked, one -> "reliable level " + estimate(one).reliableLevel());
    }

    public static Explanation whyGap(SkillCase asked) {
        return explain(asked, one -> gap(one).kind().code());
    }

    private static Explanation explain(SkillCase asked, Function<SkillCase, String> verdict) {
        var now = verdict.apply(asked);
        var change = changes(asked)
                .map(tried -> new Change(tried.name(), tried.size(), verdict.apply(tried.changed())))
                .filter(tried -> !tried.verdict().equals(now))
                .findFirst();
        var contributions = new ArrayList<>(Contributions.of(asked));
        if (asked.inferred() != null) {
            contributions.add(new Contribution(asked.inferred().phrase() + ", which moves no estimate", 0));
        }
        return new Explanation(now, contributions, change.orElse(null));
    }

    private record Tried(String name, double size, SkillCase changed) {}

    /** Recovered work first, which asks nothing of anybody's knowledge, then a reflection, then what only has to be shown; then smallest first. */
    private static Stream<Tried> changes(SkillCase asked) {
        var slips = asked.history().standingSlips();
        var recoveries = slips.isEmpty()
                ? Stream.<Tried>of()
                : Stream.of(new Tried(
                        slips.stream().map(WorkSlip::kpi).collect(Collectors.joining(" and "))
                                + " back at the baseline",
                        slips.size(),
                        asked.recovered()));
        var reflections = asked.target() != null
                        && asked.target().reflection()
                        && asked.history().reflections().isEmpty()
                ? Stream.of(new Tried("a reflection on it", 1, asked.reflecting()))
                : Stream.<Tried>of();
        return Stream.of(
                        recoveries,
                        reflections,
                        asked.history()
                                .mastery()
                                .map(last -> Stream.concat(unaided(asked, last), shifts(asked, last)))
                                .orElseGet(() -> statements(asked)))
                .flatMap(tried -> tried);
    }

    private static Stream<Tried> statements(SkillCase asked) {
        // Where relations make another level likely, that is what would most likely be seen.
        var level = asked.inferred() == null
                ? asked.belief().today().level()
                : asked.inferred().level();
        return IntStream.rangeClosed(1, MOST_STATEMENTS)
                .boxed()
                .flatMap(times -> IntStream.rangeClosed(0, 5)
                        .boxed()
                        .sorted(Comparator.comparingDouble(stated -> Math.abs(stated - level)))
                        .map(stated -> {
                            var one = new Evidence(
                                    asked.skill(),
                                    stated,
                                    EvidenceKind.MANAGER_OBSERVATION,
                                    "what-if",
                                    asked.at(),
                                    asked.at());
                            return new Tried(
                                    "%d more manager-observation at level %d%s"
                                            .formatted(times, stated, times == 1 ? "" : " on as many days"),
                                    times,
                                    asked.stating(Collections.nCopies(times, one)));
                        }));
    }

    private static Stream<Tried> shifts(SkillCase asked, HeardMastery last) {
        return IntStream.rangeClosed(1, MOST_STEPS)
                .boxed()
                .flatMap(step -> Stream.of(1, -1).map(sign -> {
                    var levels = sign * (double) step / STEPS_A_LEVEL;
                    return new Tried(
                            "what curriculum-service believes %+.1f levels".formatted(levels),
                            Math.abs(levels),
                            asked.hearing(shifted(last, levels)));
                }));
    }

    /** As able as believed, and shown so often more without help. */
    private static Stream<Tried> unaided(SkillCase asked, HeardMastery last) {
        var old = last.estimate();
        return IntStream.rangeClosed(1, Estimate.READY_EVIDENCE)
                .mapToObj(times -> new Tried(
                        "%d more shown without help at the same level".formatted(times),
                        times,
                        asked.hearing(next(
                                last,
                                new Estimate(
                                        old.mean(),
                                        old.variance(),
                                        old.evidence() + times,
                                        old.unassisted() + times)))));
    }

    /** Another level from the same evidence. */
    private static HeardMastery shifted(HeardMastery last, double levels) {
        var old = last.estimate();
        return next(last, old.moved(old.mean() + levels, old.variance()));
    }

    private static HeardMastery next(HeardMastery last, Estimate estimate) {
        return new HeardMastery(estimate, last.version() + 1, last.trueAt(), last.knownAt());
    }
}
