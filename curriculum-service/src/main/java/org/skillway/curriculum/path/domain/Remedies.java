package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.rootcause.domain.RootCause;

/**
 * Helps where something went wrong: first what it most likely comes from ({@link RootCause}), then an easier explanation, a
 * worked example and practice, each once, and after three rounds a person. What has no room in the weeks makes way for
 * something shorter that has; where nothing has any, the module waits for as long as a plan looks ahead, and no longer.
 */
final class Remedies {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final PlannerVersion version;
    private final Prerequisites prerequisites;
    private final PossibleRemedies possible;
    private final Pursued pursued;
    private final Map<String, List<Module>> struggling;
    private final List<Step> steps = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, Module> mended = new HashMap<>();
    private final AwaitedRemedies awaited = new AwaitedRemedies();

    /** What went wrong in a skill, and whether all of it can wait for its turn. */
    private record Trouble(String skill, List<Module> failed, boolean inTurn) {

        private static final Comparator<Trouble> FIRST = Comparator.comparing(Trouble::inTurn);
    }

    Remedies(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            Set<String> refreshers,
            Prerequisites prerequisites,
            PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.version = version;
        this.prerequisites = prerequisites;
        possible = new PossibleRemedies(situation, catalogue, prerequisites, refreshers);
        pursued = new Pursued(situation, catalogue, prerequisites);
        struggling = situation.progress().entrySet().stream()
                .filter(of -> of.getValue().struggling())
                .flatMap(of -> catalogue.module(of.getKey()).stream())
                .collect(groupingBy(Module::skill));
        Set<String> skills = new TreeSet<>(pursued.open());
        if (version.leavesNothingUnsaid()) {
            skills.addAll(pursued.troubled(struggling.keySet()));
        }
        skills.stream().map(this::trouble).sorted(Trouble.FIRST).forEach(this::remedy);
    }

    List<Step> steps() {
        return steps;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** What went wrong and has no remedy on the path, because none has room or its skill rests. */
    List<Waiting> waiting() {
        return waiting;
    }

    /** What is helped with. */
    Pursued pursued() {
        return pursued;
    }

    /** What does not go first and competes with new learning. */
    AwaitedRemedies awaited() {
        return awaited;
    }

    /** The modules that wait until their remedy is done, and the remedies themselves. */
    Set<String> held() {
        return held;
    }

    /** What each remedy mends, by the remedy's key. */
    Map<String, Module> mended() {
        return mended;
    }

    private void remedy(Trouble trouble) {
        String skill = trouble.skill();
        if (situation.rests(skill)) {
            suggestions.add(Suggestion.of(skill, Wording.askSomebody(skill)));
            if (version.leavesNothingUnsaid()) {
                resting(skill).ifPresent(waiting::add);
            }
            return;
        }
        trouble.failed().stream()
                .min(Comparator.comparing((Module module) -> !goesFirst(module))
                        .thenComparing(Module::level)
                        .thenComparing(Module::key))
                .ifPresent(this::remedy);
    }

    private Trouble trouble(String skill) {
        List<Module> failed = struggling.getOrDefault(skill, List.of()).stream()
                .filter(module -> module.kind().mainstream() && prerequisites.open(module))
                .filter(module -> !prerequisites.readyFor(module))
                .filter(module -> !version.leavesNothingUnsaid() || pursued.includes(module))
                .toList();
        return new Trouble(skill, failed, failed.stream().noneMatch(this::goesFirst));
    }

    /** Of all that rests with a skill, what went wrong, else what would come first. */
    private Optional<Waiting> resting(String skill) {
        return catalogue.ofSkill(skill).stream()
                .filter(pursued::includes)
                .min(Comparator.comparing(
                                (Module module) -> !situation.progressIn(module).struggling())
                        .thenComparing(Module::level)
                        .thenComparing(Module::key))
                .map(module -> ObstacleWording.resting(module, situation.restsUntil(skill), pursued.heldBy(module)));
    }

    private boolean goesFirst(Module module) {
        return version.putsSureMistakesFirst() && situation.progressIn(module).hasSureMistake();
    }

    private void remedy(Module failed) {
        List<Remedy> all = possible.of(failed);
        if (all.isEmpty()) {
            if (version.looksForRoom()) {
                possible.tooLong(failed)
                        .map(remedy -> RemedyWording.inAnySitting(failed, remedy.module(), situation.budget()))
                        .ifPresent(waiting::add);
            }
            return;
        }
        Remedy best = all.getFirst();
        if (!version.looksForRoom()) {
            insert(best, failed, why(best, failed));
            return;
        }
        Optional<Remedy> fitting = all.stream().filter(this::hasRoom).findFirst();
        if (fitting.isPresent()) {
            Remedy found = fitting.get();
            Step.Why why = why(found, failed);
            insert(found, failed, found.equals(best) ? why : RemedyWording.instead(why, best.module()));
        } else {
            await(shortest(all), failed);
        }
    }

    private Remedy shortest(List<Remedy> all) {
        return all.stream()
                .min(Comparator.comparingInt(remedy -> minutes(remedy.module())))
                .orElseThrow();
    }

    /** Waits with it, unless it has waited for as long as a plan looks ahead. */
    private void await(Remedy remedy, Module failed) {
        int minutes = minutes(remedy.module());
        LocalDate until = waitsUntil(failed);
        boolean holds = until.isAfter(situation.today());
        waiting.add(
                holds
                        ? RemedyWording.until(until, failed, remedy.module(), minutes, weeks)
                        : RemedyWording.anyMore(failed, remedy.module(), minutes, weeks, version));
        if (holds) {
            held.add(failed.key());
            held.add(remedy.module().key());
        }
    }

    /** As long as a plan looks ahead from when it went wrong; nobody knows when of what was kept before. */
    private LocalDate waitsUntil(Module failed) {
        LocalDate missed = situation.progressIn(failed).missed();
        return missed == null ? situation.today() : missed.plusWeeks(Weeks.AHEAD);
    }

    /** What is begun is paid for. */
    private int minutes(Module remedy) {
        return situation.progressIn(remedy).open() ? 0 : situation.minutes(remedy);
    }

    private boolean hasRoom(Remedy remedy) {
        return isPlanned(remedy.module()) || minutes(remedy.module()) <= weeks.most();
    }

    private boolean isPlanned(Module remedy) {
        return steps.stream().anyMatch(step -> step.module().equals(remedy.key()));
    }

    private Step.Why why(Remedy remedy, Module failed) {
        int rounds = situation.progressIn(failed).failedRounds();
        RootCause cause = remedy.cause();
        return cause == null
                ? Wording.remedy(remedy.as(), failed, rounds)
                : Wording.rootCause(cause, possible.mastery(cause.module().skill()), failed, rounds);
    }

    /**
     * Help with what went wrong today, or with confidence, what is paid for and what has waited for long enough goes first.
     */
    private boolean competes(Remedy remedy, Module failed) {
        return version.letsOffersCompete()
                && !goesFirst(failed)
                && !situation.today().equals(situation.progressIn(failed).missed())
                && !isPlanned(remedy.module())
                && minutes(remedy.module()) > 0
                && waitsUntil(failed).isAfter(situation.today());
    }

    private void insert(Remedy remedy, Module failed, Step.Why why) {
        Module module = remedy.module();
        mended.putIfAbsent(module.key(), failed);
        if (competes(remedy, failed)) {
            awaited.add(new Awaited(failed, module, remedy.as(), why, waitsUntil(failed)));
            return;
        }
        if (!isPlanned(module)) {
            List<Module> others = awaited.withdraw(module);
            others.forEach(other -> held.add(other.key()));
            Step.Why whole = RemedyWording.also(why, others);
            weeks.place(minutes(module))
                    .ifPresent(week -> steps.add(Step.inserted(module, weeks.starting(week), remedy.as(), whole)));
        } else if (version.looksForRoom()) {
            steps.replaceAll(step ->
                    step.module().equals(module.key()) ? step.because(RemedyWording.also(step.why(), failed)) : step);
        }
        held.add(failed.key());
        held.add(module.key());
    }
}
