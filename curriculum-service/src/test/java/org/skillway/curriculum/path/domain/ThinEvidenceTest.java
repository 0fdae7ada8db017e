package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.practice;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Task;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.progress.domain.Progress;

/** Thin evidence moves no path, in neither direction; what somebody states does. */
class ThinEvidenceTest {

    private static final int CASES = 150;
    private static final List<HelpLevel> HELP = List.of(HelpLevel.values());
    private static final Module FIRST = lesson("first", "notes", 1.5);
    private static final Module NEXT = lesson("next", "notes", 2, "first");
    private static final Module LAST = practice("last", "notes", 3, "next");
    private static final Catalogue NOTES = new Catalogue(List.of(FIRST, NEXT, LAST));

    /** A law: one answer of any kind, in any skill, to an item of any level. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatOneAnswerTellsOfAPersonChangesNoPlan(long seed) {
        assertThat(changedBy(1, seed, PlannerVersion.PATH_6)).isZero();
    }

    /** A law, its progress counted too: what it does to its own skill is its follow-up, and others keep their order. */
    @ParameterizedTest(name = "right: {0}")
    @ValueSource(booleans = {true, false})
    void oneAnswerLeavesTheOrderOfOtherSkillsAlone(boolean correct) {
        PathFixture anybody = aCoordinator().whoSaysTheyAreAt("policy", 3).whoSaysTheyAreAt("workflow", 2);
        Catalogue catalogue = coordinatorCatalogue();
        for (Module module : catalogue.modules()) {
            String item = module.items().getFirst().key();
            Task task = Task.of(module.skill(), ItemPool.authorsGuess(module.level()));
            Situation before = anybody.situation();
            Ability able = before.ability()
                    .answered(
                            task,
                            new Answer(correct, HelpLevel.NONE, 4, false),
                            before.ability().norms(),
                            NOW)
                    .ability();
            Situation after = anybody.with(
                            module.key(), Progress.NONE.answered(module, item, correct, PathFixture.TODAY))
                    .withAbility(able);

            List<String> planned = elsewhere(before, catalogue, module);
            assertThat(elsewhere(after, catalogue, module).stream().filter(planned::contains))
                    .as(module.key())
                    .containsExactlyElementsOf(planned);
        }
    }

    private static List<String> elsewhere(Situation situation, Catalogue catalogue, Module module) {
        return PathPlanner.plan(situation, catalogue).steps().stream()
                .filter(step -> !step.skill().equals(module.skill()) && step.inserted() == null)
                .map(Step::module)
                .toList();
    }

    @Test
    void upToTheVersionBeforeItDid() {
        assertThat(changedBy(1, 1, PlannerVersion.PATH_5)).isGreaterThan(CASES / 3);
    }

    @Test
    void severalAnswersDoChangePlans() {
        assertThat(changedBy(5, 1, PlannerVersion.PATH_6)).isGreaterThan(CASES / 3);
    }

    @ParameterizedTest(name = "an item at level {0}")
    @ValueSource(doubles = {0.5, 1, 2, 3, 4, 5})
    void oneRightAnswerSkipsNoPrerequisite(double level) {
        assertThat(after(1, level).met("first")).isFalse();
        assertThat(after(4, 4).met("first")).isTrue();
    }

    @ParameterizedTest(name = "reliability {0}")
    @ValueSource(doubles = {0.5, 0.6})
    void aStatedExperiencePlaces(double reliability) {
        Situation begins = aLearner().aimingFor("notes", 3).situation();
        Ability told = begins.ability()
                .told(
                        "notes",
                        new Testimony(new Level(4), reliability, false),
                        begins.ability().norms(),
                        NOW);

        Path path = PathPlanner.plan(begins.withAbility(told), NOTES);

        assertThat(path.next().orElseThrow().module()).isEqualTo("last");
        assertThat(PathPlanner.plan(begins.withAbility(told), NOTES, PlannerVersion.PATH_5)
                        .next()
                        .orElseThrow()
                        .module())
                .as("shown by nobody, it did not before")
                .isNotEqualTo("last");
        assertThat(PathPlanner.plan(begins, NOTES).next().orElseThrow().module())
                .isEqualTo("first");
    }

    /** What others' skills say of a person in general is nobody's word on this one. */
    @Test
    void aStatementPlacesNoHigherThanItSays() {
        PathFixture says = aCoordinator()
                .whoSaysTheyAreAt("communication", 5)
                .whoSaysTheyAreAt("policy", 5)
                .whoSaysTheyAreAt("workflow", 5)
                .whoSaysTheyAreAt("reporting", 1);

        assertThat(says.situation().mastery("reporting").estimate().level().value())
                .isGreaterThan(1.5);
        assertThat(prerequisites(says, PlannerVersion.PATH_5).met("reporting-status"))
                .isTrue();
        assertThat(prerequisites(says, PlannerVersion.PATH_6).met("reporting-status"))
                .isFalse();
    }

    /** Only its own module is mended; what builds on it, and what they were placed past, stays as it is. */
    @Test
    void oneWrongRoundThrowsNobodyBackBelowWhereTheyWerePlaced() {
        PathFixture placed = aCoordinator().whoSaysTheyAreAt("policy", 4).whoFailed("policy-record", 1);
        PathFixture again = aCoordinator().whoSaysTheyAreAt("policy", 4).whoFailed("policy-record", 2);

        assertThat(prerequisites(placed, PlannerVersion.PATH_5).met("policy-record"))
                .isFalse();
        assertThat(prerequisites(placed, PlannerVersion.PATH_6).met("policy-record"))
                .isTrue();
        assertThat(prerequisites(again, PlannerVersion.PATH_6).met("policy-record"))
                .isFalse();
    }

    /** A law: a wrong answer anywhere brings no passed module back, but to refresh or review it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void wrongAnswersBringNoPassedModuleBack(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            AnySituation any = AnySituation.of(random, 3, 12);
            Situation answered = any.situation();
            for (int wrong = random.nextInt(1, 5); wrong > 0; wrong--) {
                answered = answered.withAbility(answered(random, answered.ability(), false));
            }
            Situation now = answered;
            assertThat(PathPlanner.plan(now, any.catalogue()).steps())
                    .filteredOn(step ->
                            now.passed(any.catalogue().module(step.module()).orElseThrow()))
                    .allMatch(step -> step.inserted() == Inserted.REFRESHER || step.inserted() == Inserted.REVIEW);
        }
    }

    private static long changedBy(int answers, long seed, PlannerVersion version) {
        var random = new SplittableRandom(seed);
        long changed = 0;
        for (int i = 0; i < CASES; i++) {
            AnySituation any = AnySituation.of(random, random.nextInt(1, 4), random.nextInt(4, 16));
            Ability ability = any.situation().ability();
            boolean correct = random.nextBoolean();
            for (int given = 0; given < answers; given++) {
                ability = answered(random, ability, correct);
            }
            Path before = PathPlanner.plan(any.situation(), any.catalogue(), version);
            Path after = PathPlanner.plan(any.situation().withAbility(ability), any.catalogue(), version);
            changed += before.equals(after) ? 0 : 1;
        }
        return changed;
    }

    private static Ability answered(RandomGenerator random, Ability ability, boolean correct) {
        Task task = Task.of("skill-" + random.nextInt(3), ItemPool.authorsGuess(new Level(random.nextDouble(0, 5))));
        var answer = new Answer(correct, HELP.get(random.nextInt(HELP.size())), 4, random.nextInt(4) == 0);
        return ability.answered(task, answer, ability.norms(), NOW).ability();
    }

    private static Prerequisites after(int answers, double level) {
        Situation begins = aLearner().aimingFor("notes", 3).situation();
        Ability able = begins.ability();
        for (int i = 0; i < answers; i++) {
            Task task = Task.of("notes", ItemPool.authorsGuess(new Level(level)));
            able = able.answered(task, new Answer(true, HelpLevel.NONE, 4, false), able.norms(), NOW)
                    .ability();
        }
        return new Prerequisites(begins.withAbility(able), NOTES);
    }

    private static Prerequisites prerequisites(PathFixture learner, PlannerVersion version) {
        return new Prerequisites(learner.situation(), coordinatorCatalogue(), version);
    }
}
