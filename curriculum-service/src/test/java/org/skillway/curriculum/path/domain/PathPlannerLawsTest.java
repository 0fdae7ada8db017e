package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.MONDAY;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.pace.domain.Pace;

class PathPlannerLawsTest {

    private static final int CASES = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverPlansMoreThanTheApprovedMinutesOfAWeek(long seed) {
        forAnyCase(seed, (any, path) -> {
            Map<LocalDate, Integer> planned = new HashMap<>();
            path.steps().stream()
                    .filter(step ->
                            !any.situation().progressIn(module(any, step)).open())
                    .forEach(step -> planned.merge(step.week(), step.pacedMinutes(), Integer::sum));

            planned.forEach((week, minutes) -> {
                int spent = any.situation().spent().in(week);
                assertThat(minutes + spent)
                        .isLessThanOrEqualTo(
                                Math.max(spent, any.situation().budget().minutesPerWeek()));
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySittingFitsAndLiesWithinFourWeeksInOrder(long seed) {
        forAnyCase(seed, (any, path) -> {
            assertThat(path.steps()).hasSizeLessThanOrEqualTo(PathPlanner.MOST_STEPS);
            assertThat(path.steps()).extracting(Step::week).isSorted();
            assertThat(path.steps()).allSatisfy(step -> {
                assertThat(Math.min(step.minutes(), step.pacedMinutes()))
                        .isLessThanOrEqualTo(any.situation().budget().longestSitting());
                assertThat(step.week()).isBetween(MONDAY, MONDAY.plusWeeks(Weeks.AHEAD - 1));
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWaitsHasItsRemedyOnThePathOrSaysWhatItWaitsFor(long seed) {
        forAnyCase(seed, (any, path) -> {
            Situation situation = PlannerVersion.CURRENT.sees(any.situation());
            var weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
            var prerequisites = new Prerequisites(situation, any.catalogue());
            var refreshers = new Refreshers(situation, any.catalogue(), weeks, prerequisites, PlannerVersion.CURRENT);
            Set<String> taken = refreshers.steps().stream().map(Step::module).collect(toSet());
            var remedies =
                    new Remedies(situation, any.catalogue(), weeks, taken, prerequisites, PlannerVersion.CURRENT);

            assertThat(remedies.held())
                    .allMatch(held -> isTold(path, any.catalogue().module(held).orElseThrow()));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatCompetesIsOnThePathOrSaysThatItWaits(long seed) {
        forAnyCase(seed, (any, path) -> {
            Situation situation = PlannerVersion.CURRENT.sees(any.situation());
            var weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
            var prerequisites = new Prerequisites(situation, any.catalogue());
            var refreshers = new Refreshers(situation, any.catalogue(), weeks, prerequisites, PlannerVersion.CURRENT);
            Set<String> taken = refreshers.steps().stream().map(Step::module).collect(toSet());
            var remedies =
                    new Remedies(situation, any.catalogue(), weeks, taken, prerequisites, PlannerVersion.CURRENT);
            taken.addAll(remedies.held());
            var due = new DueReviews(situation, any.catalogue(), weeks, taken, PlannerVersion.CURRENT);

            assertThat(new Recalls(any.catalogue(), weeks, due, new Forgetting(situation)).offers())
                    .allMatch(recall -> isOnOrWaits(path, recall.means().key()));
            assertThat(remedies.awaited().all())
                    .allMatch(awaited -> path.steps().stream()
                                    .anyMatch(step -> step.module()
                                            .equals(awaited.remedy().key()))
                            || path.waiting().stream()
                                    .anyMatch(waiting -> waiting.module()
                                            .equals(awaited.failed().key())));
        });
    }

    private static boolean isOnOrWaits(Path path, String means) {
        return path.steps().stream().anyMatch(step -> step.module().equals(means))
                || path.waiting().stream().anyMatch(waiting -> waiting.remedy().equals(means));
    }

    private static boolean isTold(Path path, Module held) {
        return path.steps().stream().anyMatch(step -> step.module().equals(held.key()))
                || path.waiting().stream()
                        .filter(Path.Waiting::held)
                        .anyMatch(waiting -> waiting.module().equals(held.key())
                                || waiting.remedy().equals(held.key()))
                || path.steps().stream()
                        .filter(step -> step.inserted() != null)
                        .anyMatch(step -> step.why().reason().contains("“" + held.title() + "”"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void prerequisitesComeFirst(long seed) {
        forAnyCase(seed, (any, path) -> {
            var prerequisites = new Prerequisites(any.situation(), any.catalogue());
            Set<String> before = new HashSet<>();
            path.steps().forEach(step -> {
                assertThat(module(any, step).prerequisites())
                        .allMatch(key ->
                                step.inserted() == Inserted.REVIEW || before.contains(key) || prerequisites.met(key));
                before.add(step.module());
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatComesFirstInSoManyMinutesWaitsForNothing(long seed) {
        forAnyCase(seed, (any, path) -> {
            var prerequisites = new Prerequisites(any.situation(), any.catalogue());
            LocalDate today = any.situation().today();
            Portion portion = Portion.of(path.on(today), today);
            for (int minutes = 1; minutes <= 15; minutes++) {
                Step first = portion.first(minutes, any::catalogue).step();

                if (first != null && first.inserted() != Inserted.REVIEW) {
                    assertThat(module(any, first).prerequisites()).allMatch(prerequisites::met);
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noStepTwiceAndNothingSkippedOnThePath(long seed) {
        forAnyCase(seed, (any, path) -> {
            List<String> modules = path.steps().stream().map(Step::module).toList();

            assertThat(modules).doesNotHaveDuplicates();
            assertThat(path.steps())
                    .filteredOn(step -> step.inserted() != Inserted.REFRESHER && step.inserted() != Inserted.REVIEW)
                    .noneMatch(step -> path.leftOut().contains(step.module()));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPassedModuleComesBackOnlyBecauseWorkSlippedOrItWouldBeForgottenOrItsLearnerAsked(long seed) {
        forAnyCase(
                seed,
                (any, path) -> path.steps().stream()
                        .filter(step -> any.situation().passed(module(any, step)))
                        .filter(step -> step.inserted() != Inserted.REVIEW)
                        .forEach(step -> {
                            assertThat(step.inserted()).isEqualTo(Inserted.REFRESHER);
                            assertThat(isAsked(any, step)
                                            || any.situation().drifts().stream()
                                                    .anyMatch(drift ->
                                                            drift.id().equals(step.driftId()) && !drift.answered()))
                                    .isTrue();
                        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reviewsTakeHalfOfTheMinutesAtMostAndNoWeekend(long seed) {
        forAnyCase(seed, (any, path) -> {
            List<Step> reviews = path.steps().stream()
                    .filter(step -> step.inserted() == Inserted.REVIEW)
                    .toList();
            Map<LocalDate, Integer> minutes = new HashMap<>();
            reviews.forEach(step -> minutes.merge(step.week(), step.pacedMinutes(), Integer::sum));

            assertThat(reviews).hasSizeLessThanOrEqualTo(DueReviews.MOST).allSatisfy(step -> {
                LocalDate day = requireNonNull(step.day());
                assertThat(day).isAfterOrEqualTo(any.situation().today());
                assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(day).isBetween(step.week(), step.week().plusDays(6));
            });
            assertThat(minutes.values())
                    .allMatch(sum -> sum <= any.situation().budget().minutesPerWeek() / 2);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRestingSkillIsOnlyRefreshed(long seed) {
        forAnyCase(
                seed,
                (any, path) -> assertThat(path.steps())
                        .filteredOn(step -> any.situation().rests(step.skill()))
                        .allMatch(step -> step.inserted() == Inserted.REFRESHER));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameSituationGivesTheSamePath(long seed) {
        forAnyCase(
                seed,
                (any, path) -> assertThat(PathPlanner.plan(any.situation(), any.catalogue()))
                        .isEqualTo(path));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theModulesOwnMinutesStayWhatTheyAreAndOthersSayWhy(long seed) {
        forAnyCase(
                seed,
                (any, path) -> assertThat(path.steps()).allSatisfy(step -> {
                    int own = module(any, step).minutes();
                    assertThat(step.minutes()).isEqualTo(step.inserted() == Inserted.REVIEW ? step.minutes() : own);
                    if (step.paced() == null) {
                        assertThat(step.pacedMinutes()).isEqualTo(step.minutes());
                    } else {
                        assertThat(step.paced().minutes()).isPositive();
                        assertThat(step.paced().reason()).startsWith("You ").endsWith(".");
                    }
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStepSaysWhyWhatWouldChangeItAndWhatItBrings(long seed) {
        forAnyCase(
                seed,
                (any, path) -> assertThat(path.steps()).allSatisfy(step -> {
                    assertThat(step.why().reason()).isNotBlank().endsWith(".");
                    assertThat(step.why().wouldChange()).isNotBlank().endsWith(".");
                    assertThat(step.why().brings()).isNotBlank().endsWith(".");
                }));
    }

    /**
     * Finds an algorithm that went wrong, by the median of CPU time in a JVM that compiles quickly: what is compiled
     * late, or shares its core with another build, is given ten rounds to get there. The goal of 2 ms is measured by
     * {@code ./skillway evaluate --only path} and {@code bench --only curriculum}.
     */
    @Test
    void plansTwoHundredSkillsAndFiveHundredModulesInMilliseconds() {
        var any = AnySituation.of(new SplittableRandom(7), 200, 500);
        List<Long> medians = new ArrayList<>();
        do {
            medians.add(medianNanosOfTwoHundredPlans(any));
        } while (medians.getLast() >= 8_000_000 && medians.size() < 10);

        assertThat(medians.getLast()).as("of %s", medians).isLessThan(8_000_000);
    }

    private static long medianNanosOfTwoHundredPlans(AnySituation any) {
        var threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            Path path = PathPlanner.plan(any.situation(), any.catalogue());
            nanos[i] = threads.getCurrentThreadCpuTime() - before;
            assertThat(path.steps()).isNotEmpty();
        }
        Arrays.sort(nanos);
        return nanos[100];
    }

    private static Module module(AnySituation any, Step step) {
        return any.catalogue().module(step.module()).orElseThrow();
    }

    private static boolean isAsked(AnySituation any, Step step) {
        return any.situation().wishes().pullsAt(any.situation().now()).stream()
                .anyMatch(pull -> pull.module().equals(step.module()));
    }

    private static void forAnyCase(long seed, Law law) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            var any = AnySituation.of(random, random.nextInt(1, 12), random.nextInt(1, 40));
            law.holds(any, PathPlanner.plan(any.situation(), any.catalogue()));
            var paced = new AnySituation(any.situation().withPace(pace(random)), any.catalogue());
            law.holds(paced, PathPlanner.plan(paced.situation(), paced.catalogue()));
        }
    }

    private static Pace pace(SplittableRandom random) {
        int percent = random.nextInt(50, 301);
        return random.nextBoolean()
                ? Pace.UNKNOWN.choosing(percent)
                : new Pace(new Belief(random.nextDouble(-0.7, 0.7), 0.01), 20, null, false, null, 0, 0.0);
    }

    private interface Law {
        void holds(AnySituation any, Path path);
    }
}
