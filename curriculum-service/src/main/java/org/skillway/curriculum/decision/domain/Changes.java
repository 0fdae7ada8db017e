package org.skillway.curriculum.decision.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.decision.domain.Explanation.Change;
import org.skillway.curriculum.decision.domain.Explanation.Kind;
import org.skillway.curriculum.mastery.domain.Readiness;
import org.skillway.curriculum.path.domain.Alternatives.Alternative;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.PlannerVersion;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;

/**
 * The smallest change of each kind that puts another module at a place, found by making it and planning again: a tenth of a
 * level at a time up to two levels, in the skill of the step there and those of the best alternatives; five minutes a week at a
 * time up to an hour; each slipping signal recovered; that step's pin taken away. A kind by which nothing changes is left out.
 */
final class Changes {

    private static final int STEPS_A_LEVEL = 10;
    private static final int MOST_STEPS = 2 * STEPS_A_LEVEL;
    private static final int MOST_SKILLS = 4;
    private static final int FIVE_MINUTES = 5;
    private static final int AN_HOUR = 60;

    private record Tried(Kind kind, String what, double size, Situation situation) {}

    private final PathCase asked;
    private final Catalogue catalogue;
    private final PlannerVersion version;
    private final int place;
    private final Optional<Step> there;
    private final List<String> skills;

    Changes(
            PathCase asked,
            Catalogue catalogue,
            PlannerVersion version,
            Path path,
            int place,
            List<Alternative> alternatives) {
        this.asked = asked;
        this.catalogue = catalogue;
        this.version = version;
        this.place = place;
        there = path.at(place);
        skills = Stream.concat(
                        there.map(Step::skill).stream(),
                        alternatives.stream().map(other -> other.module().skill()))
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
    }

    List<Change> smallest() {
        return Stream.of(levels(), minutes(), signals(), wishes())
                .flatMap(kind -> kind.flatMap(this::turned).limit(1))
                .toList();
    }

    /** The change as it is told, where it does put another module there. */
    private Stream<Change> turned(Tried tried) {
        String now = module(there);
        String then =
                module(asked.with(tried.situation()).planned(catalogue, version).at(place));
        return then.equals(now)
                ? Stream.empty()
                : Stream.of(new Change(tried.kind(), tried.what(), tried.size(), then));
    }

    private Stream<Tried> levels() {
        return IntStream.rangeClosed(1, MOST_STEPS)
                .boxed()
                .flatMap(step -> skills.stream()
                        .flatMap(skill ->
                                Stream.of(1, -1).map(sign -> level(skill, sign * (double) step / STEPS_A_LEVEL))));
    }

    /** What is higher was also shown: it could not be known otherwise. */
    private Tried level(String skill, double levels) {
        Situation situation = asked.situation();
        int shown = levels > 0 ? Readiness.UNASSISTED : 0;
        return new Tried(
                Kind.LEVEL,
                "%+.1f levels in %s".formatted(levels, skill),
                Math.abs(levels),
                situation.withAbility(situation.ability().imagined(skill, levels, shown, situation.now())));
    }

    private Stream<Tried> minutes() {
        return IntStream.rangeClosed(1, AN_HOUR / FIVE_MINUTES)
                .boxed()
                .flatMap(step -> Stream.of(step * FIVE_MINUTES, -step * FIVE_MINUTES))
                .filter(more -> asked.situation().budget().minutesPerWeek() + more >= 0)
                .map(this::minutes);
    }

    private Tried minutes(int more) {
        Budget budget = asked.situation().budget();
        return new Tried(
                Kind.MINUTES,
                "%+d minutes a week".formatted(more),
                Math.abs(more),
                asked.situation().withBudget(new Budget(budget.minutesPerWeek() + more, budget.slots())));
    }

    private Stream<Tried> signals() {
        Situation situation = asked.situation();
        return situation.drifts().stream()
                .filter(drift -> !drift.answered())
                .map(drift -> new Tried(
                        Kind.SIGNAL,
                        drift.kpi() + " recovers",
                        1,
                        situation.withDrifts(situation.drifts().stream()
                                .filter(other -> !other.equals(drift))
                                .toList())));
    }

    private Stream<Tried> wishes() {
        Situation situation = asked.situation();
        Function<String, Tried> unpinned = module -> new Tried(
                Kind.WISH,
                module + " is not pinned",
                1,
                situation.wishing(situation.wishes().unpinned(module)));
        return there.map(Step::module).filter(situation.wishes()::isPinned).map(unpinned).stream();
    }

    private static String module(Optional<Step> step) {
        return step.map(Step::module).orElse("");
    }
}
