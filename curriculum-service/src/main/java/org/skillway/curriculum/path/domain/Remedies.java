package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.rootcause.domain.RootCause;
import org.skillway.curriculum.target.domain.Target;

/**
 * Helps where something went wrong: first what it most likely comes from ({@link RootCause}), then an easier explanation, a
 * worked example and practice, each once, and after three rounds a person.
 */
final class Remedies {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final Set<String> refreshers;
    private final boolean sureFirst;
    private final Prerequisites prerequisites;
    private final List<Step> steps = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, Module> mended = new HashMap<>();
    private final Map<String, Mastery> masteries = new HashMap<>();

    Remedies(Situation situation, Catalogue catalogue, Weeks weeks, Set<String> refreshers, PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.refreshers = refreshers;
        sureFirst = version.putsSureMistakesFirst();
        prerequisites = new Prerequisites(situation, catalogue, version);
        Set<String> skills = new TreeSet<>();
        situation.open().stream().map(Target::skill).forEach(skills::add);
        skills.stream()
                .sorted(Comparator.comparing(skill -> failed(skill).noneMatch(this::goesFirst)))
                .forEach(this::remedy);
    }

    List<Step> steps() {
        return steps;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** The modules that wait until their remedy is done, and the remedies themselves. */
    Set<String> held() {
        return held;
    }

    private void remedy(String skill) {
        if (situation.rests(skill)) {
            suggestions.add(new Suggestion(skill, Wording.askSomebody(skill)));
            return;
        }
        failed(skill)
                .min(Comparator.comparing((Module module) -> !goesFirst(module))
                        .thenComparing(Module::level)
                        .thenComparing(Module::key))
                .ifPresent(this::remedy);
    }

    /** What each remedy mends, by the remedy's key. */
    Map<String, Module> mended() {
        return mended;
    }

    private Stream<Module> failed(String skill) {
        return catalogue.ofSkill(skill).stream()
                .filter(module -> module.kind().mainstream() && prerequisites.open(module))
                .filter(module -> situation.progressIn(module).struggling() && !situation.readyFor(module));
    }

    private boolean goesFirst(Module module) {
        return sureFirst && situation.progressIn(module).hasSureMistake();
    }

    private void remedy(Module failed) {
        if (mendCause(failed)) {
            return;
        }
        Optional<Module> easier = easierThan(failed);
        if (easier.isPresent()) {
            insert(easier.get(), failed, as(easier.get()), null);
        } else {
            practiceFor(failed).ifPresent(practice -> insert(practice, failed, Inserted.PRACTICE, null));
        }
    }

    /** Whether there is something for the likeliest cause that anything can be done about. */
    private boolean mendCause(Module failed) {
        for (RootCause cause : RootCause.of(failed, catalogue, this::mastery)) {
            Optional<Module> mends = situation.rests(cause.module().skill())
                    ? Optional.empty()
                    : untried(Stream.of(cause.module()))
                            .or(() -> easierThan(cause.module()))
                            .or(() -> practiceFor(cause.module()).filter(practice -> !practice.equals(failed)));
            if (mends.isPresent()) {
                insert(mends.get(), failed, Inserted.PREREQUISITE, cause);
                return true;
            }
        }
        return false;
    }

    private Mastery mastery(String skill) {
        return masteries.computeIfAbsent(skill, situation::mastery);
    }

    private Optional<Module> easierThan(Module module) {
        return untried(catalogue.easierThan(module.key()).stream());
    }

    private static Inserted as(Module easier) {
        return easier.kind() == ModuleKind.WORKED_EXAMPLE ? Inserted.WORKED_EXAMPLE : Inserted.SIMPLIFIED;
    }

    private Optional<Module> practiceFor(Module failed) {
        return untried(catalogue.ofSkill(failed.skill()).stream()
                .filter(module -> module.kind() == ModuleKind.PRACTICE && !module.equals(failed))
                .filter(module -> module.level().value() <= failed.level().value() + 1));
    }

    private Optional<Module> untried(Stream<Module> modules) {
        return modules.filter(module -> !refreshers.contains(module.key()))
                .filter(module -> !situation.passed(module) && !situation.readyFor(module))
                .filter(module -> !situation.progressIn(module).struggling())
                .filter(module -> situation.fitsOneSitting(module) && prerequisites.allMet(module))
                .filter(module -> !situation.excused(module))
                .min(Comparator.comparing(Remedies::as)
                        .thenComparing(Module::level)
                        .thenComparingInt(Module::minutes)
                        .thenComparing(Module::key));
    }

    private void insert(Module remedy, Module failed, Inserted as, @Nullable RootCause cause) {
        int rounds = situation.progressIn(failed).failedRounds();
        int minutes = situation.progressIn(remedy).open() ? 0 : situation.minutes(remedy);
        Step.Why why = cause == null
                ? Wording.remedy(as, failed, rounds)
                : Wording.rootCause(cause, mastery(cause.module().skill()), failed, rounds);
        if (steps.stream().noneMatch(step -> step.module().equals(remedy.key()))) {
            weeks.place(minutes).ifPresent(week -> steps.add(Step.inserted(remedy, weeks.starting(week), as, why)));
        }
        mended.putIfAbsent(remedy.key(), failed);
        held.add(failed.key());
        held.add(remedy.key());
    }
}
