package org.skillway.suite.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void tablesAreMarkdown() {
        report.table(List.of("model", "AUC"), List.of(List.of("ours", ".77")));

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("", "| model | AUC |", "|---|---|", "| ours | .77 |");
    }

    @Test
    void missedGoalsAreNamed() {
        report.goal("AUC at least 0.767", true);
        report.goal("log loss at most 0.5345", false);

        assertThat(report.summary()).containsExactly("log loss at most 0.5345");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("1 of 2 goals met.")
                .contains("missed: log loss at most 0.5345");
    }
}
