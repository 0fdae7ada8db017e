package org.skillway.curriculum.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.workday.domain.Workdays;

/** What prepares somebody for a call that their path has nothing for, case by case. */
class PreparationTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final UpcomingTask CALL =
            new UpcomingTask("crm-7", "calls", "Call with Contoso", NOW.plus(Duration.ofDays(2)));

    private static final Module LESSON = module("lesson", ModuleKind.LESSON, 2, 5, null);
    private static final Module PRACTICE = module("practice", ModuleKind.PRACTICE, 3, 7, null, "lesson");
    private static final Module REFRESHER = module("refresher", ModuleKind.REFRESHER, 3, 3, "practice");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(LESSON, PRACTICE, REFRESHER));

    private final Map<String, Progress> progress = new HashMap<>();
    private final Map<String, Trace> traces = new HashMap<>();
    private Map<String, Struggle> struggles = Map.of();
    private Ability ability = Ability.unknown(Norms.USUAL);
    private Wishes wishes = Wishes.NONE;
    private int spent;
    private Catalogue catalogue = CATALOGUE;

    @Test
    void whoLearnedNothingOfItBeginsWithTheLowestModule() {
        assertThat(step(10)).get().satisfies(step -> {
            assertThat(step.module()).isEqualTo("lesson");
            assertThat(step.inserted()).isNull();
            assertThat(step.week()).isEqualTo(MONDAY);
            assertThat(motive(step)).isEqualTo(Motive.Code.BROUGHT_FOR_TASK);
            assertThat(step.why().reason())
                    .isEqualTo("Your path has nothing in calls, which “Call with Contoso” needs.");
        });
    }

    @Test
    void whatComesBeforeAModuleIsPassedFirst() {
        passed("lesson", 100, 1);

        assertThat(step(10)).map(Step::module).contains("practice");
    }

    @Test
    void whatWouldNotBeRecalledIsCalledOnWithItsRefresher() {
        passed("lesson", 400, 30);
        passed("practice", 10, 30);

        assertThat(step(10)).get().satisfies(step -> {
            assertThat(step.module()).isEqualTo("refresher");
            assertThat(step.minutes()).isEqualTo(3);
            assertThat(step.inserted()).isEqualTo(Inserted.REVIEW);
            assertThat(step.day()).isEqualTo(TODAY);
            assertThat(step.why().reason()).contains("you would recall “Title of practice” with a chance of ");
        });
    }

    @Test
    void itsChecksTakeTwoMinutesWhereNoRefresherFits() {
        passed("lesson", 400, 30);
        passed("practice", 10, 30);

        assertThat(step(2)).get().satisfies(step -> {
            assertThat(step.module()).isEqualTo("practice");
            assertThat(step.minutes()).isEqualTo(2);
        });
        assertThat(step(1)).isEmpty();
    }

    @Test
    void whoKnowsItAndRecallsItNeedsNothing() {
        passed("lesson", 400, 30);
        passed("practice", 400, 30);

        assertThat(step(10)).isEmpty();
    }

    @Test
    void whoIsReadyForAModuleIsNotSentToIt() {
        for (int i = 0; i < 30; i++) {
            ability = ability.told("calls", new Testimony(new Level(5), 0.9, true), Norms.USUAL, NOW);
        }

        assertThat(step(10)).isEmpty();
    }

    @Test
    void whatCountsAsRecalledTheCompanyDecides() {
        passed("lesson", 400, 30);
        passed("practice", 40, 30);
        assertThat(step(10)).map(Step::module).isEmpty();

        catalogue = CATALOGUE.keeping(new Retentions(new Retention(0.97), new Retention(0.97)));
        assertThat(step(10)).map(Step::module).contains("refresher");
    }

    @Test
    void whatWasKnownBeforeIsCalledOnToo() {
        passed("lesson", 400, 30);
        passed("practice", 10, 30);
        progress.put("practice", new Progress(Set.of(), Set.of(), 0, 0, Progress.State.TESTED_OUT));

        assertThat(step(10)).map(Step::module).contains("refresher");
    }

    @Test
    void whatWasCalledOnThisWeekIsLeftAlone() {
        passed("lesson", 400, 30);
        passed("practice", 2, 6);
        assertThat(step(10)).isEmpty();

        passed("practice", 2, 7);
        assertThat(step(10)).isPresent();
    }

    @Test
    void nothingComesBeyondTheApprovedMinutesOrASitting() {
        spent = 56;
        assertThat(step(10)).isEmpty();

        spent = 55;
        assertThat(step(10)).isPresent();
        assertThat(step(4)).isEmpty();
    }

    @Test
    void nothingComesWhereTheSkillRestsOrTheModuleIsPutOffByAnybody() {
        struggles = Map.of("calls", new Struggle(3, NOW));
        assertThat(step(10)).isEmpty();

        struggles = Map.of();
        wishes = wishes.deferred(Wishes.Deferral.ruled("lesson", TODAY.plusDays(9), NOW, new UUID(0, 1)), TODAY);
        assertThat(step(10)).isEmpty();

        wishes =
                Wishes.NONE.deferred(new Wishes.Deferral("lesson", TODAY.plusDays(1), "Not today.", false, NOW), TODAY);
        assertThat(step(10)).isEmpty();
    }

    private void passed(String module, double stability, int daysAgo) {
        progress.put(module, new Progress(Set.of(), Set.of(), 0, 0, Progress.State.PASSED));
        traces.put(module, new Trace(new Memory(stability, 5), NOW.minus(Duration.ofDays(daysAgo)), null));
    }

    private Optional<Step> step(int minutes) {
        Situation situation = new Situation(
                List.of(),
                ability,
                progress,
                struggles,
                new Memories(traces),
                List.of(),
                List.of(),
                new Budget(60, List.of(new Slot("any", 10))),
                new Spent(MONDAY, spent),
                NOW,
                ZoneOffset.UTC,
                7,
                wishes,
                Workdays.USUAL,
                Pace.UNKNOWN);
        return new Preparation(Ground.of(new PathCase(situation, Set.of()), catalogue), minutes).step(CALL);
    }

    private static Motive.@Nullable Code motive(Step step) {
        Motive motive = step.why().motive();
        return motive == null ? null : motive.code();
    }

    private static Module module(
            String key, ModuleKind kind, double level, int minutes, @Nullable String variantOf, String... before) {
        return new Module(
                key,
                "Title of " + key,
                kind,
                new Outcome("calls", "Does it."),
                new Level(level),
                minutes,
                null,
                List.of(before),
                variantOf,
                List.of(new Item(key + "-1", "What now?", List.of("a", "b"), 0, new Level(level))));
    }
}
