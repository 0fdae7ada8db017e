package org.skillway.curriculum.records.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.records.domain.RecordFixture.CATALOGUE;
import static org.skillway.curriculum.records.domain.RecordFixture.START;
import static org.skillway.curriculum.records.domain.RecordFixture.helped;
import static org.skillway.curriculum.records.domain.RecordFixture.right;
import static org.skillway.curriculum.records.domain.RecordFixture.wrong;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioAccuracyTest {

    private static final String SCENARIO = "scenario";

    @Test
    void countsFirstAnswersWithoutHelpAndCompletionBesideThem() {
        ScenarioAccuracy notes = accuracy(
                START,
                wrong(SCENARIO, "a", 1),
                right(SCENARIO, "a", 2),
                right(SCENARIO, "b", 3),
                right("lesson", "a", 4));

        assertThat(notes).isEqualTo(new ScenarioAccuracy("notes", 1, 1, 3, 2, 1, 1));
        assertThat(notes.accuracy()).isEqualTo(0.5);
    }

    @Test
    void helpedIsRightButNotShown() {
        ScenarioAccuracy notes = accuracy(START, helped(SCENARIO, "a", 1), right(SCENARIO, "a", 2));

        assertThat(notes.firstRight()).isEqualTo(1);
        assertThat(notes.accuracy()).isZero();
    }

    @Test
    void aFirstAnswerBeforeThePeriodMakesNoLaterOneFirst() {
        ScenarioAccuracy notes = accuracy(START.plusSeconds(90), wrong(SCENARIO, "a", 1), right(SCENARIO, "a", 2));

        assertThat(notes.answers()).isEqualTo(1);
        assertThat(notes.firstAnswers()).isZero();
        assertThat(notes.low()).isZero();
        assertThat(notes.high()).isEqualTo(1);
    }

    /** Brown, Cai and DasGupta 2001 give Wilson's interval in closed form; 8 of 10 at 90 % is computed from it by hand. */
    @Test
    void theIntervalIsWilsons() {
        var eightOfTen = new ScenarioAccuracy("notes", 10, 8, 10, 10, 8, 8);

        assertThat(eightOfTen.low()).isCloseTo(0.5408, within(1e-3));
        assertThat(eightOfTen.high()).isCloseTo(0.9314, within(1e-3));
    }

    private static ScenarioAccuracy accuracy(Instant since, Attempt... attempts) {
        return ScenarioAccuracy.of(List.of(attempts), CATALOGUE, Set.of(SCENARIO), since)
                .getFirst();
    }
}
