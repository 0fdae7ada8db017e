package org.skillway.skills.readiness.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.coverage.domain.Asset;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.gap.domain.GapKind;
import org.skillway.skills.gap.domain.GapReason;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Settling;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.helper.domain.Helper;
import org.skillway.skills.helper.domain.HelpersOf;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.stretch.domain.StretchMatch;
import org.skillway.skills.stretch.domain.StretchMatch.Matches;
import org.skillway.skills.stretch.domain.StretchMatch.Proposal;
import org.skillway.skills.stretch.domain.Want;

/**
 * What would close the gaps to a role: for each skill in the way, by what is missing.
 *
 * <ul>
 *   <li>A <i>foundation</i> takes modules first (half of the time), then practice (three tenths), then a mentor.
 *   <li>What needs <i>practice</i> takes practice (half), a mentor, and a stretch assignment in real work where the level is
 *       one that is done alone (3 and up).
 *   <li>What needs <i>reinforcement</i> takes the cheapest evidence that would settle it, or the reflection that is missing.
 *   <li>Foundation and practice end with a manager who looks at the work: what was practised has to be shown.
 *   <li>Where relations between skills make it likely that the level is there already ({@link Inference}), the cheapest
 *       evidence that would settle it comes first. That nothing else is needed is said only where that evidence, brought at
 *       the level that is likely, makes them ready; mostly it does not, for what is believed moves half of the way.
 * </ul>
 *
 * <p>A stretch assignment is named where one of the company's fits ({@link StretchMatch}), and otherwise the step says that
 * none does and why. An hour of it counts as an hour of practice, here and in {@link ReadinessForecast}, which shares the
 * time out among skills and not among kinds of step: whether somebody takes it up moves no forecast, only what is then seen
 * of them does. The step's minutes are those that the gap needs; the assignment's own hours may be more or fewer.
 *
 * <p>The minutes are those that bring the median person the missing levels; their shares are our judgment. Modules are
 * named where the catalogue has some on the way: lessons, practice and scenarios, or checks. In which order they are taken
 * is for curriculum-service to say. A mentor session names who could be asked ({@link HelpersOf}); who fits best is for
 * mentor-service to rank.
 */
public record GapClosingPlan(List<Step> steps) {

    private static final double HALF = 0.5;
    private static final double THREE_TENTHS = 0.3;
    private static final double A_FIFTH = 0.2;
    private static final double FEEDBACK_MINUTES = 30;
    private static final int DONE_ALONE = 3;

    public GapClosingPlan {
        steps = List.copyOf(steps);
    }

    /** What kind of step it is. */
    public enum Kind {
        MODULE,
        PRACTICE,
        MENTOR_SESSION,
        STRETCH_ASSIGNMENT,
        MANAGER_FEEDBACK,
        CHECK,
        REFLECTION;

        /** As written in answers: {@code stretch-assignment}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One step in one skill, with the modules that there are for it, who could help, or the assignment that fits. */
    public record Step(
            Kind kind,
            String skill,
            double minutes,
            String reason,
            List<String> modules,
            List<Helper> helpers,
            @Nullable Proposal assignment) {

        public Step {
            modules = List.copyOf(modules);
            helpers = List.copyOf(helpers);
        }
    }

    /**
     * The skill in most doubt first.
     *
     * @param speaking what relations make likely of the skills in the way ({@link #speaking}), by skill
     * @param names of skills by their keys, for what speaks
     */
    public static GapClosingPlan of(
            ReadinessCase asked,
            Map<String, Coverage> coverages,
            HelpersOf helpers,
            Matches matches,
            Map<String, Inference> speaking,
            UnaryOperator<String> names) {
        return new GapClosingPlan(inTheWay(asked)
                .flatMap(standing -> steps(
                        standing,
                        settling(standing, speaking.get(standing.skill()), names),
                        coverages.getOrDefault(standing.skill(), Coverage.NONE),
                        helpers,
                        matches))
                .toList());
    }

    /** Of what relations make likely of somebody, what speaks to a skill that is in the way, by skill. */
    public static Map<String, Inference> speaking(ReadinessCase asked, Map<String, Inference> likely) {
        return inTheWay(asked)
                .flatMap(standing -> Stream.ofNullable(speaking(standing, likely.get(standing.skill()))))
                .collect(Collectors.toMap(Inference::skill, one -> one));
    }

    private static @Nullable Inference speaking(Standing standing, @Nullable Inference likely) {
        return likely != null && likely.speaksTo(reason(standing), standing.level()) ? likely : null;
    }

    /** What a stretch assignment could help with: the skills in the way, each with the share of minutes that is its. */
    public static List<Want> wants(ReadinessCase asked) {
        return inTheWay(asked)
                .map(standing -> new Want(standing.skill(), standing.estimate(), minutes(standing) * THREE_TENTHS))
                .toList();
    }

    private static Stream<Standing> inTheWay(ReadinessCase asked) {
        return ReadinessForecast.blocking(asked.standings()).stream()
                .flatMap(blocker -> asked.standings().stream()
                        .filter(standing -> standing.skill().equals(blocker.skill())));
    }

    private static Stream<Step> steps(
            Standing standing, List<Step> settling, Coverage coverage, HelpersOf helpers, Matches matches) {
        var steps = settling.isEmpty() ? steps(standing) : Stream.concat(settling.stream(), rest(standing));
        return steps.map(step -> {
            var assignment = step.kind() == Kind.STRETCH_ASSIGNMENT
                    ? matches.in(standing.skill()).orElse(null)
                    : null;
            return new Step(
                    step.kind(),
                    step.skill(),
                    step.minutes(),
                    step.kind() == Kind.STRETCH_ASSIGNMENT && assignment == null
                            ? step.reason() + " No stretch assignment of the company fits now."
                            : step.reason(),
                    modules(step.kind(), standing, coverage),
                    step.kind() == Kind.MENTOR_SESSION ? helpers.to(standing.skill(), standing.level()) : List.of(),
                    assignment);
        });
    }

    private static List<String> modules(Kind kind, Standing standing, Coverage coverage) {
        var use = switch (kind) {
            case MODULE -> Asset.Use.LEARN;
            case PRACTICE -> Asset.Use.PRACTISE;
            case CHECK -> Asset.Use.SHOW;
            case MENTOR_SESSION, STRETCH_ASSIGNMENT, MANAGER_FEEDBACK, REFLECTION -> null;
        };
        return use == null
                ? List.of()
                : coverage.on(standing.estimate().level(), standing.level(), use).stream()
                        .map(Asset::module)
                        .toList();
    }

    private static List<Step> settling(Standing standing, @Nullable Inference likely, UnaryOperator<String> names) {
        if (likely == null) {
            return List.of();
        }
        return likely.settledBy(standing.estimate(), standing.level()).stream()
                .map(settling -> new Step(
                        kindOf(settling),
                        standing.skill(),
                        settling.minutes(),
                        "Level %d is asked for. %s; it does not count until it is shown. Who shows it now %s."
                                .formatted(
                                        standing.level(),
                                        likely.sentence(names),
                                        promise(standing, settling.shownAt(standing.estimate(), likely.level()))),
                        List.of(),
                        List.of(),
                        null))
                .toList();
    }

    private static String promise(Standing standing, Estimate shown) {
        if (shown.readyFor(standing.level(), standing.reflection())) {
            return "needs nothing else here";
        }
        if (shown.readyFor(standing.level())) {
            return "has only to look back on it then";
        }
        return rest(standing).findAny().isPresent() ? "may need less of the rest" : "may have to show it once more";
    }

    /** What is left to do where that shows it is missing. */
    private static Stream<Step> rest(Standing standing) {
        return reason(standing).kind() == GapKind.REINFORCEMENT ? Stream.of() : steps(standing);
    }

    private static GapReason reason(Standing standing) {
        return GapReason.of(standing.estimate(), standing.level(), standing.reflection());
    }

    private static Stream<Step> steps(Standing standing) {
        var reason = reason(standing);
        var minutes = minutes(standing);
        return switch (reason.kind()) {
            case FOUNDATION ->
                Stream.of(
                        step(Kind.MODULE, standing, minutes * HALF, reason),
                        step(Kind.PRACTICE, standing, minutes * THREE_TENTHS, reason),
                        step(Kind.MENTOR_SESSION, standing, minutes * A_FIFTH, reason),
                        step(Kind.MANAGER_FEEDBACK, standing, FEEDBACK_MINUTES, reason));
            case PRACTICE ->
                Stream.of(
                        step(Kind.PRACTICE, standing, minutes * HALF, reason),
                        step(Kind.MENTOR_SESSION, standing, minutes * A_FIFTH, reason),
                        step(
                                standing.level() >= DONE_ALONE ? Kind.STRETCH_ASSIGNMENT : Kind.PRACTICE,
                                standing,
                                minutes * THREE_TENTHS,
                                reason),
                        step(Kind.MANAGER_FEEDBACK, standing, FEEDBACK_MINUTES, reason));
            case REINFORCEMENT ->
                Settling.cheapest(standing.estimate(), standing.level(), standing.reflection()).stream()
                        .map(settling -> step(kindOf(settling), standing, settling.minutes(), reason));
            case NONE -> Stream.of();
        };
    }

    private static double minutes(Standing standing) {
        return Growth.minutes(Math.max(0, standing.level() - standing.estimate().level()));
    }

    private static Kind kindOf(Settling settling) {
        return switch (settling.means()) {
            case CHECK -> Kind.CHECK;
            case MANAGER_OBSERVATION -> Kind.MANAGER_FEEDBACK;
            case REFLECTION -> Kind.REFLECTION;
        };
    }

    private static Step step(Kind kind, Standing standing, double minutes, GapReason reason) {
        return new Step(
                kind,
                standing.skill(),
                minutes,
                "Level %d asked for, estimate %.1f: %s."
                        .formatted(standing.level(), standing.estimate().level(), reason.phrase()),
                List.of(),
                List.of(),
                null);
    }
}
