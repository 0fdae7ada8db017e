package org.skillway.curriculum.memory.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.memory.domain.MemoryFixture.MONDAY;
import static org.skillway.curriculum.memory.domain.MemoryFixture.anyMemory;
import static org.skillway.curriculum.memory.domain.MemoryFixture.planned;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;
import org.skillway.curriculum.memory.domain.Agenda.Unplaced;

class ReviewPlannerLawsTest {

    private static final int CASES = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverMoreThanTheMinutesOfADayOrWeek(long seed) {
        forAnyCase(seed, any -> {
            Map<LocalDate, Integer> days = new HashMap<>();
            Map<LocalDate, Integer> weeks = new HashMap<>();
            any.taken.forEach((day, minutes) -> weeks.merge(Weeks.mondayOf(day), minutes, Integer::sum));
            any.agenda().appointments().forEach(each -> {
                days.merge(each.day(), each.minutes(), Integer::sum);
                weeks.merge(Weeks.mondayOf(each.day()), each.minutes(), Integer::sum);
            });

            days.forEach((day, minutes) -> {
                assertThat(minutes + any.taken.getOrDefault(day, 0)).isLessThanOrEqualTo(any.workload.minutesOn(day));
                assertThat(weeks.get(Weeks.mondayOf(day))).isLessThanOrEqualTo(any.workload.minutesPerWeek());
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverBeforeTodayOrItsWindowAndLateOnlyWhereAllEarlierDaysAreFull(long seed) {
        forAnyCase(seed, any -> {
            Agenda agenda = any.agenda();
            FreeMinutes free = new FreeMinutes(any.workload, any.taken);
            agenda.appointments().forEach(each -> free.take(each.day(), each.minutes()));

            agenda.appointments().forEach(each -> {
                Window window = any.window(each.outcome());
                assertThat(each.day()).isAfterOrEqualTo(Window.later(MONDAY, window.earliest()));
                if (each.day().isAfter(window.latest())) {
                    assertThat(Window.later(MONDAY, window.earliest()).datesUntil(each.day()))
                            .allMatch(day -> free.on(day) < each.minutes());
                }
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyReviewIsPlacedOrReportedOnce(long seed) {
        forAnyCase(seed, any -> {
            List<String> told = new ArrayList<>();
            any.agenda().appointments().forEach(each -> told.add(each.outcome()));
            any.agenda().unplaced().stream().map(Unplaced::outcome).forEach(told::add);

            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            any.reviews.stream().map(Review::outcome).toList());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aMissedDayMovesWhatWasMissedAndNothingElse(long seed) {
        forAnyCase(seed, any -> {
            Map<String, LocalDate> before = days(any.agenda());
            List<Review> promised = any.reviews.stream()
                    .map(review -> planned(review, before.get(review.outcome())))
                    .toList();

            Map<String, LocalDate> after = days(any.planner().plan(promised, any.taken, MONDAY.plusDays(1), any.seed));

            before.forEach((outcome, day) -> {
                if (day.isAfter(MONDAY)) {
                    assertThat(after.get(outcome)).isEqualTo(day);
                } else {
                    assertThat(after.getOrDefault(outcome, LocalDate.MAX)).isAfter(MONDAY);
                }
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderInWhichReviewsArePassedDoesNotMatter(long seed) {
        forAnyCase(seed, any -> {
            List<Review> shuffled = new ArrayList<>(any.reviews);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(any.planner().plan(shuffled, any.taken, MONDAY, any.seed).appointments())
                    .isEqualTo(any.agenda().appointments());
        });
    }

    private static Map<String, LocalDate> days(Agenda agenda) {
        return agenda.appointments().stream().collect(toMap(Appointment::outcome, Appointment::day));
    }

    private static void forAnyCase(long seed, Law law) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            law.holds(Case.any(random));
        }
    }

    private interface Law {
        void holds(Case any);
    }

    private record Case(List<Review> reviews, Workload workload, Map<LocalDate, Integer> taken, long seed) {

        static Case any(RandomGenerator random) {
            List<Review> reviews = new ArrayList<>();
            for (int i = random.nextInt(0, 25); i > 0; i--) {
                Review review = new Review(
                        "outcome-" + i,
                        anyMemory(random),
                        MONDAY.minusDays(random.nextInt(0, 60)),
                        random.nextInt(1, 8),
                        null);
                reviews.add(review);
            }
            Map<DayOfWeek, Double> easy = Map.of(DayOfWeek.SUNDAY, 0.0, DayOfWeek.FRIDAY, random.nextDouble());
            Map<LocalDate, Integer> taken = new HashMap<>();
            for (int i = 0; i < 5; i++) {
                taken.put(MONDAY.plusDays(random.nextInt(0, 20)), random.nextInt(0, 8));
            }
            return new Case(
                    reviews,
                    new Workload(random.nextInt(0, 15), random.nextInt(5, 40), easy),
                    taken,
                    random.nextLong());
        }

        ReviewPlanner planner() {
            return new ReviewPlanner(Fsrs.STANDARD, workload);
        }

        Agenda agenda() {
            return planner().plan(reviews, taken, MONDAY, seed);
        }

        Window window(String outcome) {
            return reviews.stream()
                    .filter(review -> review.outcome().equals(outcome))
                    .map(review -> Window.of(review, Fsrs.STANDARD))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
