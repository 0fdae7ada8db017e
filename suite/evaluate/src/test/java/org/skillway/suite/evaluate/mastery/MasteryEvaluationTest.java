package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.skillway.suite.evaluate.PublishedData;

class MasteryEvaluationTest {

    /** Below the goal, which what is served misses; it is to get no worse. */
    private static final double REACHED_SLOPE = 0.94;

    /** What it reached when it was measured first: a baseline that got worse would flatter what it is compared with. */
    private static final double LEAST_TRACED_AUC = 0.715;

    private static final double MOST_TRACED_LOG_LOSS = 0.571;

    @Test
    void theNextAnswerIsForetoldBetterThanByWhatWasPublished() throws IOException {
        Assistments data = Assistments.read(PublishedData.folder());

        Scores scores = Trial.of(data).scores();

        assertThat(data.training()).hasSize(220_070);
        assertThat(data.test()).hasSize(58_266);
        assertThat(scores.auc()).isGreaterThan(MasteryEvaluation.LEAST_AUC);
        assertThat(scores.logLoss()).isLessThan(MasteryEvaluation.MOST_LOG_LOSS);
        assertThat(scores.slope()).isBetween(MasteryEvaluation.LEAST_SLOPE, MasteryEvaluation.MOST_SLOPE);
    }

    @Test
    void asItIsServedItIsForetoldBetterThanByWhatWasPublishedToo() throws IOException {
        Scores scores = ServedBeliefs.scores(Assistments.read(PublishedData.folder()));

        assertThat(scores.auc()).isGreaterThan(MasteryEvaluation.LEAST_SERVED_AUC);
        assertThat(scores.logLoss()).isLessThan(MasteryEvaluation.MOST_LOG_LOSS);
        assertThat(scores.slope()).isBetween(REACHED_SLOPE, MasteryEvaluation.MOST_SLOPE);
    }

    @Test
    void knowledgeTracingForetellsAsWellAsItWasMeasuredAndLessThanWhatIsServed() throws IOException {
        Assistments data = Assistments.read(PublishedData.folder());

        Scores traced = TracedSkills.scores(data);

        assertThat(traced.auc()).isBetween(LEAST_TRACED_AUC, MasteryEvaluation.LEAST_SERVED_AUC);
        assertThat(traced.logLoss()).isBetween(MasteryEvaluation.MOST_LOG_LOSS, MOST_TRACED_LOG_LOSS);
    }

    @Test
    void fortyPeopleAreEnoughForWhatIsServed() throws IOException {
        Scores scores =
                ServedBeliefs.scores(Assistments.read(PublishedData.folder()).with(40));

        assertThat(scores.auc()).isGreaterThan(0.73);
        assertThat(scores.brier()).isLessThan(0.19);
        assertThat(scores.slope()).isBetween(0.9, 1.1);
    }

    /** Better than item response with all 2,491 people (.6864), from forty. */
    @Test
    void fortyPeopleAreEnough() throws IOException {
        Scores scores =
                Trial.of(Assistments.read(PublishedData.folder()).with(40)).scores();

        assertThat(scores.auc()).isGreaterThan(0.73);
        assertThat(scores.brier()).isLessThan(0.19);
        assertThat(scores.slope()).isBetween(0.9, 1.1);
    }
}
