package org.skillway.curriculum.memory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.memory.domain.Recollection.Answered;
import org.skillway.curriculum.memory.domain.Recollection.Timing;
import org.skillway.curriculum.memory.domain.Recollection.Used;
import org.skillway.curriculum.memory.domain.Recollection.Work;

class RatingRuleTest {

    private static final Duration USUAL = Duration.ofSeconds(40);

    @ParameterizedTest(name = "correct {0}, help {1}, {2} s, confidence {3}")
    @CsvSource({
        "false, NONE, 10, 1, WRONG",
        "false, HINT, , , WRONG",
        "true, WALKTHROUGH, 10, 1, TOLD",
        "true, COACH, , , TOLD",
        "true, SIMPLIFIED, 10, 1, HELPED",
        "true, HINT, , , HELPED",
        "true, NONE, 10, 0.4, UNSURE",
        "true, NONE, 81, 1, SLOW",
        "true, NONE, 20, 0.5, FLUENT",
        "true, NONE, 21, 1, RIGHT",
        "true, NONE, 80, , RIGHT",
        "true, NONE, , , RIGHT"
    })
    void anAnswerIsRatedByTheFirstRuleThatApplies(
            boolean correct, HelpLevel help, @Nullable Integer seconds, @Nullable Double confidence, RatingRule rule) {
        assertThat(RatingRule.of(answered(correct, help, seconds, confidence))).isEqualTo(rule);
    }

    @ParameterizedTest(name = "work that was {0}")
    @CsvSource({"WRONG, WENT_WRONG, AGAIN", "LABOURED, LABOURED, HARD", "RIGHT, USED, GOOD"})
    void useAtWorkIsAReview(Work work, RatingRule rule, Rating rating) {
        assertThat(RatingRule.of(new Used(work))).isEqualTo(rule);
        assertThat(rule.rating()).isEqualTo(rating);
    }

    @ParameterizedTest
    @EnumSource(RatingRule.class)
    void everyRuleSaysWhyInASentence(RatingRule rule) {
        assertThat(rule.sentence()).matches("[A-Z].*\\.");
    }

    @Test
    void moreHelpMoreTimeOrLessConfidenceNeverRatesBetter() {
        for (boolean correct : List.of(true, false)) {
            for (HelpLevel help : HelpLevel.values()) {
                for (int seconds : List.of(5, 20, 30, 80, 100)) {
                    for (double confidence : List.of(0.0, 0.49, 0.5, 1.0)) {
                        Rating rating = rated(correct, help, seconds, confidence);
                        Stream.of(HelpLevel.values())
                                .filter(more -> more.compareTo(help) >= 0)
                                .forEach(more -> assertThat(rated(correct, more, seconds, confidence))
                                        .isLessThanOrEqualTo(rating));
                        assertThat(rated(correct, help, seconds * 2, confidence))
                                .isLessThanOrEqualTo(rating);
                        assertThat(rated(correct, help, seconds, confidence / 2))
                                .isLessThanOrEqualTo(rating);
                        assertThat(rated(false, help, seconds, confidence)).isLessThanOrEqualTo(rating);
                    }
                }
            }
        }
    }

    @Test
    void whatCannotBeIsRefusedWithTheValue() {
        assertThatThrownBy(() -> answered(true, HelpLevel.NONE, null, 1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Timing(USUAL, Duration.ZERO)).hasMessageContaining("PT0S");
    }

    private static Rating rated(boolean correct, HelpLevel help, int seconds, double confidence) {
        return RatingRule.of(answered(correct, help, seconds, confidence)).rating();
    }

    private static Answered answered(
            boolean correct, HelpLevel help, @Nullable Integer seconds, @Nullable Double confidence) {
        Timing timing = seconds == null ? null : new Timing(Duration.ofSeconds(seconds), USUAL);
        return new Answered(correct, help, timing, confidence);
    }
}
