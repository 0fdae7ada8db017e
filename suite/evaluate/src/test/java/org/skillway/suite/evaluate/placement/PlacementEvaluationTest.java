package org.skillway.suite.evaluate.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.Report;

/** The first tests of each cell that the evaluation goes by. */
class PlacementEvaluationTest {

    @Test
    void testsKeepWhatTheyPromise() {
        Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

        new PlacementEvaluation(1_000).run(Path.of(""), report);

        assertThat(report.summary()).isEmpty();
    }
}
