package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.decision.domain.Explanation;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.path.domain.Alternatives.Alternative;
import org.skillway.curriculum.store.Json;

/** What holds of any learner's say, and of any decision's explanation. That budgets and prerequisites hold is said elsewhere. */
class WishesLawsTest {

    private static final int CASES = 100;
    private static final int EXPLAINED = 15;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingNewIsPlannedBeforeTheDayUntilWhichItIsPutOff(long seed) {
        forAnyCase(
                seed,
                CASES,
                (any, path) -> path.steps().stream()
                        .filter(step -> step.inserted() == null)
                        .filter(step -> !any.situation()
                                .progressIn(
                                        any.catalogue().module(step.module()).orElseThrow())
                                .open())
                        .forEach(step -> assertThat(any.situation().putOff().getOrDefault(step.module(), step.week()))
                                .isBeforeOrEqualTo(step.week())));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noWishMakesThePathForgetATarget(long seed) {
        forAnyCase(seed, CASES, (any, path) -> {
            if (!any.situation().open().isEmpty()) {
                assertThat(path.outcome()).isNotInstanceOfAny(PlanOutcome.Arrived.class, PlanOutcome.Unaimed.class);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPinBringsNewLearningNoLater(long seed) {
        forAnyCase(seed, CASES, (any, ignored) -> {
            Situation silent = any.situation().wishing(Wishes.NONE);
            PathPlanner.plan(silent, any.catalogue()).steps().stream()
                    .filter(step -> step.inserted() == null)
                    .forEach(step -> {
                        Situation pinned = silent.wishing(Wishes.NONE.pinned(step.module(), NOW));
                        assertThat(PathPlanner.plan(pinned, any.catalogue()).steps())
                                .filteredOn(other -> other.module().equals(step.module()))
                                .singleElement()
                                .satisfies(other -> assertThat(other.week()).isBeforeOrEqualTo(step.week()));
                    });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDecisionKeptAsTextAndMadeAgainIsTheSameToTheLastCharacter(long seed) {
        forAnyCase(seed, CASES, (any, path) -> {
            String given = Json.write(new PathCase(any.situation(), Set.of()));

            Path again = Json.read(given, PathCase.class).planned(any.catalogue());

            assertThat(PathDecision.text(again)).isEqualTo(PathDecision.text(path));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyChangeThatIsNamedDoesPutAnotherModuleThere(long seed) {
        forAnyCase(seed, EXPLAINED, (any, path) -> {
            for (int place : Set.of(1, 2, 3 + path.steps().size() % 5)) {
                String there = path.at(place).map(Step::module).orElse("");

                Explanation why = Explanation.of(
                        new PathCase(any.situation(), Set.of()), any.catalogue(), PlannerVersion.CURRENT, place);

                assertThat(why.changes()).allSatisfy(change -> {
                    assertThat(change.module()).isNotEqualTo(there);
                    assertThat(change.size()).isPositive();
                });
                assertThat(why.changes()).extracting(Explanation.Change::kind).doesNotHaveDuplicates();
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyStepIsHeldAgainstOthersThatStandNowhereBeforeIt(long seed) {
        List<Integer> places = new ArrayList<>();
        forAnyCase(seed, EXPLAINED, (any, path) -> {
            for (int place = 1; place <= path.steps().size(); place++) {
                List<String> upToIt =
                        path.steps().stream().limit(place).map(Step::module).toList();

                Alternatives others =
                        Alternatives.at(place, any.situation(), any.catalogue(), path, PlannerVersion.CURRENT);

                assertThat(others.all())
                        .extracting(other -> other.module().key())
                        .doesNotHaveDuplicates()
                        .doesNotContainAnyElementsOf(upToIt);
                assertThat(others.more()).isNotNegative();
                assertThat(others.all()).extracting(Alternative::more).isSorted();
                places.addAll(Collections.nCopies(others.all().size(), place));
            }
        });
        assertThat(places).contains(1, 2, 3, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void alternativesAreWhatComesFirstOncePinned(long seed) {
        forAnyCase(seed, EXPLAINED, (any, path) -> {
            List<Alternative> alternatives = Alternatives.of(
                            any.situation(), any.catalogue(), path, PlannerVersion.CURRENT)
                    .all();

            assertThat(alternatives)
                    .extracting(other -> other.module().key())
                    .doesNotHaveDuplicates()
                    .doesNotContain(path.next().map(Step::module).orElse(""));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothingLeavesLessThanTheBestPlanLookedAt(long seed) {
        forAnyCase(seed, EXPLAINED, (any, path) -> {
            Alternatives alternatives = Alternatives.of(any.situation(), any.catalogue(), path, PlannerVersion.CURRENT);

            assertThat(alternatives.more()).isNotNegative();
            assertThat(alternatives.all()).extracting(Alternative::more).isSorted();
            assertThat(Stream.concat(
                                    Stream.of(alternatives.more()),
                                    alternatives.all().stream().map(Alternative::more))
                            .min(Double::compare))
                    .hasValue(0.0);
        });
    }

    private static void forAnyCase(long seed, int cases, Law law) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < cases; i++) {
            var any = AnySituation.of(random, random.nextInt(1, 10), random.nextInt(1, 30));
            law.holds(any, PathPlanner.plan(any.situation(), any.catalogue()));
        }
    }

    private interface Law {
        void holds(AnySituation any, Path path);
    }
}
