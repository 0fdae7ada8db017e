package org.skillway.suite.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoryCalendarTest {

    private final StoryCalendar calendar = new StoryCalendar(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 2, 28));

    @Test
    void makesTheStoryDayToday() {
        assertThat(calendar.move("2026-11-02")).isEqualTo("2027-02-28");
    }

    @Test
    void keepsTheDaysBetweenTwoDates() {
        assertThat(calendar.move("2026-10-19")).isEqualTo("2027-02-14");
    }

    @Test
    void movesTheTimesOfAToolAndNothingElse() {
        assertThat(calendar.moveTimes("""
                {"occurredAt": 1793370720000, "objectId": 1793370720000, "at": "2026-10-30T15:12:00.000Z", "due": "2026-10-30"}""")).isEqualTo("""
                {"occurredAt": 1803565920000, "objectId": 1793370720000, "at": "2027-02-25T15:12:00.000Z", "due": "2026-10-30"}""");
    }

    @Test
    void leavesAnOpenEndOpen() {
        assertThat(calendar.move("")).isEmpty();
    }
}
