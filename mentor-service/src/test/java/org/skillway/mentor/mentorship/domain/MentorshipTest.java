package org.skillway.mentor.mentorship.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentorshipTest {

    private static final Instant AGREED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Calendars BERLIN = new Calendars(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Berlin"));
    private static final UUID MAX = UUID.randomUUID();
    private static final UUID LENA = UUID.randomUUID();

    @Test
    void aMeetingWasHeldWhileTheTwoWorkedTogether() {
        assertThat(MeetingRule.brokenBy(on("2026-11-02"), mentorship(null), BERLIN, NOW))
                .isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-25"), mentorship(null), BERLIN, NOW))
                .isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-26"), mentorship(null), BERLIN, NOW))
                .containsExactly(MeetingRule.NOT_TO_COME);
        assertThat(MeetingRule.brokenBy(on("2026-11-01"), mentorship(null), BERLIN, NOW))
                .containsExactly(MeetingRule.NOT_BEFORE_AGREED);
        assertThat(MeetingRule.brokenBy(
                        on("2026-11-21"), mentorship(Instant.parse("2026-11-20T09:00:00Z")), BERLIN, NOW))
                .containsExactly(MeetingRule.NOT_AFTER_THE_END);
    }

    @Test
    void whatIsTodayForOneOfTheTwoIsToday() {
        // It is the 25th in Kiritimati from 10:00 UTC of the 24th on, and in Pago Pago until 11:00 UTC of the 26th.
        var apart = new Calendars(ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"));
        var agreed = mentorship(null);

        assertThat(MeetingRule.brokenBy(on("2026-11-26"), agreed, apart, Instant.parse("2026-11-25T10:30:00Z")))
                .isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-26"), agreed, apart, Instant.parse("2026-11-25T09:30:00Z")))
                .containsExactly(MeetingRule.NOT_TO_COME);
        assertThat(MeetingRule.brokenBy(on("2026-11-01"), agreed, apart, NOW)).isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-10-31"), agreed, apart, NOW))
                .containsExactly(MeetingRule.NOT_BEFORE_AGREED);
        var ended = mentorship(Instant.parse("2026-11-20T10:30:00Z"));
        assertThat(MeetingRule.brokenBy(on("2026-11-21"), ended, apart, NOW)).isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-22"), ended, apart, NOW))
                .containsExactly(MeetingRule.NOT_AFTER_THE_END);
    }

    @Test
    void aMentorDoesNotJudgeTheirOwnSuccess() {
        assertThat(Outcome.values())
                .filteredOn(outcome -> outcome.mayBeToldBy(Side.MENTOR))
                .containsExactly(Outcome.CALLED_OFF);
        assertThat(Outcome.values())
                .filteredOn(outcome -> outcome != Outcome.LEFT)
                .allMatch(outcome -> outcome.mayBeToldBy(Side.LEARNER) && outcome.mayBeToldBy(Side.OTHER));
    }

    @Test
    void thatSomebodyLeftTheCompanyNobodyTellsButTheCompany() {
        assertThat(Side.values()).noneMatch(Outcome.LEFT::mayBeToldBy);
    }

    @Test
    void everybodySpeaksFromTheirSide() {
        assertThat(mentorship(null).sideOf(MAX)).isEqualTo(Side.MENTOR);
        assertThat(mentorship(null).sideOf(LENA)).isEqualTo(Side.LEARNER);
        assertThat(mentorship(null).sideOf(null)).isEqualTo(Side.OTHER);
    }

    @Test
    void aMentorHelpsInOneSkillAndABuddyInNoneByName() {
        assertThatThrownBy(() ->
                        new Mentorship(UUID.randomUUID(), MAX, LENA, MentorshipKind.BUDDY, "discovery", AGREED, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Meeting on(String day) {
        return new Meeting(LocalDate.parse(day), 30);
    }

    private static Mentorship mentorship(@Nullable Instant to) {
        return new Mentorship(UUID.randomUUID(), MAX, LENA, MentorshipKind.MENTOR, "discovery", AGREED, to);
    }
}
