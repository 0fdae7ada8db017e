package org.skillway.curriculum.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;

class JustInTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T13:00:00Z");
    private static final Step NOTES = step("notes", "ticket-notes", 5);
    private static final Step BASICS = step("basics", "product", 4);
    private static final Step CALLS = step("calls", "calls", 8);
    private static final Map<String, List<String>> PREREQUISITES =
            Map.of("calls", List.of("basics", "passed-long-ago"));

    private @Nullable Step beside;

    @Test
    void liftsWhatATaskNeedsAndSaysWhen() {
        UpcomingTask notes = new UpcomingTask("a", "ticket-notes", "Handover to the night shift", THURSDAY);

        assertThat(lift(10, notes)).get().satisfies(lifted -> {
            assertThat(lifted.step()).isEqualTo(NOTES);
            assertThat(lifted.reason()).isEqualTo("You need this on Thursday: “Handover to the night shift”.");
        });
    }

    @Test
    void liftsNothingOverItsOwnPrerequisite() {
        assertThat(lift(10, call(THURSDAY))).map(Lifted::step).contains(BASICS);
        assertThat(lift(3, call(THURSDAY))).isEmpty();
    }

    @Test
    void theNearerTaskComesFirst() {
        UpcomingTask notes = new UpcomingTask("a", "ticket-notes", "Handover", THURSDAY.plusSeconds(60));

        assertThat(lift(10, notes, call(THURSDAY))).map(Lifted::step).contains(BASICS);
    }

    @Test
    void looksAWeekAheadAndNotBack() {
        assertThat(lift(10, call(MONDAY.plusSeconds(7 * 86_400 + 1)))).isEmpty();
        assertThat(lift(10, call(MONDAY))).isEmpty();
        assertThat(lift(10, call(MONDAY.plusSeconds(3600))))
                .map(Lifted::reason)
                .get()
                .asString()
                .contains("today");
        assertThat(lift(10, call(MONDAY.plusSeconds(7 * 86_400))))
                .map(Lifted::reason)
                .get()
                .asString()
                .contains("on 30 November");
    }

    @Test
    void aTaskForWhichThereIsNothingChangesNothing() {
        assertThat(lift(10, new UpcomingTask("a", "accounting", "Year's end", THURSDAY)))
                .isEmpty();
    }

    @Test
    void whatPreparesBesideThePathComesWhereThePathHasNothingInTheSkillAndOnlyThere() {
        UpcomingTask closing = new UpcomingTask("a", "accounting", "Year's end", THURSDAY.minusSeconds(60));
        beside = step("closing", "accounting", 5);

        assertThat(lift(10, closing, call(THURSDAY))).map(Lifted::step).contains(beside);
        assertThat(lift(3, call(THURSDAY))).isEmpty();
    }

    private Optional<Lifted> lift(int minutes, UpcomingTask... tasks) {
        return new JustInTime(
                        List.of(BASICS, CALLS, NOTES),
                        module -> PREREQUISITES.getOrDefault(module, List.of()),
                        task -> Optional.ofNullable(beside))
                .lift(List.of(tasks), minutes, MONDAY, BERLIN);
    }

    private static UpcomingTask call(Instant due) {
        return new UpcomingTask("b", "calls", "Call with Contoso", due);
    }

    private static Step step(String module, String skill, int minutes) {
        return new Step(
                module,
                module,
                ModuleKind.LESSON,
                minutes,
                skill,
                LocalDate.of(2026, 11, 23),
                null,
                null,
                null,
                new Step.Why("", "", ""));
    }
}
