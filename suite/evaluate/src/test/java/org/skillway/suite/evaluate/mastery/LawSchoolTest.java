package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.PublishedData;
import org.skillway.suite.evaluate.mastery.MarginalFit.Slopes;

/** The likelihood of the item response model on the Law School Admission Test, as R's ltm and psych print it. */
class LawSchoolTest {

    private static final double[] SLOPES = {0.8253715, 0.7229499, 0.8904748, 0.6885502, 0.6574516};

    @Test
    void raschAgreesOnSectionSix() throws IOException {
        assertThat(new MarginalFit(answers("LSAT6.csv", 0), Slopes.ONE).logLikelihood())
                .isCloseTo(-2473.054, within(1e-3));
    }

    @Test
    void aCommonSlopeAgreesOnSectionSix() throws IOException {
        var fit = new MarginalFit(answers("LSAT6.csv", 0), Slopes.COMMON);

        assertThat(fit.logLikelihood()).isCloseTo(-2466.938, within(1e-3));
        assertThat(fit.slopes[0]).isCloseTo(0.7551347, within(1e-4));
    }

    @Test
    void freeSlopesAgreeOnSectionSix() throws IOException {
        var fit = new MarginalFit(answers("LSAT6.csv", 0), Slopes.FREE);

        assertThat(fit.logLikelihood()).isCloseTo(-2466.653, within(1e-3));
        assertThat(fit.slopes).containsExactly(SLOPES, within(2e-3));
    }

    @Test
    void freeSlopesAgreeOnSectionSeven() throws IOException {
        assertThat(new MarginalFit(answers("LSAT7_psych.csv", 1), Slopes.FREE).logLikelihood())
                .isCloseTo(-2658.805, within(1e-3));
    }

    private static List<List<Boolean>> answers(String file, int labels) throws IOException {
        return Textbook.lawSchool(PublishedData.folder(), file, labels);
    }
}
