package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Wishes.Pull;
import org.skillway.curriculum.progress.domain.Refreshed;

/**
 * Answers a slipping work signal, or a learner who asks, with a short repetition of a skill, within the approved minutes. How
 * often a signal is answered is limited here; what a learner asks for was chosen, and limited, when they asked.
 */
final class Refreshers {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final PlannerVersion version;
    private final Prerequisites prerequisites;
    private final List<Step> steps = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    Refreshers(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            Prerequisites prerequisites,
            PlannerVersion version) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.version = version;
        this.prerequisites = prerequisites;
        List<Pull> pulls = situation.wishes().pullsAt(situation.now());
        pulls.forEach(this::pulled);
        Map<String, Drift> slipping = bySkill();
        pulls.forEach(pull -> slipping.remove(pull.skill()));
        slipping.values().forEach(this::answer);
    }

    List<Step> steps() {
        return steps;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** Those that no week has room for. */
    List<Waiting> waiting() {
        return waiting;
    }

    /** The earliest unanswered drift of each skill that does not wait; one refresher answers all of them. */
    private Map<String, Drift> bySkill() {
        Map<String, Drift> earliest = new LinkedHashMap<>();
        situation.drifts().stream()
                .filter(drift -> !drift.answered() && !drift.waits(situation.now()))
                .sorted(Comparator.comparing(Drift::since).thenComparing(Drift::id))
                .forEach(drift -> earliest.putIfAbsent(drift.skill(), drift));
        return earliest;
    }

    /** What its learner asked for stands first: they have the minutes now. It answers a drift in its skill as well. */
    private void pulled(Pull pull) {
        catalogue
                .module(pull.module())
                .filter(this::takeable)
                .ifPresent(module -> weeks.place(minutes(module))
                        .ifPresentOrElse(
                                week -> steps.add(Step.inserted(
                                        module,
                                        weeks.starting(week),
                                        Inserted.REFRESHER,
                                        Wording.pulled(module, week))),
                                () -> await(module, null)));
    }

    private void answer(Drift drift) {
        if (situation.rests(drift.skill())) {
            suggestions.add(Suggestion.of(drift.skill(), Wording.askSomebody(drift.skill())));
            return;
        }
        if (situation.refreshedLately(drift.skill()).size() >= Refreshed.MOST_PER_SKILL) {
            suggestions.add(Suggestion.of(drift.skill(), Wording.refreshedEnough(drift)));
            return;
        }
        Optional<Module> found = refresher(drift.skill());
        if (found.isEmpty()) {
            suggestions.add(Suggestion.of(drift.skill(), Wording.nothingToRefreshWith(drift)));
            return;
        }
        Module module = found.get();
        weeks.place(minutes(module))
                .ifPresentOrElse(
                        week -> steps.add(Step.refresher(
                                module, weeks.starting(week), drift, Wording.refresher(module, drift, week))),
                        () -> await(module, drift));
    }

    private void await(Module refresher, @Nullable Drift drift) {
        if (version.leavesNothingUnsaid()) {
            waiting.add(ObstacleWording.withoutRoom(refresher, drift, minutes(refresher), weeks));
        }
    }

    private boolean takeable(Module module) {
        return situation.fitsOneSitting(module) && prerequisites.allMet(module);
    }

    /** What is begun is paid for. */
    private int minutes(Module module) {
        return situation.progressIn(module).begun() ? 0 : situation.minutes(module);
    }

    /** A refresher made for it, else a practice; what was not taken lately, near the learner's level, short. */
    private Optional<Module> refresher(String skill) {
        double level = situation.mastery(skill).estimate().level().value();
        List<String> taken =
                situation.refreshedLately(skill).stream().map(Refreshed::module).toList();
        return catalogue.ofSkill(skill).stream()
                .filter(module -> module.kind() == ModuleKind.REFRESHER || module.kind() == ModuleKind.PRACTICE)
                .filter(this::takeable)
                .filter(module -> !situation.excused(module))
                .min(Comparator.comparing((Module module) -> module.kind() != ModuleKind.REFRESHER)
                        .thenComparing(module -> taken.contains(module.key()))
                        .thenComparingDouble(module -> Math.abs(module.level().value() - level))
                        .thenComparingInt(Module::minutes)
                        .thenComparing(Module::key));
    }
}
