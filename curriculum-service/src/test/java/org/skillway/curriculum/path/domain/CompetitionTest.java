package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.workday.domain.EasyDays;
import org.skillway.curriculum.workday.domain.Workdays;

/** New learning, reviews and remedies compete for the same minutes: here there is a lesson of six for each of four weeks. */
class CompetitionTest {

    private static final List<String> CALLS = List.of("calls-taken", "calls-made", "calls-noted", "calls-moved");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Module NOTES = lesson("notes", "notes", 2);
    private static final Module REFUNDS = module("refunds", ModuleKind.LESSON, "refunds", 2, 6, null);
    private static final Module SIMPLE = module("refunds-simple", ModuleKind.SIMPLIFIED, "refunds", 2, 6, "refunds");

    @Test
    void aReviewOfWhatHardlyCountsMakesWayForWhatBringsMoreAndSaysSo() {
        Path path = whoLearnedNotes(0.05, false).plannedFrom(with(NOTES));

        assertThat(path.steps()).hasSize(4).extracting(Step::skill).allMatch(skill -> skill.startsWith("calls"));
        Waiting waiting = path.waiting().getFirst();
        assertThat(waiting.module()).isEqualTo("notes");
        assertThat(waiting.held()).isFalse();
        assertThat(waiting.motive().code()).isEqualTo(Motive.Code.REVIEW_OUTWEIGHED);
        assertThat(waiting.reason())
                .startsWith("“The notes” would be worth recalling on ")
                .endsWith("% sure that you still have it. What stands on your path brings more.");
    }

    @Test
    void moreMinutesMakeRoomForIt() {
        Path path = whoLearnedNotes(0.05, false).withMinutes(40, 10).plannedFrom(with(NOTES));

        assertThat(reviewed(path)).containsExactly("notes");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void aReviewOfWhatCountsTakesTheMinutesOfWhatBringsLess() {
        Path path = learnedNotes(busy(0.05, false), 1, true).plannedFrom(with(NOTES));

        assertThat(reviewed(path)).containsExactly("notes");
        assertThat(path.next().orElseThrow().why().wouldChange()).contains("would come first if this brought");
        assertThat(requireNonNull(path.next().orElseThrow().why().motive()).parameters())
                .containsKeys("second", "secondIfLess");
    }

    @Test
    void whatACurriculumRequiresLeavesReviewsTheirMinutesAndWhatIsPinnedDoesNot() {
        PathFixture learner = learnedNotes(aLearner().withMinutes(8, 6), 1, true);
        Catalogue required = with(NOTES)
                .under(List.of(curriculumFor("support")
                        .requires(CALLS.toArray(String[]::new))
                        .curriculum()))
                .seenBy(Set.of("support"));

        assertThat(reviewed(learner.plannedFrom(required))).containsExactly("notes");
        CALLS.forEach(learner.withMinutes(6, 6)::whoPinned);
        assertThat(reviewed(learner.plannedFrom(with(NOTES)))).isEmpty();
    }

    @Test
    void aRemedyOfWhatHardlyCountsMakesWayForFourWeeksAndThenGoesFirst() {
        Path lately = whoFailedRefunds(TODAY.minusDays(27)).plannedFrom(with(REFUNDS, SIMPLE));
        Path longAgo = whoFailedRefunds(TODAY.minusDays(28)).plannedFrom(with(REFUNDS, SIMPLE));

        assertThat(lately.steps()).hasSize(4).extracting(Step::skill).allMatch(skill -> skill.startsWith("calls"));
        Waiting waiting = lately.waiting().getFirst();
        assertThat(waiting.held()).isTrue();
        assertThat(waiting.motive().code()).isEqualTo(Motive.Code.REMEDY_OUTWEIGHED);
        assertThat(waiting.reason())
                .isEqualTo("“The refunds” did not work out and waits for “The refunds-simple”, which takes 6 minutes."
                        + " What stands on your path brings more now; from 19 November 2026 on this goes before what is"
                        + " new.");
        assertThat(requireNonNull(waiting.left()).minutes()).isEqualTo(6);
        assertThat(longAgo.next().orElseThrow().module()).isEqualTo("refunds-simple");
        assertThat(longAgo.waiting()).isEmpty();
    }

    @Test
    void whatWentWrongTodayIsHelpedAtOnce() {
        Path today = whoFailedRefunds(TODAY).plannedFrom(with(REFUNDS, SIMPLE));
        Path yesterday = whoFailedRefunds(YESTERDAY).plannedFrom(with(REFUNDS, SIMPLE));

        assertThat(today.next().orElseThrow().module()).isEqualTo("refunds-simple");
        assertThat(yesterday.steps()).extracting(Step::skill).doesNotContain("refunds");
    }

    @Test
    void aRemedyOfWhatItsLearnerPinnedGoesFirst() {
        Path path = whoFailedRefunds(YESTERDAY).whoPinned("refunds").plannedFrom(with(REFUNDS, SIMPLE));

        assertThat(path.next().orElseThrow().module()).isEqualTo("refunds-simple");
    }

    @Test
    void aReviewThatMovesToALaterWeekKeepsToItsEasyDays() {
        Workdays days = Workdays.USUAL.easing(EasyDays.NONE.choosing(
                Map.of(DayOfWeek.MONDAY, 0.2, DayOfWeek.TUESDAY, 0.0, DayOfWeek.WEDNESDAY, 1.0)));

        Path path = whoLearnedNotes(1, true)
                .withMinutes(8, 6)
                .whoSpentThisWeek(8)
                .whoWorks(days)
                .plannedFrom(with(NOTES));

        assertThat(path.steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .extracting(Step::day)
                .as("a fifth of six minutes on Monday is too short, Tuesday is free")
                .containsExactly(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aReviewForWhichNoDayHasRoomIsTold() {
        Path path = learnedNotes(aLearner().withMinutes(3, 3), 1, true).plannedFrom(with(NOTES));

        assertThat(reviewed(path)).isEmpty();
        assertThat(path.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.motive().code()).isEqualTo(Motive.Code.REVIEW_WITHOUT_ROOM);
            assertThat(waiting.remedy()).isEqualTo("notes");
            assertThat(waiting.minutes()).isEqualTo(2);
            assertThat(waiting.reason())
                    .isEqualTo(
                            "“The notes” would be worth recalling, but what comes first, the share of your minutes that"
                                    + " reviews may take, days away and easy days leave no day with room for it.");
        });
    }

    @Test
    void whatHasNoRoomBesideWhatComesFirstIsNotSaidToBringLess() {
        PathFixture learner = learnedNotes(aLearner().withMinutes(6, 6), 1, true);
        CALLS.forEach(learner::whoPinned);

        assertThat(learner.plannedFrom(with(NOTES)).waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.motive().code()).isEqualTo(Motive.Code.REVIEW_WITHOUT_ROOM));
    }

    @Test
    void ofManyReviewsThoseThatKeepMostAreWeighed() {
        List<Module> modules = new ArrayList<>();
        PathFixture learner = aLearner().withMinutes(60, 10);
        IntStream.range(0, 12).forEach(i -> {
            modules.add(lesson("minor-" + i, "minor-" + i, 2));
            learner.aimingFor("minor-" + i, 2, 100, 0.01, false)
                    .whoPassed("minor-" + i)
                    .whoRemembers("minor-" + i, 10, 30);
        });
        modules.add(NOTES);

        Path path = learnedNotes(learner, 1, true).plannedFrom(new Catalogue(modules));

        assertThat(reviewed(path)).hasSize(DueReviews.MOST).contains("notes");
    }

    @Test
    void aRemedyComesBeforeWhatWaitsForItAndEarnsWhatThatOpens() {
        Module opened = lesson("opened", "calls-taken", 3, "refunds");
        Path path = whoFailedRefunds(YESTERDAY)
                .aimingFor("calls-taken", 4, 10, 3, true)
                .plannedFrom(with(REFUNDS, SIMPLE, opened));

        assertThat(path.steps()).extracting(Step::module).containsSubsequence("refunds-simple", "refunds", "opened");
    }

    @Test
    void whatIsRequiredAndRestsOnWhatWentWrongBringsItsRemedy() {
        Module rules = lesson("rules", "rules", 2, "refunds");
        Catalogue required = with(REFUNDS, SIMPLE, rules)
                .under(List.of(curriculumFor("support").requires("rules").curriculum()))
                .seenBy(Set.of("support"));

        Path path = whoFailedRefunds(YESTERDAY).plannedFrom(required);

        assertThat(path.steps()).extracting(Step::module).containsSubsequence("refunds-simple", "refunds", "rules");
    }

    @Test
    void aRemedyThatIsPinnedStandsOnceAndIsNotWeighed() {
        Module drill = module("drill", ModuleKind.PRACTICE, "refunds", 2, 6, null);

        Path path = whoFailedRefunds(YESTERDAY).whoPinned("drill").plannedFrom(with(REFUNDS, drill));

        assertThat(path.steps())
                .extracting(Step::module)
                .containsOnlyOnce("drill")
                .startsWith("drill");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void modulesThatShareARemedyAreAllTold() {
        Module shared = lesson("shared", "shared", 4);
        Module one = lesson("one", "one", 2, "shared");
        Module two = lesson("two", "two", 2, "shared");
        PathFixture learner = busy(1, true)
                .whoSaysTheyAreAt("shared", 1)
                .aimingFor("one", 2, 100, 0.05, false)
                .aimingFor("two", 2, 100, 0.05, false)
                .who("one", Progress.NONE.answered(one, "one-1", false, YESTERDAY))
                .who("two", Progress.NONE.answered(two, "two-1", false, YESTERDAY));

        Path path = learner.plannedFrom(with(shared, one, two));

        assertThat(path.steps()).extracting(Step::module).doesNotContain("one", "two");
        assertThat(path.waiting()).extracting(Waiting::module).contains("one", "two");
    }

    @Test
    void aStoredDecisionIsMadeAgainToTheLastCharacter() throws IOException {
        PathCase given = Json.read(stored("given-competing"), PathCase.class);

        assertThat(PathDecision.text(given.planned(catalogueOfBoth(), PlannerVersion.PATH_8)))
                .isEqualTo(stored("path-8-competing"))
                .contains("REVIEW_OUTWEIGHED", "REMEDY_OUTWEIGHED");
    }

    static PathFixture both() {
        return learnedNotes(whoFailedRefunds(YESTERDAY), 0.05, false);
    }

    static Catalogue catalogueOfBoth() {
        return with(NOTES, REFUNDS, SIMPLE);
    }

    private static String stored(String name) throws IOException {
        String file = "/decisions/" + name + ".json";
        try (var stream = requireNonNull(CompetitionTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static List<String> reviewed(Path path) {
        return path.steps().stream()
                .filter(step -> step.inserted() == Inserted.REVIEW)
                .map(Step::module)
                .toList();
    }

    private static PathFixture whoLearnedNotes(double weight, boolean critical) {
        return learnedNotes(busy(1, true), weight, critical);
    }

    private static PathFixture learnedNotes(PathFixture learner, double weight, boolean critical) {
        return learner.aimingFor("notes", 2, 0, weight, critical)
                .whoPassed("notes")
                .whoRemembers("notes", 10, 10);
    }

    private static PathFixture whoFailedRefunds(LocalDate day) {
        return busy(1, true)
                .aimingFor("refunds", 2, 100, 0.05, false)
                .who("refunds", Progress.NONE.answered(REFUNDS, "refunds-1", false, day));
    }

    private static PathFixture busy(double weight, boolean critical) {
        PathFixture learner = aLearner().withMinutes(6, 6);
        CALLS.forEach(calls -> learner.aimingFor(calls, 3, 10, weight, critical));
        return learner;
    }

    private static Catalogue with(Module... modules) {
        List<Module> all = new ArrayList<>(List.of(modules));
        CALLS.forEach(calls -> all.add(lesson(calls, calls, 2)));
        return new Catalogue(all);
    }
}
