package org.skillway.suite.evaluate.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.suite.evaluate.Report;

/** How long one plan takes, of a learner with ten open skills before a catalogue of a thousand modules. */
final class PlanningTime {

    private static final int WARM_UP = 5_000;
    private static final int PLANS = 20_000;
    private static final int LEARNERS = 200;
    private static final double MOST_MILLIS = 2;

    private PlanningTime() {}

    static void measure(Report out, long seed) {
        out.section(
                "Path: time of one plan",
                "One thread, no service: the learner's state and the catalogue in, the path with its reasons out."
                        + " 1,000 modules in 100 skills, ten of them asked for, 60 to 120 minutes a week.");
        var random = new SplittableRandom(seed);
        List<SmallCase> learners = IntStream.range(0, LEARNERS)
                .mapToObj(i -> SmallCase.any(random, 10, 1, 60, 120))
                .toList();
        Catalogue catalogue = SmallCase.catalogue(random, 100, 1_000);
        double[] millis = new double[PLANS];
        for (int i = -WARM_UP; i < PLANS; i++) {
            SmallCase learner = learners.get(Math.floorMod(i, LEARNERS));
            long begun = System.nanoTime();
            int steps = PathPlanner.plan(learner.situation(), catalogue).steps().size();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            if (steps == 0) {
                throw new IllegalStateException("Nobody here has nothing to learn.");
            }
        }
        Arrays.sort(millis);
        double p99 = millis[PLANS * 99 / 100];
        out.table(
                List.of("plans", "half within", "99 % within"),
                List.of(List.of(
                        String.format(Locale.ROOT, "%,d", PLANS),
                        String.format(Locale.ROOT, "%.2f ms", millis[PLANS / 2]),
                        String.format(Locale.ROOT, "%.2f ms", p99))));
        out.goal("a plan takes at most 2 ms, 99 of 100 times", p99 <= MOST_MILLIS);
    }
}
