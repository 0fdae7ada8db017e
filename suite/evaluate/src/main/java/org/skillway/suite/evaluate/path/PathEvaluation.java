package org.skillway.suite.evaluate.path;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Outlook;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Progress;
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
    private static final double NEARLY_ALL = 0.99;
    private static final double WORTHWHILE = 0.02;

    /** As the planner has it. */
    private static final double NEXT_TO_NOTHING = 0.01;

    private final int smallCases;
    private final int plans;
    private final int people;

    public PathEvaluation() {
        this(SMALL_CASES, PLANS, PEOPLE);
    }

    /** Of so many cases, plans and people, from the first on. */
    PathEvaluation(int smallCases, int plans, int people) {
        this.smallCases = smallCases;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public String name() {
        return "path";
    }

    @Override
    public void run(Path data, Report out) {
        promises(out);
        PlanningTime.measure(out, SEED);
    }

    /** All but how long it takes. */
    void promises(Report out) {
        nearTheBest(out);
        withinBudget(out);
        soonerReady(out);
    }

    private void nearTheBest(Report out) {
        out.section(
                "Path: beside an exact solver",
                smallCases
                        + " small cases, where every order of the modules within the weeks, and of the reviews among them,"
                        + " can be tried. The share of"
                        + " what the best plan gains that ours gains. The planner gives nobody a module that brings less"
                        + " than a hundredth of a level, unless a later one waits for it; the solver is held to that, and"
                        + " is not.");
        List<List<String>> rows = new ArrayList<>();
        for (int modules : List.of(4, 6)) {
            double[] held = shares(modules, 0, NEXT_TO_NOTHING);
            double near = near(held);
            rows.add(row(modules + " modules", held));
            rows.add(row(modules + " modules, solver free", shares(modules, 0, 0)));
            out.goal(
                    "within 2 % of the best plan on average: " + modules + " modules",
                    Arrays.stream(held).average().orElseThrow() >= 1 - WITHIN);
            out.goal("within 2 % of the best plan in 99 of 100 cases: " + modules + " modules", near >= NEARLY_ALL);
        }
        double[] held = shares(6, 2, NEXT_TO_NOTHING);
        rows.add(row("4 modules, 2 reviews", held));
        rows.add(row("4 modules, 2 reviews, solver free", shares(6, 2, 0)));
        out.goal(
                "within 2 % of the best plan on average: 4 modules and 2 reviews",
                Arrays.stream(held).average().orElseThrow() >= 1 - WITHIN);
        out.goal("within 2 % of the best plan in 99 of 100 cases: 4 modules and 2 reviews", near(held) >= NEARLY_ALL);
        out.table(List.of("cases of", "mean", "worst of 20", "worst", "within 2 %"), rows);
    }

    private List<String> row(String cases, double[] shares) {
        return List.of(
                cases,
                number(Arrays.stream(shares).average().orElseThrow(), 4),
                number(shares[smallCases / 20], 4),
                number(shares[0], 4),
                number(near(shares), 3));
    }

    private double near(double[] shares) {
        return Arrays.stream(shares).filter(share -> share >= 1 - WITHIN).count() / (double) smallCases;
    }

    /** The worst first. */
    private double[] shares(int modules, int passed, double worthwhile) {
        var random = new SplittableRandom(SEED);
        double[] shares = new double[smallCases];
        for (int i = 0; i < smallCases; i++) {
            shares[i] = share(SmallCase.any(random, 3, modules, 10, 16).passed(random, passed), worthwhile);
        }
        Arrays.sort(shares);
        return shares;
    }

    private static double share(SmallCase problem, double worthwhile) {
        double nothing = Outlook.missing(problem.situation(), weeks(problem, List.of()));
        double best = nothing - ExactPlan.leastMissing(problem, worthwhile);
        List<Step> steps =
                PathPlanner.plan(problem.situation(), problem.catalogue()).steps();
        double ours = nothing - Outlook.missing(problem.situation(), weeks(problem, steps)) + kept(problem, steps);
        return best < WORTHWHILE ? 1 : ours / best;
    }

    /** What its reviews keep from missing, on average over the weeks. */
    private static double kept(SmallCase problem, List<Step> steps) {
        LocalDate monday = Weeks.mondayOf(problem.situation().today());
        double sum = 0;
        for (Outlook.Recallable review : Outlook.recallable(problem.situation(), problem.catalogue())) {
            sum += steps.stream()
                    .filter(step ->
                            step.inserted() == Inserted.REVIEW && step.module().equals(review.module()))
                    .mapToDouble(step -> Weeks.AHEAD - ChronoUnit.WEEKS.between(monday, step.week()))
                    .map(weeks -> review.kept() * weeks / Weeks.AHEAD)
                    .sum();
        }
        return sum;
    }

    private static List<List<Module>> weeks(SmallCase problem, List<Step> steps) {
        LocalDate monday = Weeks.mondayOf(problem.situation().today());
        return IntStream.range(0, Weeks.AHEAD)
                .mapToObj(week -> steps.stream()
                        .filter(step -> step.week().equals(monday.plusWeeks(week)) && step.inserted() == null)
                        .map(step -> problem.catalogue().module(step.module()).orElseThrow())
                        .toList())
                .toList();
    }

    private void withinBudget(Report out) {
        out.section(
                "Path: budgets",
                "Any learners in the middle of anything: modules begun, failed and passed, work that slipped, memories,"
                        + " wishes, a pace; up to seven skills and 23 modules with variants and refreshers, half of them"
                        + " under a curriculum; 0 to 90 approved minutes. What is begun has cost its minutes already.");
        var random = new SplittableRandom(SEED);
        int over = 0;
        for (int i = 0; i < plans; i++) {
            over += isOver(AnyLearner.any(random)) ? 1 : 0;
        }
        out.table(
                List.of("plans", "over the approved minutes of a week"),
                List.of(List.of(String.format(Locale.ROOT, "%,d", plans), String.valueOf(over))));
        out.goal("never over budget", over == 0);
    }

    /** A week's minutes as its learner takes them; what was spent before they were cut is no plan. */
    private static boolean isOver(AnyLearner any) {
        Map<LocalDate, Integer> minutes = new HashMap<>();
        for (Step step : PathPlanner.plan(any.situation(), any.catalogue()).steps()) {
            if (!any.situation()
                    .progress()
                    .getOrDefault(step.module(), Progress.NONE)
                    .begun()) {
                minutes.merge(step.week(), step.pacedMinutes(), Integer::sum);
            }
        }
        int approved = any.situation().budget().minutesPerWeek();
        return minutes.entrySet().stream()
                .anyMatch(week -> week.getValue() + any.situation().spent().in(week.getKey()) > approved);
    }

    private void soonerReady(Report out) {
        out.section(
                "Path: days until ready",
                people + " simulated people with " + SimulatedLearner.MINUTES_PER_WEEK
                        + " minutes a week, six skills and 24 modules. What modules truly give is half to one and a half"
                        + " times what the planner guesses, and fades. Days until somebody is in truth able to do all"
                        + " that is asked, and how many are so on a day, while learning goes on.");
        List<List<String>> rows = new ArrayList<>();
        Map<Policy, Double> means = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            List<Year> years = IntStream.range(0, people)
                    .mapToObj(person -> Year.of(policy, SEED + person))
                    .toList();
            double[] days = years.stream().mapToDouble(Year::firstDay).sorted().toArray();
            double mean = Arrays.stream(days).average().orElseThrow();
            means.put(policy, mean);
            List<String> row = new ArrayList<>(List.of(
                    policy.words(),
                    number(mean, 1),
                    number(days[people / 2], 0),
                    number(days[people / 4], 0),
                    number(days[people * 3 / 4], 0)));
            for (int day : List.of(30, 60, 90, 180)) {
                row.add(number(years.stream().filter(year -> year.ableOn(day)).count() / (double) people, 3));
            }
            rows.add(row);
        }
        out.table(
                List.of(
                        "chosen by",
                        "mean",
                        "median",
                        "a quarter",
                        "three quarters",
                        "day 30",
                        "day 60",
                        "day 90",
                        "day 180"),
                rows);
        double ours = means.getOrDefault(Policy.SKILLWAY, Year.DAYS * 1.0);
        out.goal("sooner ready than by a course, on average", ours < means.getOrDefault(Policy.COURSE, 0.0));
        out.goal("sooner ready than without looking ahead, on average", ours < means.getOrDefault(Policy.MYOPIC, 0.0));
    }

    /** On which of 180 days somebody was able to do all that is asked. */
    private record Year(BitSet able) {

        private static final int DAYS = 181;

        static Year of(Policy policy, long seed) {
            var learner = new SimulatedLearner(catalogue(), role(), seed);
            var choices = policy.begins();
            BitSet able = new BitSet(DAYS);
            int day = 0;
            while (day < DAYS) {
                choices.apply(learner)
                        .ifPresentOrElse(
                                choice -> learner.takes(choice.module(), choice.minutes()), () -> learner.waits(2));
                for (; day < Math.min(DAYS, learner.days()); day++) {
                    able.set(day, learner.able());
                }
            }
            return new Year(able);
        }

        double firstDay() {
            int first = able.nextSetBit(0);
            return first < 0 ? DAYS : first;
        }

        boolean ableOn(int day) {
            return able.get(day);
        }
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
                        .mapToObj(i -> new Requirement("skill-" + i, new Level(i < 3 ? 2.5 : 2), 1, 30, false))
                        .toList());
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
