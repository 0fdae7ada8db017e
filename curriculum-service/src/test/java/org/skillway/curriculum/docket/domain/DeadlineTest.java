package org.skillway.curriculum.docket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    @Test
    void isDueAtTheEndOfTheFifthWorkingDayWhereItsLearnerLives() {
        assertThat(Deadline.after(WEDNESDAY, BERLIN)).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    }

    @Test
    void aWeekendCountsForNothing() {
        Instant saturday = Instant.parse("2026-11-21T09:00:00Z");

        assertThat(Deadline.after(saturday, BERLIN)).isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
    }
}
