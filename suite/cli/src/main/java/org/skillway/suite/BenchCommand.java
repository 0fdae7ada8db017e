package org.skillway.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillway.suite.bench.Bench;
import org.skillway.suite.bench.Effort;
import org.skillway.suite.bench.Part;
import org.skillway.suite.local.Directories;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description = {
            "Measures a suite of its own beside the least that the same stack can do, taken in turn.",
            "Its data is temporary. Prints a Markdown table with the goals; what misses them does not make it fail."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<part>",
            description = "Some of ${COMPLETION-CANDIDATES}, separated by commas.")
    private List<Part> only = new ArrayList<>();

    @Option(names = "--quick", description = "Measure for a shorter time, and less surely.")
    private boolean quick;

    @Option(
            names = "--train-aot",
            description =
                    "First make the AOT caches of the services, which every later start uses until the next build.")
    private boolean trainAot;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var terminal = new Terminal(System.out);
        var data = Files.createTempDirectory("skillway-bench-");
        var settings = Settings.all(Repository.root(), data, Repository.logs(), PortPlan.free());
        var parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
        var began = System.nanoTime();
        try (var stack = ForegroundStack.start(settings, terminal, () -> Directories.delete(data))) {
            var up = Duration.ofNanos(System.nanoTime() - began);
            new Bench(stack.suite(), Repository.root(), Repository.logs(), System.out)
                    .run(parts, quick ? Effort.QUICK : Effort.FULL, trainAot, up);
            return 0;
        }
    }
}
