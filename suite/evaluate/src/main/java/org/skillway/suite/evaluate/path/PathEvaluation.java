package org.skillway.suite.evaluate.path;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.path.domain.Outlook;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.suite.evaluate.Evaluation;
import org.skillway.suite.evaluate.Report;

/** The planner: how far from the best plan, never over budget, and how soon simulated learners are ready. */
public final class PathEvaluation implements Evaluation {

    private static final long SEED = 20_261_125;
    private static final int SMALL_CASES = 500;
    private static final int PLANS = 1_000_000;
    private static final int PEOPLE = 400;
    private static final double WITHIN = 0.02;
    private static final double LONGEST_DAYS = 365;

    @Override
    public String name() {
        return "path";
    }

    @Override
    public void run(Path data, Report out) {
        nearTheBest(out);
        withinBudget(out);
        soonerReady(out);
    }

    private static void nearTheBest(Report out) {
        out.section(
                "Path: beside an exact solver",
                SMALL_CASES
                        + " small cases, where every order of the modules within the weeks can be tried. The share of"
                        + " what the best plan gains that ours gains.");
        List<List<String>> rows = new ArrayList<>();
        for (int modules : List.of(4, 6)) {
            var random = new SplittableRandom(SEED);
            double[] shares = new double[SMALL_CASES];
            for (int i = 0; i < SMALL_CASES; i++) {
                shares[i] = share(SmallCase.any(random, 3, modules, 10, 16));
            }
            Arrays.sort(shares);
            double mean = Arrays.stream(shares).average().orElseThrow();
            double near =
                    Arrays.stream(shares).filter(share -> share >= 1 - WITHIN).count() / (double) SMALL_CASES;
            rows.add(List.of(
                    String.valueOf(modules),
                    number(mean, 4),
                    number(shares[SMALL_CASES / 20], 4),
                    number(shares[0], 4),
                    number(near, 3)));
            out.goal("within 2 % of the best plan on average: " + modules + " modules", mean >= 1 - WITHIN);
        }
        out.table(List.of("modules", "mean", "worst of 20", "worst", "within 2 %"), rows);
    }

    private static double share(SmallCase problem) {
        double before = Outlook.missingAfter(problem.situation(), List.of());
        double best = before - ExactPlan.leastMissing(problem);
        List<Module> planned = PathPlanner.plan(problem.situation(), problem.catalogue()).steps().stream()
                .map(step -> problem.catalogue().module(step.module()).orElseThrow())
                .toList();
        double ours = before - Outlook.missingAfter(problem.situation(), planned);
        return best < 1e-9 ? 1 : ours / best;
    }

    private static void withinBudget(Report out) {
        out.section("Path: budgets", "Any learners, any catalogues, any approved minutes.");
        var random = new SplittableRandom(SEED);
        int over = 0;
        for (int i = 0; i < PLANS; i++) {
            var any = SmallCase.any(random, 3, 8, 0, 60);
            over += isOver(any) ? 1 : 0;
        }
        out.table(
                List.of("plans", "over the approved minutes of a week"),
                List.of(List.of(String.format(Locale.ROOT, "%,d", PLANS), String.valueOf(over))));
        out.goal("never over budget", over == 0);
    }

    private static boolean isOver(SmallCase any) {
        Map<LocalDate, Integer> minutes = new HashMap<>();
        for (Step step : PathPlanner.plan(any.situation(), any.catalogue()).steps()) {
            minutes.merge(step.week(), step.minutes(), Integer::sum);
        }
        return minutes.entrySet().stream()
                .anyMatch(week -> week.getValue() + any.situation().spent().in(week.getKey())
                        > any.situation().budget().minutesPerWeek());
    }

    private static void soonerReady(Report out) {
        out.section(
                "Path: days until ready",
                PEOPLE + " simulated people with " + SimulatedLearner.MINUTES_PER_WEEK
                        + " minutes a week, six skills and 24 modules whose true effects are half to one and a half times"
                        + " what the planner guesses. Days until they are in truth able to do all that is asked.");
        List<List<String>> rows = new ArrayList<>();
        Map<Policy, Double> medians = new HashMap<>();
        for (Policy policy : Policy.values()) {
            double[] days = IntStream.range(0, PEOPLE)
                    .mapToDouble(person -> daysUntilReady(policy, SEED + person))
                    .sorted()
                    .toArray();
            double ready = Arrays.stream(days).filter(day -> day < LONGEST_DAYS).count() / (double) PEOPLE;
            medians.put(policy, days[PEOPLE / 2]);
            rows.add(List.of(
                    policy.words(),
                    number(days[PEOPLE / 4], 0),
                    number(days[PEOPLE / 2], 0),
                    number(days[PEOPLE * 3 / 4], 0),
                    number(ready, 3)));
        }
        out.table(List.of("chosen by", "a quarter", "half", "three quarters", "ready within a year"), rows);
        double ours = medians.getOrDefault(Policy.SKILLWAY, LONGEST_DAYS);
        out.goal("sooner ready than by a course", ours < medians.getOrDefault(Policy.COURSE, 0.0));
        out.goal("sooner ready than without looking ahead", ours < medians.getOrDefault(Policy.MYOPIC, 0.0));
    }

    private static double daysUntilReady(Policy policy, long seed) {
        var learner = new SimulatedLearner(catalogue(), role(), seed);
        var choices = policy.begins();
        while (!learner.able() && learner.days() < LONGEST_DAYS) {
            choices.apply(learner)
                    .ifPresentOrElse(
                            choice -> learner.takes(choice.module(), choice.minutes()),
                            () -> learner.waits(SimulatedLearner.MINUTES_PER_WEEK));
        }
        return Math.min(learner.days(), LONGEST_DAYS);
    }

    /** Six skills, each with a foundation, practice, something harder, and the foundation said more simply. */
    private static Catalogue catalogue() {
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String skill = "skill-" + i;
            String basics = skill + "-basics";
            String practice = skill + "-practice";
            modules.add(SmallCase.module(basics, ModuleKind.LESSON, skill, 2, 6, List.of(), null));
            modules.add(SmallCase.module(practice, ModuleKind.PRACTICE, skill, 3, 7, List.of(basics), null));
            modules.add(
                    SmallCase.module(skill + "-scenario", ModuleKind.SCENARIO, skill, 4, 6, List.of(practice), null));
            modules.add(SmallCase.module(skill + "-simple", ModuleKind.SIMPLIFIED, skill, 2, 4, List.of(), basics));
        }
        return new Catalogue(modules);
    }

    private static RoleMap role() {
        return new RoleMap(
                "role",
                1,
                "Role",
                IntStream.range(0, 6)
                        .mapToObj(i -> new Requirement(
                                "skill-" + i, new Level(i < 3 ? 2.5 : 2), 1 - i * 0.1, 30 * (1 + i / 2), i == 0))
                        .toList());
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
