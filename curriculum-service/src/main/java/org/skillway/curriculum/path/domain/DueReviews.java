package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.memory.domain.Agenda;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Review;
import org.skillway.curriculum.memory.domain.ReviewPlanner;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.memory.domain.Workload;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.target.domain.Target;

/**
 * What of the things learned would soon be forgotten, and what each is called on with.
 *
 * <p>What was passed and is needed in a role is reviewed, and since {@link PlannerVersion#PATH_9} what a curriculum
 * requires; at most half of a week's minutes goes to reviews, up to {@link PlannerVersion#PATH_7} a quarter while a target
 * was open; none to a day off, a share to an easy day, and no day gets more than one sitting's minutes. What was called on
 * in the last week is left alone: checks are wrong for want of ability, too, and a memory model that takes every error for
 * forgetting would ask the same again every day. In simulation both limits bring readiness sooner and lose nothing later. A
 * review is the outcome's refresher where there is one that fits, else its checks again, which costs two minutes: retrieval
 * itself is what makes a memory last
 * (Roediger and Karpicke, Psychological Science 17, 2006). At its learner's pace it never costs more than has room: whoever
 * takes longer forgets no slower.
 */
final class DueReviews {

    static final int MOST = PathPlanner.MOST_STEPS / 2;

    private static final int MINUTES_OF_CHECKS = 2;

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final Set<String> taken;
    private final PlannerVersion version;
    private final Set<String> critical;
    private final int mostMinutes;
    private final int mostAtOnce;

    /** Beside the modules that are on the path already. */
    DueReviews(Situation situation, Catalogue catalogue, Weeks weeks, Set<String> taken, PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.taken = taken;
        this.version = version;
        critical = Target.criticalSkills(situation.targets());
        mostMinutes = situation.budget().minutesPerWeek()
                / (version.letsOffersCompete() || situation.open().isEmpty() ? 2 : 4);
        mostAtOnce = Math.min(mostMinutes, situation.budget().longestSitting());
    }

    /** The most minutes that reviews take of a week. */
    int mostMinutes() {
        return mostMinutes;
    }

    Workload workload() {
        return new Workload(
                situation.budget().longestSitting(),
                mostMinutes,
                situation.workdays().easy().shares(),
                situation.workdays());
    }

    /** The day of each, were there nothing else to do. */
    Agenda agenda() {
        return agenda(due());
    }

    Agenda agenda(List<Review> reviews) {
        return new ReviewPlanner(Fsrs.STANDARD, workload()).plan(reviews, Map.of(), situation.today(), situation.lot());
    }

    /** What an outcome is reviewed with. */
    Module means(String outcome) {
        return catalogue.module(outcome).flatMap(this::means).orElseThrow();
    }

    static int minutes(Module means) {
        return means.kind() == ModuleKind.REFRESHER ? means.minutes() : MINUTES_OF_CHECKS;
    }

    /** What is due within the weeks, the earliest first; up to {@link PlannerVersion#PATH_7} no more than twice what a plan has. */
    List<Review> due() {
        Predicate<Module> needed = needed();
        return situation.memories().traces().entrySet().stream()
                .flatMap(known -> catalogue
                        .module(known.getKey())
                        .filter(module -> needed.test(module) && learned(module))
                        .filter(module -> catalogue.rules().offers(module.key()))
                        .map(module -> due(module, known.getValue()))
                        .stream())
                .filter(due -> !due.day().isAfter(weeks.last()))
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(due -> due.module().key()))
                .flatMap(due -> review(due).stream())
                .limit(version.letsOffersCompete() ? Long.MAX_VALUE : 2 * MOST)
                .toList();
    }

    private Predicate<Module> needed() {
        Set<String> skills = situation.targets().stream().map(Target::skill).collect(toSet());
        return module -> skills.contains(module.skill())
                || (version.leavesNothingUnsaid() && catalogue.rules().requires(module.key()));
    }

    private Optional<Review> review(Due due) {
        Module module = due.module();
        return means(module)
                .map(means ->
                        due.trace().review(module.key(), counted(minutes(means)), situation.zone(), wanted(module)));
    }

    private Due due(Module module, Trace trace) {
        Retention wanted = wanted(module);
        Trace rested = trace.rested(wanted, Fsrs.STANDARD);
        return new Due(module, rested, rested.due(wanted, situation.zone(), Fsrs.STANDARD));
    }

    private Retention wanted(Module module) {
        return catalogue.retentions().of(critical.contains(module.skill()));
    }

    /** Passed by learning it. Who tested out knew it long before, and how long that lasts cannot be told. */
    private boolean learned(Module module) {
        boolean passed = Stream.concat(Stream.of(module), catalogue.easierThan(module.key()).stream())
                .anyMatch(each -> situation.progressIn(each).state() == Progress.State.PASSED);
        // Whoever owes a gate a right round takes it before it is called on again.
        boolean owed = situation.progressIn(module).state() == Progress.State.PASSED
                && !situation.done(module, catalogue.rules());
        return passed && !owed && !situation.rests(module.skill());
    }

    /** What an outcome is reviewed with; nothing while that stands on the path for another reason. */
    private Optional<Module> means(Module module) {
        Module means = catalogue.ofSkill(module.skill()).stream()
                .filter(other ->
                        other.kind() == ModuleKind.REFRESHER && module.key().equals(other.variantOf()))
                .filter(other -> fits(other) && catalogue.rules().offers(other.key()))
                .min(Comparator.comparingInt(Module::minutes).thenComparing(Module::key))
                .orElse(module);
        return taken.contains(means.key())
                        || situation.excused(means)
                        || MINUTES_OF_CHECKS > situation.budget().longestSitting()
                ? Optional.empty()
                : Optional.of(means);
    }

    /** By its own minutes, or by theirs where these leave it a place: else there are its checks. */
    private boolean fits(Module refresher) {
        return counted(refresher.minutes()) <= mostAtOnce
                || (!version.letsOffersCompete()
                        && refresher.minutes() <= situation.budget().longestSitting());
    }

    /** By its learner's pace, as far as that leaves it a place: whoever takes longer forgets no slower. */
    private int counted(int minutes) {
        return situation.minutes().within(mostAtOnce, minutes);
    }

    private record Due(Module module, Trace trace, LocalDate day) {}
}
