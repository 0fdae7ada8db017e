package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void aFirstAttemptMayBeginAtOnce() {
        assertThat(new Attempts(List.of(), List.of()).refusal(Design.USUAL, NOW))
                .isEmpty();
    }

    @Test
    void theNextWaitsForTheCoolDown() {
        Attempts one = new Attempts(List.of(NOW.minus(Duration.ofDays(13))), List.of());

        assertThat(one.refusal(Design.USUAL, NOW).orElseThrow().reason()).contains("2026-11-21T09:00:00Z");
        assertThat(one.refusal(Design.USUAL, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void afterTheLastAttemptTheModuleIsTheWay() {
        Attempts two =
                new Attempts(List.of(NOW.minus(Duration.ofDays(100)), NOW.minus(Duration.ofDays(50))), List.of());

        assertThat(two.refusal(Design.USUAL, NOW).orElseThrow().reason()).contains("2 attempts");
    }

    @Test
    void whatWasPassedIsWaitedAfterAndIsNoAttempt() {
        List<Instant> passed = List.of(NOW.minus(Duration.ofDays(100)), NOW.minus(Duration.ofDays(13)));

        assertThat(new Attempts(List.of(), passed)
                        .refusal(Design.USUAL, NOW)
                        .orElseThrow()
                        .reason())
                .contains("passed already")
                .contains("2026-11-21T09:00:00Z");
        assertThat(new Attempts(List.of(), passed).refusal(Design.USUAL, NOW.plus(Duration.ofDays(1))))
                .isEmpty();
    }
}
