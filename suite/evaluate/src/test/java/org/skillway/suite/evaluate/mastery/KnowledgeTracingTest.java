package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.PublishedData;

/** Bayesian knowledge tracing (Corbett and Anderson 1995), which our model is compared with in words. */
class KnowledgeTracingTest {

    private static final double KNOWN = 0.5;
    private static final double LEARN = 0.4;
    private static final double SLIP = 0.2;
    private static final double GUESS = 0.2;

    /** What hmm-scalable prints for its toy data with these parameters and no forgetting. */
    @Test
    void theFilterAgreesWithTheReferenceImplementation() throws IOException {
        Path toy = PublishedData.folder().resolve("knowledge-tracing/toy_data.txt");
        double surprise = 0;
        double known = KNOWN;
        for (String line : Files.readAllLines(toy)) {
            boolean right = line.startsWith("1");
            double ifKnown = right ? 1 - SLIP : SLIP;
            double ifNot = right ? GUESS : 1 - GUESS;
            double likelihood = known * ifKnown + (1 - known) * ifNot;
            surprise -= Math.log(likelihood);
            double after = known * ifKnown / likelihood;
            known = after + (1 - after) * LEARN;
        }

        assertThat(surprise).isCloseTo(9.3763477, within(1e-7));
    }
}
