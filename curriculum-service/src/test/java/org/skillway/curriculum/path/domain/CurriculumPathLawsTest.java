package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.curriculum.domain.CurriculumRules;
import org.skillway.curriculum.curriculum.domain.WeeklyLimit;
import org.skillway.curriculum.progress.domain.Progress;

/** What holds for anybody under any curriculum whose order runs in no circle. */
class CurriculumPathLawsTest {

    private static final int CASES = 150;
    private static final int MODULES = 24;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverPlansMoreMinutesOrStepsThanThereAre(long seed) {
        forAnyCase(seed, (any, path) -> {
            Map<LocalDate, Integer> planned = new HashMap<>();
            path.steps().stream()
                    .filter(step ->
                            !any.situation().progressIn(module(any, step)).open())
                    .forEach(step -> planned.merge(step.week(), step.minutes(), Integer::sum));

            assertThat(path.steps()).hasSizeLessThanOrEqualTo(PathPlanner.MOST_STEPS);
            assertThat(path.steps()).extracting(Step::module).doesNotHaveDuplicates();
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
    void whatComesBeforeComesFirst(long seed) {
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
    void nothingThatIsHeldOrReplacedIsOffered(long seed) {
        forAnyCase(
                seed,
                (any, path) -> path.steps()
                        .forEach(step ->
                                assertThat(offered(any, step)).as(step.module()).isTrue()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noMoreBeginInAWeekThanAreAllowed(long seed) {
        forAnyCase(seed, (any, path) -> {
            for (WeeklyLimit limit : any.catalogue().rules().limits()) {
                Map<LocalDate, Integer> begun = new HashMap<>();
                path.steps().stream()
                        .filter(step -> step.inserted() == null
                                && limit.modules().contains(step.module())
                                && !any.situation()
                                        .progressIn(module(any, step))
                                        .open())
                        .forEach(step -> begun.merge(step.week(), 1, Integer::sum));
                assertThat(begun.values()).allMatch(count -> count <= limit.most());
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsRequiredAndTooLongOrRestsIsSaid(long seed) {
        forAnyCase(seed, (any, path) -> {
            Situation situation = PlannerVersion.CURRENT.sees(any.situation());
            var prerequisites = new Prerequisites(situation, any.catalogue());
            any.catalogue().rules().required().stream()
                    .flatMap(key -> any.catalogue().module(key).stream())
                    .filter(module -> !situation.done(module, any.catalogue().rules()) && !situation.excused(module))
                    .forEach(module -> {
                        if (!situation.fitsOneSitting(module)) {
                            assertThat(said(path, Motive.Code.TOO_LONG)).contains(module.key());
                        }
                        if (situation.rests(module.skill()) && prerequisites.open(module)) {
                            assertThat(path.askedAbout()).contains(module.skill());
                            assertThat(said(path, Motive.Code.RESTS))
                                    .anyMatch(key -> any.catalogue()
                                            .module(key)
                                            .orElseThrow()
                                            .skill()
                                            .equals(module.skill()));
                        }
                    });
        });
    }

    /** What minutes, limits or gates leave for a later plan, and what its learner put off, is no dead end. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoHasNoStepTowardsATargetIsToldWhy(long seed) {
        forAnyCase(seed, (any, path) -> {
            if (path.outcome() instanceof PlanOutcome.OutOfContent(List<String> skills)) {
                assertThat(skills).allMatch(skill -> isExplained(skill, any, path));
            }
        });
    }

    private static boolean isExplained(String skill, AnySituation any, Path path) {
        Situation situation = PlannerVersion.CURRENT.sees(any.situation());
        var prerequisites = new Prerequisites(situation, any.catalogue());
        List<Module> taught = any.catalogue().ofSkill(skill).stream()
                .filter(module ->
                        module.kind().mainstream() && any.catalogue().rules().offers(module.key()))
                .toList();
        var weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
        return taught.isEmpty()
                || path.askedAbout().contains(skill)
                || !path.waiting().isEmpty()
                || taught.stream()
                        .filter(prerequisites::lacks)
                        .anyMatch(module -> !prerequisites.open(module)
                                || situation.putOff().containsKey(module.key())
                                || module.minutes() > weeks.most());
    }

    private static List<String> said(Path path, Motive.Code code) {
        return path.waiting().stream()
                .filter(waiting -> waiting.motive().code() == code)
                .map(Path.Waiting::module)
                .toList();
    }

    private static void forAnyCase(long seed, BiConsumer<AnySituation, Path> law) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            AnySituation any = AnySituation.of(random, 5, MODULES);
            Catalogue seen = any.catalogue().under(List.of(curriculum(random))).seenBy(Set.of("role"));
            Situation credited = any.situation().crediting(seen.rules().credits());
            law.accept(new AnySituation(credited, seen), PathPlanner.plan(credited, seen));
        }
    }

    /** Rules that only ever put a module of a lower number before one of a higher. */
    private static Curriculum curriculum(RandomGenerator random) {
        CurriculumFixture fixture = CurriculumFixture.curriculumFor("role", "pilot");
        List<String> ordered = new ArrayList<>();
        for (int i = 1; i < MODULES; i++) {
            String module = "module-" + i;
            String earlier = "module-" + random.nextInt(i);
            switch (random.nextInt(9)) {
                case 0 -> fixture.before(earlier, module);
                case 1 -> fixture.holds(earlier, module);
                case 2 -> fixture.requires(module);
                case 3 -> fixture.atMost(random.nextInt(1, 3), module, earlier, "module-0");
                case 4 -> fixture.replaces(module, null, false);
                case 5 -> ordered.add(module);
                default -> {}
            }
        }
        if (random.nextBoolean()) {
            fixture.block("any", ordered.toArray(String[]::new)).adaptiveFor("pilot");
        }
        return fixture.curriculum();
    }

    /** What was passed may be reviewed although it is held by now. */
    private static boolean offered(AnySituation any, Step step) {
        CurriculumRules rules = any.catalogue().rules();
        return step.inserted() == Inserted.REVIEW
                ? rules.offers(step.module())
                : rules.opens(
                        step.module(),
                        key -> progress(any, key).passed(),
                        key -> progress(any, key).open());
    }

    private static Progress progress(AnySituation any, String module) {
        return any.situation().progress().getOrDefault(module, Progress.NONE);
    }

    private static Module module(AnySituation any, Step step) {
        return any.catalogue().module(step.module()).orElseThrow();
    }
}
