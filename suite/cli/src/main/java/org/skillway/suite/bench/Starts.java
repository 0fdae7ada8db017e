package org.skillway.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.skillway.suite.bench.Figure.Goal;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;

/** How long a service takes from its process' start until it is ready, alone on the machine, and what it occupies. */
final class Starts implements Experiment {

    private static final double MIB = 1_024;

    private final Path root;
    private final Duration up;

    Starts(Path root, Duration up) {
        this.root = root;
        this.up = up;
    }

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException {
        report.section(
                "Start and memory",
                "From the start of the process until its readiness check says yes, which asks the database; median of %d."
                                .formatted(stand.effort().restarts())
                        + " Memory is resident, shared pages counted once, and was read after the load above.");
        report.add(new Figure("whole suite up", seconds(up), "", Goal.atMost(up.toMillis() / 1e3, 35, " s")));
        var stack = stand.stack();
        for (var service : Member.services()) {
            var memory = stack.memory(service).orElse(0) / MIB;
            report.add(new Figure(
                    service.label() + ", memory", "%.0f MB".formatted(memory), "", Goal.atMost(memory, 350, " MB")));
        }
        for (var service : Member.services()) {
            var cache = root.resolve(service.label()).resolve("target/quarkus-app/app.aot");
            if (Files.exists(cache)) {
                report.add(start(stack, service, stand.effort(), ", start with AOT cache", 2));
            }
            withoutCache(cache, () -> report.add(start(stack, service, stand.effort(), ", start", 5)));
        }
    }

    private static Figure start(LocalStack stack, Member service, Effort effort, String what, double goal)
            throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        for (var round = 0; round < effort.restarts(); round++) {
            stack.kill(service);
            stack.restart(service);
            times.add(stack.startTime(service));
        }
        var middle = Median.of(times, Duration::toNanos);
        return new Figure(
                service.label() + what, seconds(middle), "", Goal.atMost(middle.toMillis() / 1e3, goal, " s"));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** The suite uses a cache where it finds one: it is put aside for so long. */
    private static void withoutCache(Path cache, Work work) throws IOException, InterruptedException {
        var aside = cache.resolveSibling("app.aot.aside");
        var present = Files.exists(cache);
        if (present) {
            Files.move(cache, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            work.run();
        } finally {
            if (present) {
                Files.move(aside, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1e3);
    }
}
