package org.skillway.suite.evaluate.path;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.suite.evaluate.Report;

/** How long one plan takes, of a learner with ten open skills before a catalogue of a thousand modules. */
public final class PlanningTime {

    private static final int WARM_UP = 20_000;
    private static final int PLANS = 20_000;
    private static final int LEARNERS = 200;
    private static final int PASSED = 400;
    private static final double MOST_MILLIS = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private PlanningTime() {}

    /** Milliseconds: half and 99 of 100 plans within, of the thread's processor time, and 99 of 100 by the clock. */
    record Sample(double half, double ninetyNine, double ninetyNineByTheClock) {}

    static void measure(Report out, long seed) {
        out.section(
                "Path: time of one plan",
                "One thread, no service: the learner's state and the catalogue in, the path with its reasons out."
                        + " 1,000 modules in 100 skills, ten of them asked for, 60 to 120 minutes a week. Processor time,"
                        + " so that what else the machine does is not in it; after as many plans to warm up.");
        Sample newcomers = sample(seed, 0);
        Sample others = sample(seed, PASSED);
        out.table(
                List.of("of", "plans", "half within", "99 % within", "99 % within, by the clock"),
                List.of(
                        row("newcomers", newcomers),
                        row("people who passed " + PASSED + " modules, of which some fade", others)));
        out.goal(
                "a plan takes at most 2 ms, 99 of 100 times",
                Math.max(newcomers.ninetyNine(), others.ninetyNine()) <= MOST_MILLIS);
    }

    private static List<String> row(String who, Sample sample) {
        return List.of(
                who,
                String.format(Locale.ROOT, "%,d", PLANS),
                millis(sample.half()),
                millis(sample.ninetyNine()),
                millis(sample.ninetyNineByTheClock()));
    }

    /** Prints the three figures of a sample in a JVM of its own, which compiles as a service does. */
    public static void main(String[] arguments) {
        Sample sample = sample(Long.parseLong(arguments[0]), 0);
        System.out.println(sample.half());
        System.out.println(sample.ninetyNine());
        System.out.println(sample.ninetyNineByTheClock());
    }

    /** Of people who passed so many modules before, a tenth of them in skills asked for. */
    static Sample sample(long seed, int passed) {
        var random = new SplittableRandom(seed);
        List<SmallCase> newcomers = IntStream.range(0, LEARNERS)
                .mapToObj(i -> SmallCase.any(random, 10, 1, 60, 120))
                .toList();
        Catalogue catalogue = SmallCase.catalogue(random, 100, 1_000);
        List<SmallCase> learners = newcomers.stream()
                .map(any -> new SmallCase(any.situation(), catalogue).passed(random, passed))
                .toList();
        var threads = ManagementFactory.getThreadMXBean();
        double[] cpu = new double[PLANS];
        double[] clock = new double[PLANS];
        for (int i = -WARM_UP; i < PLANS; i++) {
            SmallCase learner = learners.get(Math.floorMod(i, LEARNERS));
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            int steps = PathPlanner.plan(learner.situation(), catalogue).steps().size();
            if (i >= 0) {
                cpu[i] = (threads.getCurrentThreadCpuTime() - used) / NANOS_PER_MILLI;
                clock[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            }
            if (steps == 0) {
                throw new IllegalStateException("Nobody here has nothing to learn.");
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(clock);
        return new Sample(cpu[PLANS / 2], cpu[PLANS * 99 / 100], clock[PLANS * 99 / 100]);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }
}
