package org.skillway.curriculum.path.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/** Facts about a learner, stated one by one, and a small catalogue to plan from. */
final class PathFixture {

    static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    static final UUID DRIFT = UUID.fromString("01938000-0000-7000-8000-000000000001");

    private final List<Target> targets = new ArrayList<>();
    private Ability ability = Ability.unknown(Norms.USUAL);
    private final Map<String, Progress> progress = new HashMap<>();
    private final Map<String, Struggle> struggles = new HashMap<>();
    private Memories memories = Memories.NONE;
    private final List<Drift> drifts = new ArrayList<>();
    private final List<Refreshed> refreshed = new ArrayList<>();
    private Budget budget = new Budget(60, List.of(new Slot("any", 10)));
    private Spent spent = new Spent(MONDAY, 0);
    private Wishes wishes = Wishes.NONE;
    private Workdays workdays = Workdays.USUAL;

    static PathFixture aLearner() {
        return new PathFixture();
    }

    PathFixture aimingFor(String skill, double level) {
        return aimingFor(skill, level, 30);
    }

    PathFixture aimingFor(String skill, double level, int days) {
        return aimingFor(skill, level, days, 1, false);
    }

    PathFixture aimingFor(String skill, double level, int days, double weight, boolean critical) {
        targets.add(new Target(
                skill,
                new Level(level),
                weight,
                TODAY.plusDays(days),
                critical,
                new TreeSet<>(List.of("coordinator"))));
        return this;
    }

    /** As one record of prior experience says. */
    PathFixture whoSaysTheyAreAt(String skill, double level) {
        ability = ability.told(skill, new Testimony(new Level(level), 0.6), Norms.USUAL, NOW);
        return this;
    }

    /** As several people who know them said. */
    PathFixture whoKnows(String skill, double level) {
        return whoSaysTheyAreAt(skill, level).whoSaysTheyAreAt(skill, level).whoSaysTheyAreAt(skill, level);
    }

    PathFixture who(String module, Progress where) {
        progress.put(module, where);
        return this;
    }

    PathFixture whoPassed(String module) {
        return who(module, progressWith(Progress.State.PASSED, 0));
    }

    /** Whose memory of what a module teaches was stable for so many days when it was last called on. */
    PathFixture whoRemembers(String module, double stability, int daysAgo) {
        Map<String, Trace> more = new HashMap<>(memories.traces());
        more.put(module, new Trace(new Memory(stability, 5), NOW.minus(Duration.ofDays(daysAgo)), null));
        memories = new Memories(more);
        return this;
    }

    PathFixture whoFailed(String module, int rounds) {
        return who(module, progressWith(Progress.State.OPEN, rounds));
    }

    PathFixture whoStruggledIn(String skill, int rounds) {
        struggles.put(skill, new Struggle(rounds, NOW));
        return this;
    }

    PathFixture whoseSignalSlipped(String kpi, String skill) {
        drifts.add(new Drift(DRIFT, kpi, skill, NOW.minusSeconds(86_400), false));
        return this;
    }

    /** By lot, the refresher for it waits so many days. */
    PathFixture whoseRefresherWaits(String kpi, String skill, int days) {
        var drift = new Drift(DRIFT, kpi, skill, NOW.minusSeconds(86_400), false);
        drifts.add(drift.waitingUntil(NOW.plus(Duration.ofDays(days))));
        return this;
    }

    PathFixture whoRefreshed(String module, String skill, int daysAgo) {
        refreshed.add(new Refreshed(module, skill, NOW.minusSeconds(86_400L * daysAgo)));
        return this;
    }

    PathFixture withMinutes(int perWeek, int perSitting) {
        budget = new Budget(perWeek, List.of(new Slot("any", perSitting)));
        return this;
    }

    PathFixture whoSpentThisWeek(int minutes) {
        spent = new Spent(MONDAY, minutes);
        return this;
    }

    PathFixture whoPinned(String module) {
        wishes = wishes.pinned(module, NOW);
        return this;
    }

    PathFixture whoAskedFor(String module, String skill) {
        wishes = wishes.pulled(new Wishes.Pull(module, skill, NOW, false));
        return this;
    }

    PathFixture whoPutOff(String module, int days) {
        wishes = wishes.deferred(new Wishes.Deferral(module, TODAY.plusDays(days), "Holidays.", false, NOW), TODAY);
        return this;
    }

    PathFixture whoIsExcusedFrom(String module, int days) {
        wishes = wishes.deferred(new Wishes.Deferral(module, TODAY.plusDays(days), "Upheld.", true, NOW), TODAY);
        return this;
    }

    PathFixture whoWorks(Workdays days) {
        workdays = days;
        return this;
    }

    Situation situation() {
        return new Situation(
                targets,
                ability,
                progress,
                struggles,
                memories,
                drifts,
                refreshed,
                budget,
                spent,
                NOW,
                ZoneOffset.UTC,
                7,
                wishes,
                workdays,
                Pace.UNKNOWN);
    }

    /** The situation with one module where it stands, and the fixture as it was. */
    Situation with(String module, Progress where) {
        Progress was = progress.put(module, where);
        Situation with = situation();
        if (was == null) {
            progress.remove(module);
        } else {
            progress.put(module, was);
        }
        return with;
    }

    Path plannedFrom(Catalogue catalogue) {
        return PathPlanner.plan(situation(), catalogue);
    }

    static Progress progressWith(Progress.State state, int failedRounds) {
        return new Progress(Set.of(), Set.of(), failedRounds, 0, state);
    }

    static Module lesson(String key, String skill, double level, String... prerequisites) {
        return module(key, ModuleKind.LESSON, skill, level, 6, null, prerequisites);
    }

    static Module practice(String key, String skill, double level, String... prerequisites) {
        return module(key, ModuleKind.PRACTICE, skill, level, 8, null, prerequisites);
    }

    static Module simplified(String key, Module original) {
        return module(
                key, ModuleKind.SIMPLIFIED, original.skill(), original.level().value(), 3, original.key());
    }

    static Module refresher(String key, String skill, double level) {
        return module(key, ModuleKind.REFRESHER, skill, level, 3, null);
    }

    static Module module(
            String key,
            ModuleKind kind,
            String skill,
            double level,
            int minutes,
            @Nullable String variantOf,
            String... prerequisites) {
        var item = new Item(key + "-1", "What now?", List.of("a", "b", "c", "d"), 0, new Level(level));
        return new Module(
                key,
                "The " + key,
                kind,
                new Outcome(skill, "Does it."),
                new Level(level),
                minutes,
                null,
                List.of(prerequisites),
                variantOf,
                List.of(item));
    }

    /** What a coordinator learns: five skills, each with a foundation and what builds on it. */
    static Catalogue coordinatorCatalogue() {
        Module policyMap = lesson("policy-map", "policy", 1);
        return new Catalogue(List.of(
                policyMap,
                lesson("policy-record", "policy", 2, "policy-map"),
                practice("policy-lookup", "policy", 3, "policy-record"),
                simplified("policy-map-simple", policyMap),
                refresher("policy-refresher", "policy", 3),
                lesson("comms-update", "communication", 2),
                practice("comms-bad-news", "communication", 3, "comms-update"),
                refresher("comms-refresher", "communication", 3),
                lesson("workflow-board", "workflow", 2),
                practice("workflow-blocked", "workflow", 3, "workflow-board"),
                lesson("workflow-advanced", "workflow", 4, "workflow-blocked"),
                lesson("reporting-status", "reporting", 2),
                practice("reporting-numbers", "reporting", 3, "reporting-status"),
                lesson("reporting-advanced", "reporting", 4, "reporting-numbers")));
    }

    static PathFixture aCoordinator() {
        return aLearner()
                .aimingFor("policy", 3, 30, 1.0, true)
                .aimingFor("communication", 3, 30, 1.0, true)
                .aimingFor("workflow", 4, 60, 0.9, false)
                .aimingFor("reporting", 4, 90, 0.8, false);
    }
}
