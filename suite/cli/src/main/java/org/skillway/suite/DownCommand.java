package org.skillway.suite;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.local.StartFailed;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops the suite that ./skillway up runs. Its data stays.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var running = RunningSuite.read(RunningSuite.file(Repository.root())).flatMap(RunningSuite::process);
        if (running.isEmpty()) {
            System.out.println("Nothing is running.");
            return 0;
        }
        var suite = running.get();
        suite.destroy();
        try {
            suite.onExit().get(90, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            throw new StartFailed(
                    "Process %d does not stop; its logs are in %s.".formatted(suite.pid(), Repository.logs()));
        }
        System.out.println("Stopped.");
        return 0;
    }
}
