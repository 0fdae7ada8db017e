package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.module;
import static org.skillway.curriculum.path.domain.PathFixture.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.workday.domain.EasyDays;
import org.skillway.curriculum.workday.domain.Leave;
import org.skillway.curriculum.workday.domain.Workdays;

/** Somebody passed two modules; one will soon be forgotten. Today is a Wednesday. */
class ReviewsTest {

    private static final Catalogue NOTES =
            new Catalogue(List.of(lesson("parts", "notes", 2), practice("rewrite", "notes", 3, "parts")));

    @Test
    void whatWouldBeForgottenIsReviewedWhenItsDayHasCome() {
        Path path = passed().whoRemembers("parts", 10, 10).plannedFrom(NOTES);

        Step review = path.next().orElseThrow();
        assertThat(review.module()).isEqualTo("parts");
        assertThat(review.inserted()).isEqualTo(Inserted.REVIEW);
        assertThat(review.day()).isBetween(TODAY, TODAY.plusDays(2));
        assertThat(review.minutes()).isEqualTo(2);
        assertThat(review.why().reason()).contains("8 November 2026").contains("% sure that you still have it");
    }

    /** Stable for thirty days and needed ten days ago: nine in ten would still have it in twenty days. */
    @Test
    void whatIsToBeKeptMoreSurelyIsReviewedSooner() {
        PathFixture learner = passed().whoRemembers("parts", 30, 10);
        PathFixture critical =
                aLearner().aimingFor("notes", 4, 30, 1, true).whoPassed("parts").whoRemembers("parts", 30, 10);
        Catalogue surer = NOTES.keeping(new Retentions(new Retention(0.95), new Retention(0.95)));
        Catalogue surerWhereCritical = NOTES.keeping(new Retentions(Retention.USUAL, new Retention(0.95)));

        LocalDate usual = reviewDay(learner.plannedFrom(NOTES));

        assertThat(usual).isAfter(TODAY.plusDays(12));
        assertThat(reviewDay(learner.plannedFrom(surer))).isBefore(TODAY.plusDays(5));
        assertThat(reviewDay(learner.plannedFrom(surerWhereCritical))).isEqualTo(usual);
        assertThat(reviewDay(critical.plannedFrom(surerWhereCritical))).isBefore(TODAY.plusDays(5));
    }

    /** Two days stable, three of a hundred may be forgotten: without the week's rest it would be asked for every day. */
    @Test
    void whatWasJustCalledOnIsLeftAloneHoweverSurelyItIsToBeKept() {
        Catalogue surest = NOTES.keeping(new Retentions(new Retention(0.97), new Retention(0.97)));

        LocalDate day = reviewDay(passed().whoRemembers("parts", 2, 1).plannedFrom(surest));

        assertThat(day).isAfterOrEqualTo(TODAY.plusDays(4));
    }

    private static LocalDate reviewDay(Path path) {
        return path.steps().stream()
                .filter(step -> step.inserted() == Inserted.REVIEW)
                .map(Step::day)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reviewsGoOnWhenEveryTargetIsReached() {
        PathFixture done = aLearner().aimingFor("notes", 2).whoKnows("notes", 5).whoPassed("parts");

        Path path = done.whoRemembers("parts", 10, 10).plannedFrom(NOTES);

        assertThat(done.situation().open()).isEmpty();
        assertThat(path.steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .extracting(Step::module)
                .containsExactly("parts");
    }

    @Test
    void halfOfTheMinutesAtMostGoesToReviews() {
        PathFixture under = aLearner().aimingFor("notes", 4).whoPassed("parts");
        PathFixture done = aLearner().aimingFor("notes", 2).whoKnows("notes", 5).whoPassed("parts");

        for (PathFixture learner : List.of(under, done)) {
            assertThat(reviews(learner.withMinutes(3, 3)))
                    .as("half of three minutes is too short for one")
                    .isZero();
            assertThat(reviews(learner.withMinutes(4, 4))).isOne();
        }
        assertThat(reviews(PathPlanner.plan(
                        under.withMinutes(4, 4).whoRemembers("parts", 10, 10).situation(),
                        NOTES,
                        PlannerVersion.PATH_7)))
                .as("up to path-7 a quarter while a target was open")
                .isZero();
    }

    private static long reviews(PathFixture learner) {
        return reviews(learner.whoRemembers("parts", 10, 10).plannedFrom(NOTES));
    }

    private static long reviews(Path path) {
        return path.steps().stream()
                .filter(step -> step.inserted() == Inserted.REVIEW)
                .count();
    }

    @Test
    void noReviewFallsOnADayOff() {
        Workdays off = new Workdays(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                Set.of(TODAY),
                List.of(new Leave(TODAY.plusDays(1), TODAY.plusDays(2))));

        assertThat(reviewDay(Workdays.USUAL)).isBetween(TODAY, TODAY.plusDays(2));
        assertThat(reviewDay(off)).as("the first day they work").isEqualTo(TODAY.plusDays(3));
        assertThat(reviewDay(off.away(List.of(new Leave(TODAY, TODAY.plusDays(5))))))
                .as("in the week after, not on its Monday")
                .isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void reviewsMoveAwayFromEasyDaysAndNeverToOneThatIsFree() {
        LocalDate usual = Objects.requireNonNull(reviewDay(Workdays.ALL));

        assertThat(reviewDay(easy(Map.of(usual.getDayOfWeek(), 0.0))))
                .isNotNull()
                .isNotEqualTo(usual);
        assertThat(reviewDay(easy(Map.of(usual.getDayOfWeek(), 0.1))))
                .as("a tenth of ten minutes is too short for one")
                .isNotEqualTo(usual);
        assertThat(reviewDay(easy(Map.of(usual.getDayOfWeek(), 1.0)))).isEqualTo(usual);
    }

    @Test
    void aReviewForWhichThisWeekHasNoRoomWaitsForADayThatIsNotFree() {
        Workdays easy = easy(Map.of(DayOfWeek.MONDAY, 0.0, DayOfWeek.TUESDAY, 0.5));

        Path path = passed().whoRemembers("parts", 10, 10)
                .whoSpentThisWeek(60)
                .whoWorks(easy)
                .plannedFrom(NOTES);

        assertThat(path.steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .extracting(Step::day)
                .containsExactly(TODAY.plusDays(6));
    }

    private static Workdays easy(Map<DayOfWeek, Double> shares) {
        return Workdays.ALL.easing(EasyDays.NONE.choosing(shares));
    }

    @Test
    void aReviewForWhichThisWeekHasNoRoomWaitsForADayThatIsWorked() {
        Workdays off = Workdays.USUAL.away(List.of(new Leave(TODAY.plusDays(5), TODAY.plusDays(12))));

        Path path = passed().whoRemembers("parts", 10, 10)
                .whoSpentThisWeek(60)
                .whoWorks(off)
                .plannedFrom(NOTES);

        assertThat(path.steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .extracting(Step::day)
                .as("next week is away, and so is the Monday after")
                .containsExactly(TODAY.plusDays(13));
    }

    private static @Nullable LocalDate reviewDay(Workdays days) {
        return passed().whoRemembers("parts", 10, 10).whoWorks(days).plannedFrom(NOTES).steps().stream()
                .filter(step -> step.inserted() == Inserted.REVIEW)
                .map(Step::day)
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatIsStillFreshIsLeftAlone() {
        assertThat(passed().whoRemembers("parts", 60, 3).plannedFrom(NOTES).steps())
                .noneMatch(step -> step.inserted() == Inserted.REVIEW);
    }

    @Test
    void aReviewOfALaterDayComesAfterWhatCanBeLearnedNow() {
        Path path = passed().whoRemembers("parts", 2, 0).plannedFrom(NOTES);

        assertThat(path.steps()).extracting(Step::module).startsWith("rewrite", "parts");
        assertThat(path.on(TODAY.plusDays(9)).getFirst().module()).isEqualTo("parts");
    }

    @Test
    void theRefresherOfAnOutcomeIsWhatReviewsIt() {
        Catalogue withRefresher = new Catalogue(List.of(
                lesson("parts", "notes", 2), module("parts-again", ModuleKind.REFRESHER, "notes", 2, 3, "parts")));

        Path path = passed().whoRemembers("parts", 5, 9).plannedFrom(withRefresher);

        assertThat(path.next().orElseThrow().module()).isEqualTo("parts-again");
        assertThat(path.next().orElseThrow().minutes()).isEqualTo(3);
    }

    /** Whoever takes longer forgets no slower. Ten minutes a week leave two for reviews. */
    @ParameterizedTest(name = "{0} minutes a week in sittings of {1}, a refresher of {2}")
    @CsvSource({"10, 5, 9", "8, 4, 9", "30, 5, 5", "30, 10, 5", "30, 10, 7", "60, 3, 3", "20, 5, 5", "28, 7, 7"})
    void whateverHasAReviewAtTheUsualPaceHasOneAtAnyPace(int perWeek, int perSitting, int refresher) {
        Catalogue catalogue = new Catalogue(List.of(
                lesson("parts", "notes", 2),
                module("parts-again", ModuleKind.REFRESHER, "notes", 2, refresher, "parts")));
        Situation usual = passed().whoRemembers("parts", 10, 10)
                .withMinutes(perWeek, perSitting)
                .situation();

        assertThat(reviewed(usual, catalogue)).isNotEmpty();
        for (int percent = 50; percent <= 300; percent++) {
            assertThat(reviewed(usual.withPace(Pace.UNKNOWN.choosing(percent)), catalogue))
                    .as("at %d %%", percent)
                    .isNotEmpty();
        }
    }

    private static List<String> reviewed(Situation situation, Catalogue catalogue) {
        return PathPlanner.plan(situation, catalogue).steps().stream()
                .filter(step -> step.inserted() == Inserted.REVIEW)
                .map(Step::module)
                .toList();
    }

    @Test
    void whatWasCalledOnThisWeekIsLeftAlone() {
        Path path = passed().whoRemembers("parts", 0.5, 2).plannedFrom(NOTES);

        assertThat(path.steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .allSatisfy(step -> assertThat(step.day()).isAfterOrEqualTo(TODAY.plusDays(5)));
    }

    @Test
    void whatWasNeverPassedIsNotReviewed() {
        assertThat(aLearner()
                        .aimingFor("notes", 4)
                        .whoRemembers("parts", 1, 30)
                        .plannedFrom(NOTES)
                        .steps())
                .noneMatch(step -> step.inserted() == Inserted.REVIEW);
    }

    @Test
    void whatNoRoleAsksForIsLeftToFade() {
        assertThat(aLearner()
                        .whoPassed("parts")
                        .whoRemembers("parts", 1, 30)
                        .plannedFrom(NOTES)
                        .steps())
                .isEmpty();
    }

    private static PathFixture passed() {
        return aLearner().aimingFor("notes", 4).whoPassed("parts");
    }
}
