package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.pace.domain.PacedMinutes;
import org.skillway.curriculum.path.domain.Path.Skipped;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.target.domain.Target;

/** One plan in the making, as {@link PathPlanner} tells: each kind of step takes its minutes in turn. */
final class Plan {

    private final Situation situation;
    private final Catalogue catalogue;
    private final PlannerVersion version;
    private final Weeks weeks;
    private final Prerequisites prerequisites;
    private final Refreshers refreshers;
    private final Remedies remedies;
    private final Set<String> held = new TreeSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<Suggestion> suggestions = new LinkedHashSet<>();

    Plan(Situation situation, Catalogue catalogue, PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.version = version;
        weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
        prerequisites = new Prerequisites(situation, catalogue, version);
        refreshers = new Refreshers(situation, catalogue, weeks, prerequisites, version);
        remedies = new Remedies(situation, catalogue, weeks, modulesOf(refreshers.steps()), prerequisites, version);
        held.addAll(remedies.held());
        held.addAll(modulesOf(refreshers.steps()));
    }

    Path path() {
        PlannedReviews reviews = PlannedReviews.of(situation, catalogue, weeks, held, version);
        held.addAll(reviews.modules());
        mend();
        Learning learning = learn(reviews);
        if (version.leavesNothingUnsaid()) {
            sayWhatEnds(learning);
        }
        waiting.addAll(reviews.withoutRoom());
        waiting.addAll(new Outweighed(situation, weeks, learning.shutOut(), modulesOf(steps))
                .of(reviews.offers(), remedies.awaited()));
        order();
        return new Path(steps, skipped(), waiting, List.copyOf(suggestions), outcome());
    }

    /** What slips and what went wrong. */
    private void mend() {
        steps.addAll(refreshers.steps());
        steps.addAll(remedies.steps());
        waiting.addAll(refreshers.waiting());
        waiting.addAll(remedies.waiting());
        suggestions.addAll(refreshers.suggestions());
        suggestions.addAll(remedies.suggestions());
    }

    /** What is required and pinned, then what is new, with the reviews beside it. */
    private Learning learn(PlannedReviews reviews) {
        Offers offers = reviews.offers();
        Requirements requirements =
                new Requirements(situation, catalogue, weeks, held, remedies.awaited(), prerequisites);
        Map<Recall, LocalDate> beside = requirements.any() ? offers.besideWhatIsRequired(weeks) : Map.of();
        int most = Math.max(
                0, PathPlanner.MOST_STEPS - steps.size() - reviews.placed().size() - beside.size());
        requirements.require(most);
        requirements.pin(most);
        Learning learning = new Learning(
                situation,
                catalogue,
                weeks,
                requirements.limits(),
                held,
                requirements.planned(),
                offers,
                remedies.awaited(),
                prerequisites,
                version);
        steps.addAll(requirements.steps());
        steps.addAll(learning.steps(most - requirements.steps().size()));
        beside.forEach((recall, day) -> steps.add(learning.beside(recall, day)));
        steps.addAll(reviews.placed());
        return learning;
    }

    /** What must be taken and is too long, and the targets towards which nothing leads. */
    private void sayWhatEnds(Learning learning) {
        Pursued pursued = remedies.pursued();
        List<Waiting> tooLong = new LongModules(situation, pursued).waiting();
        Set<String> said = tooLong.stream().map(Waiting::module).collect(toCollection(HashSet::new));
        waiting.addAll(tooLong);
        int most = PathPlanner.MOST_STEPS - steps.size();
        DeadEnds ends = new DeadEnds(situation, catalogue, pursued, learning, held, steps, most);
        steps.addAll(ends.steps());
        ends.waiting().stream().filter(end -> said.add(end.module())).forEach(waiting::add);
        Set<String> asked = suggestions.stream().map(Suggestion::skill).collect(toSet());
        ends.suggestions().stream().filter(end -> !asked.contains(end.skill())).forEach(suggestions::add);
    }

    private void order() {
        SureMistakes sure = version.putsSureMistakesFirst()
                ? new SureMistakes(situation, catalogue, remedies.mended())
                : SureMistakes.NONE;
        steps.sort(Comparator.comparing(Step::week)
                .thenComparingInt(step -> step.rank(situation.today()))
                .thenComparing(sure));
        PacedMinutes counted = situation.minutes();
        steps.replaceAll(step -> sure.explained(step).at(situation.pace(), counted));
    }

    private static Set<String> modulesOf(List<Step> steps) {
        Set<String> modules = new TreeSet<>();
        steps.forEach(step -> modules.add(step.module()));
        return modules;
    }

    private List<Skipped> skipped() {
        return situation.targets().stream()
                .map(Target::skill)
                .distinct()
                .flatMap(skill -> catalogue.ofSkill(skill).stream())
                .filter(module ->
                        module.kind().mainstream() && !catalogue.rules().requires(module.key()))
                .flatMap(module -> Wording.skipped(situation, module)
                        .map(said -> new Skipped(module.key(), module.minutes(), said.reason(), said.motive()))
                        .stream())
                .toList();
    }

    private PlanOutcome outcome() {
        if (!steps.stream().allMatch(step -> step.inserted() == Inserted.REVIEW)) {
            return new PlanOutcome.UnderWay();
        }
        if (situation.targets().isEmpty()) {
            return new PlanOutcome.Unaimed();
        }
        List<String> open =
                situation.open().stream().map(Target::skill).distinct().toList();
        return open.isEmpty() ? new PlanOutcome.Arrived() : new PlanOutcome.OutOfContent(open);
    }
}
