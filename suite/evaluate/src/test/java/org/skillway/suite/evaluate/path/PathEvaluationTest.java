package org.skillway.suite.evaluate.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.Report;

/** The first of the cases and people that the evaluation goes by; the whole takes minutes. */
class PathEvaluationTest {

    @Test
    void thePlannerKeepsWhatItPromises() {
        Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

        new PathEvaluation(100, 1_000, 60).promises(report);

        assertThat(report.summary()).isEmpty();
    }
}
