package org.skillway.curriculum.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;

class SessionComposerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Test
    void elevenMinutesAreThreeSevenAndOne() {
        Step lesson = step("lesson", ModuleKind.LESSON, 3, "notes");
        Step other = step("other", ModuleKind.LESSON, 6, "notes");
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");

        assertThat(compose(11, other, lesson, practice)).isEqualTo(new Session(List.of(lesson), List.of(practice), 1));
    }

    @Test
    void takesTheSplitThatIsNearestToThreeToSeven() {
        Step five = step("five", ModuleKind.LESSON, 5, "notes");
        Step two = step("two", ModuleKind.WORKED_EXAMPLE, 2, "notes");
        Step four = step("four", ModuleKind.SCENARIO, 4, "notes");
        Step three = step("three", ModuleKind.CHECK, 3, "notes");

        Session session = compose(11, five, two, four, three);

        assertThat(session.concept()).containsExactly(two);
        assertThat(session.practice()).containsExactly(four, three);
    }

    @Test
    void whoTakesLongerThanASittingHasOneOfWhatFitsByItsOwnMinutes() {
        Step practice = slowly(step("practice", ModuleKind.PRACTICE, 8, "notes"), 24);
        Step other = slowly(step("other", ModuleKind.PRACTICE, 9, "notes"), 27);

        assertThat(compose(10, practice, other).practice()).containsExactly(practice);
        assertThat(compose(8, practice, other).isEmpty()).isTrue();
    }

    private static Step slowly(Step step, int minutes) {
        return new Step(
                step.module(),
                step.title(),
                step.kind(),
                step.minutes(),
                step.skill(),
                step.week(),
                step.day(),
                step.inserted(),
                step.driftId(),
                step.why(),
                new Step.Paced(minutes, "You take longer."));
    }

    @Test
    void whatCannotWaitComesAlong() {
        Step lesson = step("lesson", ModuleKind.LESSON, 3, "notes");
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");
        Step review = step("review", ModuleKind.LESSON, 2, "refunds", THURSDAY, Inserted.REVIEW);
        Step tomorrow = step("tomorrow", ModuleKind.LESSON, 2, "refunds", THURSDAY.plusDays(1), Inserted.REVIEW);

        assertThat(compose(11, lesson, practice, review).practice()).contains(review);
        assertThat(compose(11, lesson, practice, tomorrow).practice()).containsExactly(practice);
    }

    @Test
    void whatATaskNeedsComesBeforeAllThatCannotWaitAlsoFromALaterWeekAndFromBesideThePath() {
        Step review = step("review", ModuleKind.LESSON, 2, "refunds", THURSDAY, Inserted.REVIEW);
        Step other = step("other", ModuleKind.LESSON, 2, "refunds", THURSDAY, Inserted.REVIEW);
        Step later = step("later", ModuleKind.PRACTICE, 8, "calls").in(MONDAY.plusWeeks(2));
        Step beside = step("beside", ModuleKind.LESSON, 8, "discovery");

        assertThat(composeFor(later, 10, review, other, later).practice()).containsExactly(later.in(MONDAY));
        assertThat(composeFor(beside, 10, review, other).concept()).containsExactly(beside);
        assertThat(composeFor(beside, 5, review, other).practice()).containsExactly(review, other);
        assertThat(composer(later, review, later).compose(11, 2, false))
                .isEqualTo(new Session(List.of(), List.of(review), List.of(later.in(MONDAY)), 1));
    }

    private static Session composeFor(Step needed, int minutes, Step... steps) {
        return composer(needed, steps).compose(minutes, minutes, false);
    }

    private static SessionComposer composer(Step needed, Step... steps) {
        return new SessionComposer(List.of(steps), needed, module -> List.of(), THURSDAY, step -> false);
    }

    @Test
    void ofWhatCannotWaitTheEarlierOnThePathComesWhereNotAllFits() {
        Step first = step("first", ModuleKind.LESSON, 6, "notes", THURSDAY, Inserted.SIMPLIFIED);
        Step second = step("second", ModuleKind.PRACTICE, 7, "refunds", THURSDAY, Inserted.PRACTICE);

        assertThat(compose(10, first, second).concept()).containsExactly(first);
        assertThat(compose(10, second, first).practice()).containsExactly(second);
    }

    @Test
    void whatItsLearnerWasSureOfAndWrongAboutCannotWaitEither() {
        Step lesson = step("lesson", ModuleKind.LESSON, 3, "notes");
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");
        Step wrong = step("wrong", ModuleKind.LESSON, 6, "refunds");
        List<Step> path = List.of(lesson, practice, wrong);

        Session session = new SessionComposer(path, null, module -> List.of(), THURSDAY, step -> step.equals(wrong))
                .compose(11, 60, false);

        assertThat(session.concept()).contains(wrong);
        assertThat(compose(11, lesson, practice, wrong).concept()).containsExactly(lesson);
    }

    @Test
    void whoAsksForMoreThanIsApprovedGetsTheRestToldApart() {
        Step practice = step("practice", ModuleKind.PRACTICE, 5, "notes");
        Step more = step("more", ModuleKind.PRACTICE, 5, "notes");
        Step later = later("later", 6);
        Step review = step("review", ModuleKind.LESSON, 2, "refunds", THURSDAY.plusDays(1), Inserted.REVIEW);
        var composer = new SessionComposer(List.of(practice, more, later, review), module -> List.of(), THURSDAY);

        assertThat(composer.compose(12, 60, false))
                .as("within the plan")
                .isEqualTo(new Session(List.of(), List.of(practice, more), 1));
        assertThat(composer.compose(12, 5, false))
                .as("beyond it")
                .isEqualTo(new Session(List.of(), List.of(practice), List.of(later), 1));
        assertThat(composer.compose(5, 0, false)).isEqualTo(new Session(List.of(), List.of(), 1));
    }

    @Test
    void whoHasNothingForNowMayGoAheadButToNoReview() {
        Step first = later("first", 3);
        Step then = later("then", 3);
        Step review = step("review", ModuleKind.LESSON, 2, "refunds", THURSDAY.plusDays(1), Inserted.REVIEW);
        var composer = new SessionComposer(
                List.of(then, first, review), module -> module.equals("then") ? List.of("first") : List.of(), THURSDAY);

        assertThat(composer.compose(5, 60, false)).isEqualTo(new Session(List.of(), List.of(), List.of(first), 1));
    }

    private static Step later(String module, int minutes) {
        LocalDate week = MONDAY.plusWeeks(1);
        return new Step(
                module,
                module,
                ModuleKind.PRACTICE,
                minutes,
                "notes",
                week,
                null,
                null,
                null,
                new Step.Why("", "", ""));
    }

    @Test
    void amongEqualsPractisesWhatWasExplained() {
        Step elsewhere = step("elsewhere", ModuleKind.PRACTICE, 7, "refunds");
        Step lesson = step("lesson", ModuleKind.LESSON, 3, "notes");
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");

        assertThat(compose(11, elsewhere, lesson, practice).practice()).containsExactly(practice);
    }

    @Test
    void withoutALessonThereIsNoConcept() {
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");

        assertThat(compose(11, practice)).isEqualTo(new Session(List.of(), List.of(practice), 1));
        assertThat(compose(5, practice).isEmpty()).isTrue();
    }

    @Test
    void aConceptThatWaitsForAPracticeIsLeftToAnotherSitting() {
        Step practice = step("practice", ModuleKind.PRACTICE, 7, "notes");
        Step lesson = step("lesson", ModuleKind.LESSON, 3, "notes");

        Session session = new SessionComposer(
                        List.of(practice, lesson),
                        module -> module.equals("lesson") ? List.of("practice") : List.of(),
                        THURSDAY)
                .compose(11, 60, false);

        assertThat(session).isEqualTo(new Session(List.of(), List.of(practice), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aSittingNeverTakesLongerThanAskedAndKeepsTheOrderOfPrerequisites(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Step> path = path(chance);
            Map<String, List<String>> before = prerequisites(path, chance);
            int minutes = 3 + chance.nextInt(40);

            Session session = new SessionComposer(path, module -> before.getOrDefault(module, List.of()), THURSDAY)
                    .compose(minutes, 60, false);

            assertThat(session.conceptMinutes() + session.practiceMinutes() + session.reflection())
                    .isLessThanOrEqualTo(minutes);
            assertThat(session.reflection()).isBetween(1, 2);
            List<String> taken = Stream.concat(session.concept().stream(), session.practice().stream())
                    .map(Step::module)
                    .toList();
            before.forEach((module, first) -> {
                if (taken.contains(module)) {
                    assertThat(taken.subList(0, taken.indexOf(module))).containsAll(first);
                }
            });
        }
    }

    private static Session compose(int minutes, Step... steps) {
        return new SessionComposer(List.of(steps), module -> List.of(), THURSDAY).compose(minutes, 60, false);
    }

    private static List<Step> path(Random chance) {
        ModuleKind[] kinds = ModuleKind.values();
        List<Step> path = new ArrayList<>();
        int length = chance.nextInt(13);
        for (int i = 0; i < length; i++) {
            path.add(
                    step("m" + i, kinds[chance.nextInt(kinds.length)], 2 + chance.nextInt(9), "s" + chance.nextInt(3)));
        }
        return path;
    }

    private static Map<String, List<String>> prerequisites(List<Step> path, Random chance) {
        Map<String, List<String>> before = new HashMap<>();
        for (int i = 1; i < path.size(); i++) {
            if (chance.nextInt(3) == 0) {
                before.put(
                        path.get(i).module(),
                        List.of(path.get(chance.nextInt(i)).module()));
            }
        }
        return before;
    }

    private static Step step(String module, ModuleKind kind, int minutes, String skill) {
        return step(module, kind, minutes, skill, null, null);
    }

    private static Step step(
            String module,
            ModuleKind kind,
            int minutes,
            String skill,
            @Nullable LocalDate day,
            @Nullable Inserted inserted) {
        return new Step(module, module, kind, minutes, skill, MONDAY, day, inserted, null, new Step.Why("", "", ""));
    }
}
