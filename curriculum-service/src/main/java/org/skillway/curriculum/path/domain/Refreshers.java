package org.skillway.curriculum.path.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.progress.domain.Refreshed;

/** Answers a slipping work signal with a short repetition of its skill, within the approved minutes and not too often. */
final class Refreshers {

    static final int MOST_PER_SKILL = 2;
    static final Duration PERIOD = Duration.ofDays(28);

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final Prerequisites prerequisites;
    private final List<Step> steps = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();

    Refreshers(Situation situation, Catalogue catalogue, Weeks weeks) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        prerequisites = new Prerequisites(situation, catalogue);
        bySkill().values().forEach(this::answer);
    }

    List<Step> steps() {
        return steps;
    }

    List<Suggestion> suggestions() {
        return suggestions;
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

    private void answer(Drift drift) {
        if (situation.rests(drift.skill())) {
            suggestions.add(new Suggestion(drift.skill(), Wording.askSomebody(drift.skill())));
            return;
        }
        if (recent(drift.skill()).size() >= MOST_PER_SKILL) {
            suggestions.add(new Suggestion(drift.skill(), Wording.refreshedEnough(drift)));
            return;
        }
        Optional<Module> found = refresher(drift.skill());
        if (found.isEmpty()) {
            suggestions.add(new Suggestion(drift.skill(), Wording.nothingToRefreshWith(drift)));
            return;
        }
        Module module = found.get();
        int minutes = situation.progressIn(module).open() ? 0 : module.minutes();
        weeks.place(minutes)
                .ifPresent(week -> steps.add(
                        Step.refresher(module, weeks.starting(week), drift, Wording.refresher(module, drift, week))));
    }

    private List<Refreshed> recent(String skill) {
        return situation.refreshed().stream()
                .filter(refreshed -> refreshed.skill().equals(skill))
                .filter(refreshed -> refreshed.at().isAfter(situation.now().minus(PERIOD)))
                .toList();
    }

    /** A refresher made for it, else a practice; what was not taken lately, near the learner's level, short. */
    private Optional<Module> refresher(String skill) {
        double level = situation.mastery(skill).estimate().level().value();
        List<String> taken = recent(skill).stream().map(Refreshed::module).toList();
        return catalogue.ofSkill(skill).stream()
                .filter(module -> module.kind() == ModuleKind.REFRESHER || module.kind() == ModuleKind.PRACTICE)
                .filter(module -> situation.fitsOneSitting(module) && prerequisites.allMet(module))
                .filter(module -> !situation.excused(module))
                .min(Comparator.comparing((Module module) -> module.kind() != ModuleKind.REFRESHER)
                        .thenComparing(module -> taken.contains(module.key()))
                        .thenComparingDouble(module -> Math.abs(module.level().value() - level))
                        .thenComparingInt(Module::minutes)
                        .thenComparing(Module::key));
    }
}
