package org.skillway.curriculum.learner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.progress.domain.Progress;

class RetrainingTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 8);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("rules").skill("refunds").prerequisites("basics").module(),
            draft().key("basics").skill("refunds").prerequisites("words").module(),
            draft().key("words").skill("refunds").module()));
    private static final Progress PASSED = Progress.NONE.credited(Progress.NONE);

    private final Learner learner =
            Learner.newcomer(NOW, Norms.USUAL).with("rules", PASSED).with("wording", PASSED);

    @Test
    void liftingItGivesBackWhatWasPassedBefore() {
        Learner retrained = learner.retraining(FIRST, "refunds", List.of("rules"), CATALOGUE, NOW);

        assertThat(retrained.progressIn("rules")).isEqualTo(Progress.NONE);
        assertThat(retrained.sparedRetraining(FIRST)).isEqualTo(learner);
    }

    @Test
    void whatWasBegunAnewStaysAsItIsNow() {
        Learner begun = learner.retraining(FIRST, "refunds", List.of("rules"), CATALOGUE, NOW)
                .with("rules", Progress.NONE.opened());

        assertThat(begun.sparedRetraining(FIRST).progressIn("rules").open()).isTrue();
    }

    @Test
    void anotherRetrainingThatAsksForTheSameStays() {
        Learner both = learner.retraining(FIRST, "refunds", List.of("rules"), CATALOGUE, NOW)
                .retraining(SECOND, "tone", List.of("rules", "wording"), CATALOGUE, NOW);

        Learner one = both.sparedRetraining(FIRST);

        assertThat(one.wishes().mandates("rules")).isTrue();
        assertThat(one.progressIn("rules")).isEqualTo(Progress.NONE);
        assertThat(one.sparedRetraining(SECOND)).isEqualTo(learner);
        assertThat(both.sparedRetraining(SECOND).sparedRetraining(FIRST)).isEqualTo(learner);
    }

    @Test
    void whatTheyPutOffOfWhatComesBeforeWaitsNoLonger() {
        Learner waiting = learner.wishing(Wishes.NONE
                .deferred(new Deferral("words", LATER, "Later.", false, NOW), LATER.minusDays(1))
                .deferred(new Deferral("basics", LATER, "Upheld.", true, NOW), LATER.minusDays(1))
                .deferred(new Deferral("wording", LATER, "Later.", false, NOW), LATER.minusDays(1)));

        Learner retrained = waiting.retraining(FIRST, "refunds", List.of("rules"), CATALOGUE, NOW);

        assertThat(retrained.wishes().deferrals())
                .as("but what a person excused them from, and all else, does")
                .extracting(Deferral::module)
                .containsExactly("basics", "wording");
    }
}
