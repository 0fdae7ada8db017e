package org.skillway.mentor.mentorship.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentorshipTest {

    private static final LocalDate AGREED = LocalDate.parse("2026-11-02");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final UUID MAX = UUID.randomUUID();
    private static final UUID LENA = UUID.randomUUID();

    @Test
    void aMeetingWasHeldWhileTheTwoWorkedTogether() {
        assertThat(MeetingRule.brokenBy(on("2026-11-02"), mentorship(null), TODAY))
                .isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-25"), mentorship(null), TODAY))
                .isEmpty();
        assertThat(MeetingRule.brokenBy(on("2026-11-26"), mentorship(null), TODAY))
                .containsExactly(MeetingRule.NOT_TO_COME);
        assertThat(MeetingRule.brokenBy(on("2026-11-01"), mentorship(null), TODAY))
                .containsExactly(MeetingRule.NOT_BEFORE_AGREED);
        assertThat(MeetingRule.brokenBy(on("2026-11-21"), mentorship(LocalDate.parse("2026-11-20")), TODAY))
                .containsExactly(MeetingRule.NOT_AFTER_THE_END);
    }

    @Test
    void aMentorDoesNotJudgeTheirOwnSuccess() {
        assertThat(Outcome.values())
                .filteredOn(outcome -> outcome.mayBeToldBy(Side.MENTOR))
                .containsExactly(Outcome.CALLED_OFF);
        assertThat(Outcome.values())
                .allMatch(outcome -> outcome.mayBeToldBy(Side.LEARNER) && outcome.mayBeToldBy(Side.OTHER));
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

    private static Mentorship mentorship(@Nullable LocalDate to) {
        return new Mentorship(UUID.randomUUID(), MAX, LENA, MentorshipKind.MENTOR, "discovery", AGREED, to);
    }
}
