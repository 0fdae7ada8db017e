package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TokenCommandTest {

    @Test
    void anUnknownPersonaIsRefusedWithThoseThereAre() {
        var said = new StringWriter();

        int exit = new CommandLine(new TokenCommand())
                .setErr(new PrintWriter(said))
                .execute("manger");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("'manger'").contains("learner, mentor, manager");
    }
}
