package org.skillway.curriculum.pull.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Pull;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.workday.domain.Workdays;

/** What somebody gets who asks for a refresher, case by case. */
class RefresherFinderTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

    private static final Module LESSON = module("lesson", ModuleKind.LESSON, "notes", 6, null);
    private static final Module OTHER_LESSON = module("other-lesson", ModuleKind.LESSON, "notes", 5, null);
    private static final Module QUICK = module("quick", ModuleKind.REFRESHER, "notes", 2, "lesson");
    private static final Module OTHER = module("other", ModuleKind.REFRESHER, "notes", 4, "other-lesson");
    private static final Module PRACTICE = module("practice", ModuleKind.PRACTICE, "notes", 7, null, "lesson");
    private static final Module DRILL = module("drill", ModuleKind.PRACTICE, "calls", 6, null, "calls-lesson");
    private static final Module CALLS = module("calls-lesson", ModuleKind.LESSON, "calls", 5, null);
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(LESSON, OTHER_LESSON, QUICK, OTHER, PRACTICE, DRILL, CALLS));

    private final List<Refreshed> refreshed = new ArrayList<>();
    private Map<String, Progress> progress = Map.of();
    private Map<String, Struggle> struggles = Map.of();
    private List<Drift> drifts = List.of();
    private Wishes wishes = Wishes.NONE;

    @Test
    void findsTheShortestOfTheRefreshersThatLieEquallyNear() {
        assertThat(find("notes", null, 10)).isInstanceOfSatisfying(Found.Refresher.class, found -> {
            assertThat(found.module()).isEqualTo(QUICK);
            assertThat(found.sentence()).contains("takes 2 of your 8 minutes");
        });
    }

    @Test
    void whatRepeatsTheNamedModuleComesFirst() {
        assertThat(found("notes", OTHER_LESSON, 10)).isEqualTo(OTHER);
    }

    @Test
    void whatWasTakenLatelyComesLater() {
        refreshed.add(new Refreshed("quick", "notes", NOW.minus(Duration.ofDays(3))));

        assertThat(found("notes", null, 10)).isEqualTo(OTHER);
    }

    @Test
    void aPassedModuleIsTakenAgainWhereItIsNamedAndNothingElseRepeatsIt() {
        progress = Map.of("calls-lesson", new Progress(Set.of(), Set.of(), 0, 0, Progress.State.PASSED));

        assertThat(found("calls", CALLS, 10)).isEqualTo(CALLS);
        assertThat(found("calls", null, 10)).isEqualTo(DRILL);
    }

    @Test
    void saysWhatTheShortestTakesWhereTheMinutesAreTooFew() {
        assertThat(none("notes", 1)).isEqualTo("The shortest, “quick”, takes 2 minutes, and you have 1.");
    }

    @Test
    void saysWhereNothingRefreshesASkill() {
        assertThat(none("selling", 10)).contains("no module that refreshes selling");
    }

    @Test
    void saysWhereSomethingHasToComeBefore() {
        assertThat(none("calls", 10)).isEqualTo("“drill” has to wait for what comes before it on your path.");
    }

    @Test
    void aSkillThatRestsIsNotRefreshedByModules() {
        struggles = Map.of("notes", new Struggle(3, NOW));

        assertThat(none("notes", 10)).contains("Somebody strong in it helps more now");
    }

    @Test
    void signalsNeverUseUpTheFirstRequestButRequestsDo() {
        refreshed.add(new Refreshed("quick", "notes", NOW.minus(Duration.ofDays(20))));
        refreshed.add(new Refreshed("other", "notes", NOW.minus(Duration.ofDays(5))));
        assertThat(find("notes", null, 10)).isInstanceOf(Found.Refresher.class);

        wishes = wishes.pulled(new Pull("quick", "notes", NOW.minus(Duration.ofDays(5)), true));
        assertThat(none("notes", 10)).contains("2 times in 28 days", "ask again after 2026-11-26");
        assertThat(none("calls", 10)).doesNotContain("times in");
    }

    @Test
    void whatIsOnThePathAlreadyIsSaid() {
        drifts = List.of(new Drift(new UUID(0, 1), "note-quality", "notes", NOW, false));

        assertThat(find("notes", null, 10))
                .isInstanceOfSatisfying(
                        Found.Planned.class,
                        planned -> assertThat(planned.sentence()).isEqualTo("“quick” is on your path already."));
    }

    private Module found(String skill, @Nullable Module named, int minutes) {
        return ((Found.Refresher) find(skill, named, minutes)).module();
    }

    private String none(String skill, int minutes) {
        return ((Found.None) find(skill, null, minutes)).sentence();
    }

    private Found find(String skill, @Nullable Module named, int minutes) {
        var situation = new Situation(
                List.of(),
                Ability.unknown(Norms.USUAL),
                progress,
                struggles,
                Memories.NONE,
                drifts,
                refreshed,
                new Budget(60, List.of(new Slot("any", 8))),
                new Spent(LocalDate.of(2026, 11, 16), 0),
                NOW,
                ZoneOffset.UTC,
                7,
                wishes,
                Workdays.USUAL,
                Pace.UNKNOWN);
        var path = PathPlanner.plan(situation, CATALOGUE);
        return new RefresherFinder(situation, CATALOGUE, path).find(skill, named, minutes);
    }

    private static Module module(
            String key, ModuleKind kind, String skill, int minutes, @Nullable String variantOf, String... before) {
        return new Module(
                key,
                key,
                kind,
                new Outcome(skill, "Does it."),
                new Level(2),
                minutes,
                null,
                List.of(before),
                variantOf,
                List.of(new Item(key + "-1", "What now?", List.of("a", "b"), 0, new Level(2))));
    }
}
