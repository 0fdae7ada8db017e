package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private final StringWriter said = new StringWriter();
    private final CommandLine command = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(said));

    @Test
    void whereThereIsNoDataItSaysWhatToPass(@TempDir Path directory) {
        int exit = command.execute("--data", directory.resolve("nowhere").toString());

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("nowhere").contains("Pass --data DIR");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path directory) {
        int exit = command.execute("--data", directory.toString(), "--only", "mastery");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("mastery needs").contains("q_mat_item_skill.csv");
    }

    @Test
    void anUnknownEvaluationIsRefusedWithThoseThereAre(@TempDir Path directory) {
        int exit = command.execute("--data", directory.toString(), "--only", "weather");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("'weather'").contains("mastery");
    }
}
