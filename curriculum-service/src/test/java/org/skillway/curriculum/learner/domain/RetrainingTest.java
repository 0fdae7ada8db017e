package org.skillway.curriculum.learner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.progress.domain.Progress;

class RetrainingTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Progress PASSED = Progress.NONE.credited();

    private final Learner learner =
            Learner.newcomer(NOW, Norms.USUAL).with("rules", PASSED).with("wording", PASSED);

    @Test
    void liftingItGivesBackWhatWasPassedBefore() {
        Learner retrained = learner.retraining(FIRST, "refunds", List.of("rules"), NOW);

        assertThat(retrained.progressIn("rules")).isEqualTo(Progress.NONE);
        assertThat(retrained.sparedRetraining(FIRST)).isEqualTo(learner);
    }

    @Test
    void whatWasBegunAnewStaysAsItIsNow() {
        Learner begun =
                learner.retraining(FIRST, "refunds", List.of("rules"), NOW).with("rules", Progress.NONE.opened());

        assertThat(begun.sparedRetraining(FIRST).progressIn("rules").open()).isTrue();
    }

    @Test
    void anotherRetrainingThatAsksForTheSameStays() {
        Learner both = learner.retraining(FIRST, "refunds", List.of("rules"), NOW)
                .retraining(SECOND, "tone", List.of("rules", "wording"), NOW);

        Learner one = both.sparedRetraining(FIRST);

        assertThat(one.wishes().mandates("rules")).isTrue();
        assertThat(one.progressIn("rules")).isEqualTo(Progress.NONE);
        assertThat(one.sparedRetraining(SECOND)).isEqualTo(learner);
        assertThat(both.sparedRetraining(SECOND).sparedRetraining(FIRST)).isEqualTo(learner);
    }
}
