package org.skillway.suite;

import java.nio.file.Path;
import java.util.EnumSet;
import org.skillway.suite.local.Directories;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.Settings;

/** A process that runs the infrastructure in the foreground, as {@code up} runs everything. */
final class InfrastructureOnly {

    private InfrastructureOnly() {}

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var settings = Settings.all(Repository.root(), data, Path.of(args[1]), PortPlan.free())
                .only(EnumSet.copyOf(Member.infrastructure()));
        var terminal = new Terminal(System.out);
        try (var stack = ForegroundStack.start(settings, terminal, () -> Directories.delete(data))) {
            System.exit(stack.awaitEnd());
        }
    }
}
