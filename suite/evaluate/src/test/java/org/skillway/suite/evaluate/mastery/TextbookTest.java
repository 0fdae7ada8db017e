package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.PublishedData;
import org.skillway.suite.evaluate.mastery.Textbook.Likelihood;

/** What the evaluation prints beside reference implementations. */
class TextbookTest {

    @Test
    void everyLikelihoodIsFoundAgain() throws IOException {
        List<Likelihood> likelihoods = Textbook.likelihoods(PublishedData.folder());

        assertThat(likelihoods)
                .extracting(Likelihood::printed)
                .containsExactly(-2473.054, -2466.938, -2466.653, -2658.805, -9.3763477);
        assertThat(likelihoods).allMatch(Likelihood::agrees);
    }
}
