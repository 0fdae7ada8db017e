package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Task TASK = Task.of("refunds", new Belief(0, 0.5));

    @Test
    void aTenthOfTheUsualTimeIsALikelyGuessAndTenSecondsAreEnoughToRead() {
        assertThat(time(4, 40).likelyGuess()).isTrue();
        assertThat(time(5, 40).likelyGuess()).isFalse();
        assertThat(time(10, 200).likelyGuess()).isTrue();
        assertThat(time(11, 200).likelyGuess()).isFalse();
        assertThatThrownBy(() -> time(0, 40)).hasMessageContaining("some time");
    }

    @ParameterizedTest(name = "right {0}")
    @ValueSource(booleans = {true, false})
    void aLikelyGuessMovesTheBeliefLessAndInTheSameDirection(boolean right) {
        double before = mean(Ability.unknown(Norms.USUAL));
        double read = mean(after(new Answer(right, HelpLevel.NONE, 4, false)));
        double guessed = mean(after(new Answer(right, HelpLevel.NONE, 4, false).guessed()));
        double learning = Norms.USUAL.practised(1);

        assertThat(Math.abs(guessed - learning - before)).isLessThan(Math.abs(read - learning - before));
        assertThat(right ? guessed - learning - before : before + learning - guessed)
                .isPositive();
    }

    @Test
    void aLikelyGuessShowsNothingAlone() {
        Mastery mastery =
                after(new Answer(true, HelpLevel.NONE, 4, false).guessed()).mastery("refunds", Norms.USUAL, NOW);

        assertThat(mastery.evidence()).isEqualTo(1);
        assertThat(mastery.unassisted()).isZero();
    }

    private static Ability after(Answer answer) {
        return Ability.unknown(Norms.USUAL)
                .answered(TASK, answer, Norms.USUAL, NOW)
                .ability();
    }

    private static double mean(Ability ability) {
        return ability.mastery("refunds", Norms.USUAL, NOW).belief().mean();
    }

    private static AnswerTime time(int taken, int usual) {
        return new AnswerTime(Duration.ofSeconds(taken), Duration.ofSeconds(usual));
    }
}
