package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UpCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173/", "localhost:5173", "*", "null", "http://a,http://b", "/.*/"})
    void whatIsNoOriginIsRefusedBeforeAnythingStarts(String given) {
        var said = new StringWriter();

        int exit =
                new CommandLine(new UpCommand()).setErr(new PrintWriter(said)).execute("--allow-origin", given);

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("'" + given + "' is no origin", "http://localhost:5173");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173", "https://learn.example.com", "http://127.0.0.1:3000"})
    void anOriginIsTakenAsABrowserNamesIt(String given) {
        assertThat(new CommandLine(new UpCommand())
                        .parseArgs("--allow-origin", given, "--allow-origin", "http://b.example")
                        .<java.util.List<String>>matchedOptionValue("--allow-origin", java.util.List.of()))
                .containsExactly(given, "http://b.example");
    }
}
