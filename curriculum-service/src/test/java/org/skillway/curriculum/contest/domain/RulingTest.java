package org.skillway.curriculum.contest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.contest.domain.Ruling.Outcome;

class RulingTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    @Test
    void oneObserverHasSeenASkillOnceADay() {
        Ruling first = ruling(4.0, "rosa.lind", NOON);

        assertThat(ruling(4.5, "rosa.lind", NOON.plusSeconds(60)).repeats(first))
                .isTrue();
        assertThat(ruling(4.5, "rosa.lind", NOON.plus(Duration.ofDays(1))).repeats(first))
                .isFalse();
        assertThat(ruling(4.5, "hanna.roth", NOON).repeats(first)).isFalse();
        assertThat(ruling(4.5, "rosa.lind", NOON).repeats(ruling(null, "rosa.lind", NOON)))
                .as("putting off says nothing of anybody")
                .isFalse();
    }

    private static Ruling ruling(@Nullable Double level, String by, Instant at) {
        return new Ruling(Outcome.UPHELD, "Seen.", LocalDate.of(2026, 12, 1), level, by, at);
    }
}
