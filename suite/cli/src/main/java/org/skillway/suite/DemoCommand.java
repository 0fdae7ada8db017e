package org.skillway.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.skillway.suite.local.Directories;
import org.skillway.suite.local.OneSuite;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.local.Settings;
import org.skillway.suite.story.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Starts the suite, loads the sample company, plays the story and stops.",
            "Its data is temporary. Fails when the suite does not do what the story says."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--free-ports", description = "Take ports that are free instead of the documented ones.")
    private boolean freePorts;

    @Option(names = "--keep", description = "Leave the suite running after the story, until Ctrl-C.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!keep) {
            return play();
        }
        try (var _ = OneSuite.claim(Repository.root())) {
            return play();
        }
    }

    private int play() throws IOException, InterruptedException {
        var terminal = new Terminal(System.out);
        var ports = freePorts ? PortPlan.free() : PortPlan.standard();
        var data = Files.createTempDirectory("skillway-demo-");
        var settings = Settings.all(Repository.root(), data, Repository.logs(), ports);
        try (var stack = ForegroundStack.start(keep ? settings : settings.forMinutes(), terminal, () -> forget(data))) {
            var told = new Demo(stack.suite().endpoints(), Repository.company(), Clock.systemUTC(), System.out).run();
            if (keep) {
                keepRunning(stack, terminal);
            }
            return told.exitCode();
        }
    }

    /** Also where {@code ./skillway token} finds it, and {@code ./skillway down}. */
    private static void keepRunning(ForegroundStack stack, Terminal terminal) throws IOException, InterruptedException {
        RunningSuite.of(stack.suite()).write(RunningSuite.file(Repository.root()));
        terminal.say("\nRunning. Ctrl-C stops it and removes its data.");
        stack.awaitEnd();
    }

    private static void forget(Path data) throws IOException {
        Directories.delete(data);
        RunningSuite.forget(RunningSuite.file(Repository.root()));
    }
}
