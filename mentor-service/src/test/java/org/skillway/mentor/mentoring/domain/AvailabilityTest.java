package org.skillway.mentor.mentoring.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final LocalDate JANUARY = LocalDate.parse("2027-01-13");

    @Test
    void countsTheMinutesBothHaveInTheSameZone() {
        var morning = in("Europe/Berlin", slot(MONDAY, "09:00", "12:00"));
        var midday = in("Europe/Berlin", slot(MONDAY, "11:00", "14:00"), slot(WEDNESDAY, "09:00", "12:00"));

        assertThat(morning.sharedWith(midday, JANUARY)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void knowsThatBerlinIsSixHoursAheadOfNewYork() {
        var berlin = in("Europe/Berlin", slot(MONDAY, "14:00", "18:00"));
        var newYork = in("America/New_York", slot(MONDAY, "09:00", "11:00"));

        assertThat(berlin.sharedWith(newYork, JANUARY)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void knowsThatOnlyFiveHoursPartThemWhileAmericaIsAlreadyOnSummerTime() {
        var berlin = in("Europe/Berlin", slot(MONDAY, "14:00", "15:30"));
        var newYork = in("America/New_York", slot(MONDAY, "09:00", "11:00"));

        assertThat(berlin.sharedWith(newYork, LocalDate.parse("2027-03-10"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(berlin.sharedWith(newYork, LocalDate.parse("2027-03-17"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(berlin.sharedWith(newYork, LocalDate.parse("2027-03-31"))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void countsTheHourThatHappensTwiceInAutumnTwice() {
        var night = in("Europe/London", slot(SUNDAY, "00:30", "03:00"));

        assertThat(night.sharedWith(night, LocalDate.parse("2027-10-31"))).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void doesNotCountTheHourThatIsSkippedInSpring() {
        var night = in("Europe/London", slot(SUNDAY, "00:30", "03:00"));

        assertThat(night.sharedWith(night, LocalDate.parse("2027-03-28"))).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void findsTheMentorsSundayInTheLearnersMonday() {
        var auckland = in("Pacific/Auckland", slot(MONDAY, "09:00", "11:00"));
        var losAngeles = in("America/Los_Angeles", slot(SUNDAY, "12:00", "14:00"));

        assertThat(auckland.sharedWith(losAngeles, JANUARY)).isEqualTo(Duration.ofHours(2));
        assertThat(losAngeles.sharedWith(auckland, JANUARY)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void countsNoMinuteTwiceWhereSlotsOverlap() {
        var twice = in("Europe/Berlin", slot(MONDAY, "09:00", "11:00"), slot(MONDAY, "10:00", "12:00"));

        assertThat(twice.sharedWith(twice, JANUARY)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void countsNoPieceTooShortToMeet() {
        var nine = in("Europe/Berlin", slot(MONDAY, "09:00", "10:00"), slot(WEDNESDAY, "09:00", "10:00"));
        var edge = in("Europe/Berlin", slot(MONDAY, "09:46", "12:00"), slot(WEDNESDAY, "09:45", "12:00"));

        assertThat(nine.sharedWith(edge, JANUARY)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aWorkingWeekHasFiveDays() {
        var week = Availability.workingWeek(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));

        assertThat(week.sharedWith(week, JANUARY)).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void refusesASlotThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slot(MONDAY, "22:00", "06:00"))
                .withMessageContaining("over midnight");
    }

    private static Availability in(String zone, Slot... slots) {
        return new Availability(List.of(slots), ZoneId.of(zone));
    }

    private static Slot slot(DayOfWeek day, String from, String to) {
        return new Slot(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
