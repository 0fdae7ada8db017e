package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {

    /** By hand: of the six pairs of a right and a wrong answer four and a half are in order. */
    @Test
    void countsByHand() {
        Scores scores = Scores.of(List.of(
                new Forecast(0.9, true),
                new Forecast(0.6, false),
                new Forecast(0.6, true),
                new Forecast(0.3, true),
                new Forecast(0.2, false)));

        assertThat(scores.auc()).isCloseTo(4.5 / 6, within(1e-12));
        assertThat(scores.logLoss()).isCloseTo(-(Math.log(0.9 * 0.4 * 0.6) + Math.log(0.3 * 0.8)) / 5, within(1e-12));
        assertThat(scores.brier()).isCloseTo((0.01 + 0.36 + 0.16 + 0.49 + 0.04) / 5, within(1e-12));
    }

    @Test
    void theSlopeTellsForecastsThatAreTooSure() {
        var random = new Random(7);
        List<Forecast> fair = new ArrayList<>();
        List<Forecast> tooSure = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            double logit = random.nextGaussian();
            boolean right = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            fair.add(new Forecast(1 / (1 + Math.exp(-logit)), right));
            tooSure.add(new Forecast(1 / (1 + Math.exp(-2 * logit)), right));
        }

        assertThat(Scores.of(fair).slope()).isCloseTo(1, within(0.03));
        assertThat(Scores.of(tooSure).slope()).isCloseTo(0.5, within(0.015));
    }

    @Test
    void everyForecastIsInTheDiagram() {
        List<Reliability> diagram = Reliability.diagram(
                List.of(new Forecast(0.05, false), new Forecast(0.0999, true), new Forecast(1, true)));

        assertThat(diagram).hasSize(10);
        assertThat(diagram.getFirst().answers()).isEqualTo(2);
        assertThat(diagram.getFirst().right()).isEqualTo(0.5);
        assertThat(diagram.getLast().answers()).isEqualTo(1);
    }
}
