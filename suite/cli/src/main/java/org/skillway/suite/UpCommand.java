package org.skillway.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillway.suite.local.Directories;
import org.skillway.suite.local.Endpoints;
import org.skillway.suite.local.OneSuite;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.local.Settings;
import org.skillway.suite.story.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = {
            "Runs the suite until Ctrl-C or ./skillway down.",
            "Its data stays in .skillway/data and its logs in .skillway/logs. New data starts with the sample company."
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
    private boolean fresh;

    @Option(names = "--empty", description = "Do not load the sample company.")
    private boolean empty;

    @Option(names = "--free-ports", description = "Take ports that are free instead of the documented ones.")
    private boolean freePorts;

    @Option(
            names = "--allow-origin",
            paramLabel = "<origin>",
            converter = Origin.class,
            description = {
                "Let scripts of this origin call the services from a browser, such as http://localhost:5173.",
                "May be given several times."
            })
    private List<String> origins = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var file = RunningSuite.file(Repository.root());
        var terminal = new Terminal(System.out);
        var ports = freePorts ? PortPlan.free() : PortPlan.standard();
        var settings = Settings.all(Repository.root(), Repository.data(), Repository.logs(), ports)
                .allowing(origins);
        try (var _ = OneSuite.claim(Repository.root());
                var stack = start(settings, terminal, file)) {
            RunningSuite.of(stack.suite()).write(file);
            if (!empty) {
                loadOnce(stack.suite().endpoints());
            }
            terminal.say("\nRunning. Ctrl-C stops it; ./skillway token learner prints a token.");
            return stack.awaitEnd();
        }
    }

    /** Deletes nothing while something else has its ports: that may be a suite that uses the data. */
    private ForegroundStack start(Settings settings, Terminal terminal, Path file) throws IOException {
        settings.ports().requireFree(settings.members());
        if (fresh) {
            Directories.delete(Repository.data());
        }
        return ForegroundStack.start(settings, terminal, () -> RunningSuite.forget(file));
    }

    private static void loadOnce(Endpoints endpoints) throws IOException {
        var loaded = Repository.data().resolve("sample-company-loaded");
        if (!Files.exists(loaded)) {
            new Demo(endpoints, Repository.company(), Clock.systemUTC(), System.out).load();
            Files.createFile(loaded);
        }
    }
}
