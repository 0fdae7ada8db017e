package org.skillway.suite;

import org.skillway.suite.local.StartFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Entry point of {@code ./skillway}. */
@Command(
        name = "skillway",
        description = "Decides, for each employee, what to learn next, who helps, and whether it changes the work.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "./skillway test runs every test of the repository."},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            TokenCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            HelpCommand.class
        })
public final class Skillway {

    private Skillway() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Skillway())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(explain())
                .execute(args));
    }

    private static IExecutionExceptionHandler explain() {
        return (failure, command, parsed) -> {
            // What we expect to go wrong has a sentence for the person at the terminal; the rest needs its trace.
            if (failure instanceof StartFailed expected) {
                command.getErr().println(expected.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        };
    }
}
