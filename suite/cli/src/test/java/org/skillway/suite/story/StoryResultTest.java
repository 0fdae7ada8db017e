package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryResultTest {

    @Test
    void succeedsWhenEveryClaimHeld() {
        assertThat(resultOf(true, true).exitCode()).isZero();
    }

    @Test
    void failsWhenOneClaimDidNotHold() {
        assertThat(resultOf(true, false).exitCode()).isEqualTo(1);
    }

    @Test
    void failsWhenNothingWasClaimed() {
        assertThat(resultOf().exitCode()).isEqualTo(1);
    }

    private static StoryResult resultOf(Boolean... held) {
        return new StoryResult(
                List.of(held).stream()
                        .map(holds -> new Expectation("1", "a claim", "an answer", holds))
                        .toList(),
                List.of());
    }
}
