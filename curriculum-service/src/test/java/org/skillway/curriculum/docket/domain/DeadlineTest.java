package org.skillway.curriculum.docket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.workday.domain.Leave;
import org.skillway.curriculum.workday.domain.Workdays;

class DeadlineTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    @Test
    void isDueAtTheEndOfTheFifthWorkingDayWhereItsLearnerLives() {
        assertThat(Deadline.after(WEDNESDAY, BERLIN, Workdays.USUAL)).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    }

    @Test
    void aWeekendCountsForNothing() {
        Instant saturday = Instant.parse("2026-11-21T09:00:00Z");

        assertThat(Deadline.after(saturday, BERLIN, Workdays.USUAL)).isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
    }

    @Test
    void aDayOnWhichTheCompanyIsClosedCountsForNothing() {
        Workdays company = new Workdays(Workdays.USUAL.days(), Set.of(LocalDate.of(2026, 11, 20)), List.of());

        assertThat(Deadline.after(WEDNESDAY, BERLIN, company)).isEqualTo(Instant.parse("2026-11-26T23:00:00Z"));
    }

    @Test
    void thatTheLearnerIsAwayGivesNobodyMoreTime() {
        Workdays away = Workdays.USUAL.away(List.of(new Leave(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 12, 19))));

        assertThat(Deadline.after(WEDNESDAY, BERLIN, away)).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    }

    @Test
    void whereNobodyEverWorksItIsDueAfterFourWeeks() {
        Workdays never = new Workdays(Set.of(), Set.of(), List.of());

        assertThat(Deadline.after(WEDNESDAY, BERLIN, never)).isEqualTo(Instant.parse("2026-12-16T23:00:00Z"));
    }
}
