package org.skillway.suite.evaluate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.PublishedData;
import org.skillway.suite.evaluate.Report;

/** All but how fast it is. */
class MemoryEvaluationTest {

    @Test
    void everyReviewIsThatOfTheReference() throws IOException {
        Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

        MemoryEvaluation.accuracy(
                ReviewTrace.read(PublishedData.folder().resolve("fsrs/trace_default.csv.gz")), report);

        assertThat(report.summary()).isEmpty();
    }
}
