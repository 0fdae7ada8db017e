package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.learner.domain.Experience;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.path.domain.Wishes.Pull;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;

/** Noah's first weeks in client support, from his first answer to the day his ticket notes slip. */
class LearnerJourneyTest {

    private static final Module BASICS = module("notes-basics", ModuleKind.LESSON, 2, 5, null);
    private static final Module SIMPLE = module("notes-basics-simple", ModuleKind.SIMPLIFIED, 2, 3, "notes-basics");
    private static final Module PRACTICE = module("notes-practice", ModuleKind.PRACTICE, 3, 7, null, "notes-basics");
    private static final Module SCENARIO = module("notes-scenario", ModuleKind.SCENARIO, 3, 6, null, "notes-basics");
    private static final Module REFRESHER = module("notes-refresher", ModuleKind.REFRESHER, 3, 3, null);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(BASICS, SIMPLE, PRACTICE, SCENARIO, REFRESHER));
    private static final Map<String, RoleMap> ROLES = Map.of(
            "support",
            new RoleMap(
                    "support",
                    1,
                    "Client support agent",
                    List.of(new Requirement("ticket-notes", new Level(2), 1, 30, true))));
    private static final UUID SLIP = UUID.fromString("01938000-0000-7000-8000-00000000000d");

    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private Learner noah = Learner.newcomer(now, Norms.USUAL);
    private Path path = Path.EMPTY;

    @Test
    void noahLearnsToWriteTicketNotesAndIsRemindedWhenTheySlip() {
        noahTakesUpSupport();
        assertThat(next().module()).isEqualTo("notes-basics");
        assertThat(next().why().reason()).contains("support needs 2 by 2 December 2026");

        noahAnswers(BASICS, false);
        assertThat(next().module()).as("a simpler version follows a failure").isEqualTo("notes-basics-simple");
        assertThat(next().inserted()).isEqualTo(Inserted.SIMPLIFIED);

        noahAnswers(SIMPLE, true);
        assertThat(next().module()).as("then practice").isEqualTo("notes-practice");

        noahIsWalkedThrough(PRACTICE);
        assertThat(noahIsReady()).as("helped success alone is not mastery").isFalse();

        daysPass(3);
        noahAnswers(BASICS, true);
        noahAnswers(SCENARIO, true);
        assertThat(noahIsReady())
                .as("two right answers of his own after a failure are not enough yet")
                .isFalse();

        hisManagerAndMentorConfirmIt();
        assertThat(noahIsReady()).isTrue();
        assertThat(path.outcome().code()).isEqualTo("arrived");

        daysPass(40);
        hisTicketNotesSlip();
        assertThat(next().module()).isEqualTo("notes-refresher");
        assertThat(next().why().reason()).contains("ticket-note-quality has slipped");

        noahAnswers(REFRESHER, true);
        assertThat(path.steps())
                .as("one refresher, then only what keeps it")
                .isNotEmpty()
                .allMatch(step -> step.inserted() == Inserted.REVIEW);
    }

    @Test
    void noahIsSentToAPersonInsteadOfRoundTheSameLoop() {
        noahTakesUpSupport();

        noahAnswers(BASICS, false);
        noahAnswers(SIMPLE, false);
        noahAnswers(BASICS, false);

        assertThat(path.steps()).isEmpty();
        assertThat(path.suggestions())
                .singleElement()
                .satisfies(ask -> assertThat(ask.reason()).contains("Somebody strong in it helps more now"));

        daysPass(8);
        assertThat(path.steps()).as("after a week of rest there is another try").isNotEmpty();
    }

    @Test
    void theRefresherGoesWhenTheNotesRecoverByThemselves() {
        noahTakesUpSupport();
        hisTicketNotesSlip();
        assertThat(next().module()).isEqualTo("notes-refresher");

        becomes(noah.recovered(SLIP, CATALOGUE, now));

        assertThat(path.steps()).extracting(Step::module).doesNotContain("notes-refresher");
    }

    @Test
    void whatNoahAsksForComesNextEachTimeAndIsRemembered() {
        noahTakesUpSupport();

        for (int times = 1; times <= 2; times++) {
            noahAsksFor(REFRESHER);
            assertThat(next().module()).isEqualTo("notes-refresher");
            assertThat(next().why().reason()).isEqualTo("You asked for it.");

            noahAnswers(REFRESHER, false);
            assertThat(next().module()).as("wrong: it stays").isEqualTo("notes-refresher");

            noahAnswers(REFRESHER, true);
            assertThat(path.steps()).extracting(Step::module).doesNotContain("notes-refresher");
            assertThat(noah.refreshed()).hasSize(times);
            daysPass(3);
        }
    }

    @Test
    void oneRefresherAnswersBothNoahAndTheSlip() {
        noahTakesUpSupport();
        hisTicketNotesSlip();
        noahAsksFor(REFRESHER);
        assertThat(path.steps()).extracting(Step::module).containsOnlyOnce("notes-refresher");

        noahAnswers(REFRESHER, true);

        assertThat(path.steps()).extracting(Step::module).doesNotContain("notes-refresher");
        assertThat(noah.drifts()).allMatch(Drift::answered);
    }

    @Test
    void whatNoahAskedForAndNeverBeganGoesAfterTwoWeeks() {
        noahTakesUpSupport();
        noahAsksFor(REFRESHER);

        daysPass(15);

        assertThat(path.steps()).extracting(Step::module).doesNotContain("notes-refresher");
    }

    private void noahAsksFor(Module module) {
        becomes(noah.wishing(noah.wishes().pulled(new Pull(module.key(), module.skill(), now, false))));
    }

    private void noahTakesUpSupport() {
        var hour = new Budget(60, List.of(new Slot("before-shift", 10)));
        becomes(noah.approved(hour).assigned(List.of(new RoleAssignment("support", 1, LocalDate.of(2026, 11, 2)))));
    }

    private void noahAnswers(Module module, boolean right) {
        does(module, new Deed.Answered(module.items().getFirst(), right, HelpLevel.NONE, null, 0, now));
    }

    private void noahIsWalkedThrough(Module module) {
        does(module, new Deed.Started(now));
        does(module, new Deed.Answered(module.items().getFirst(), true, HelpLevel.WALKTHROUGH, null, 60, now));
    }

    private void hisManagerAndMentorConfirmIt() {
        var good = new Testimony(new Level(3.5), 0.6);
        becomes(noah.told("ticket-notes", good, now).told("ticket-notes", good, now));
    }

    private void hisTicketNotesSlip() {
        becomes(noah.slipped(new Drift(SLIP, "ticket-note-quality", "ticket-notes", now, false), CATALOGUE, now));
    }

    private void daysPass(int days) {
        now = now.plus(Duration.ofDays(days));
        becomes(noah);
    }

    private boolean noahIsReady() {
        return noah.mastery("ticket-notes", now).readyFor(new Level(2));
    }

    private Step next() {
        return path.next().orElseThrow();
    }

    private void does(Module module, Deed deed) {
        becomes(new Experience(path, ZoneOffset.UTC, module)
                .of(noah, deed, item -> new Belief(item.difficulty().logits(), 0.5)));
    }

    private void becomes(Learner changed) {
        var routed = changed.routed(CATALOGUE, changed.situation(ROLES, now, ZoneOffset.UTC, 7));
        noah = routed.learner();
        path = routed.path();
    }

    private static Module module(
            String key,
            ModuleKind kind,
            double level,
            int minutes,
            @Nullable String variantOf,
            String... prerequisites) {
        var item = new Item(key + "-1", "What now?", List.of("a", "b", "c", "d"), 0, new Level(level));
        return new Module(
                key,
                key,
                kind,
                new Outcome("ticket-notes", "Writes notes the next person can act on."),
                new Level(level),
                minutes,
                null,
                List.of(prerequisites),
                variantOf,
                List.of(item));
    }
}
