package org.skillway.mentor.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.mentor.match.domain.MatchFixture.BOSS;
import static org.skillway.mentor.match.domain.MatchFixture.CONFIDENCE;
import static org.skillway.mentor.match.domain.MatchFixture.aLearnerWhoLacks;
import static org.skillway.mentor.match.domain.MatchFixture.aMentor;
import static org.skillway.mentor.match.domain.MatchFixture.mentor;
import static org.skillway.mentor.match.domain.MatchFixture.officeHours;
import static org.skillway.mentor.match.domain.MatchFixture.person;
import static org.skillway.mentor.match.domain.MatchFixture.whoFindsHard;
import static org.skillway.mentor.match.domain.MatchFixture.whoHelpsWith;
import static org.skillway.mentor.match.domain.MatchFixture.whoLikes;
import static org.skillway.mentor.match.domain.MatchFixture.whoMeets;
import static org.skillway.mentor.match.domain.MatchFixture.withAvailability;
import static org.skillway.mentor.match.domain.MatchFixture.withCapacity;
import static org.skillway.mentor.match.domain.MatchFixture.withTypes;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Slot;
import org.skillway.mentor.need.domain.GapKind;

class MentorRankerTest {

    private static final Ask PRACTICE = aLearnerWhoLacks(GapKind.PRACTICE);

    private final MentorRanker ranker = new MentorRanker(MentorRanker.LARGEST_PREFERENCE);

    @Test
    void putsTheStrongerMentorFirst() {
        assertThat(order(PRACTICE, aMentor(7, 2), aMentor(8, 3.5))).containsExactly(person(8), person(7));
    }

    @Test
    void countsStrengthOnlyToOneLevelAboveTheRequirement() {
        var margins = ranker.rank(PRACTICE, List.of(aMentor(7, 4), aMentor(8, 5))).candidates().stream()
                .map(Candidate::score);

        assertThat(margins.distinct()).hasSize(1);
    }

    @Test
    void putsWhoHasTimeBeforeWhoHasHardlyAny() {
        var halfAnHour = new Availability(
                List.of(new Slot(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 30))),
                ZoneId.of("Europe/Berlin"));

        assertThat(order(PRACTICE, withAvailability(halfAnHour, aMentor(7, 4)), aMentor(8, 3.5)))
                .containsExactly(person(8), person(7));
    }

    @Test
    void putsWhoHelpsWithTheChallengeFirst() {
        var ask = whoFindsHard(CONFIDENCE, PRACTICE);

        assertThat(order(ask, aMentor(7, 4), whoHelpsWith(CONFIDENCE, aMentor(8, 4))))
                .containsExactly(person(8), person(7));
    }

    @Test
    void putsAPeerFirstForPracticeAndAnExpertFirstForFoundations() {
        var peer = withTypes(Set.of(MentorType.PEER), aMentor(7, 4));
        var expert = withTypes(Set.of(MentorType.EXPERT), aMentor(8, 4));

        assertThat(order(PRACTICE, expert, peer)).containsExactly(person(7), person(8));
        assertThat(order(aLearnerWhoLacks(GapKind.FOUNDATION), peer, expert)).containsExactly(person(8), person(7));
    }

    @Test
    void putsTheManagerAfterEquals() {
        var boss = mentor(BOSS, 4, Set.of(MentorType.MANAGER), 2, officeHours("Europe/Berlin"));

        assertThat(order(PRACTICE, boss, aMentor(7, 4))).containsExactly(person(7), BOSS);
    }

    @Test
    void leavesTheLastPlaceOfAMentorForLast() {
        assertThat(order(PRACTICE, withCapacity(1, aMentor(7, 4)), withCapacity(3, aMentor(8, 4))))
                .containsExactly(person(8), person(7));
    }

    @Test
    void aSharedMeetingModePartsEquals() {
        var ask = whoLikes(MeetingMode.VIDEO, PRACTICE);

        assertThat(order(ask, aMentor(7, 4), whoMeets(MeetingMode.VIDEO, aMentor(8, 4))))
                .containsExactly(person(8), person(7));
    }

    @Test
    void aSharedMeetingModeNeverPassesAMentorWhoIsClearlyStronger() {
        var ask = whoLikes(MeetingMode.VIDEO, PRACTICE);

        assertThat(order(ask, aMentor(7, 3.2), whoMeets(MeetingMode.VIDEO, aMentor(8, 3))))
                .containsExactly(person(7), person(8));
    }

    @Test
    void refusesAPreferenceThatWeighsMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MentorRanker(0.06))
                .withMessageContaining("0.06");
    }

    @Test
    void saysWhyInPlainWords() {
        var ask = whoLikes(MeetingMode.IN_PERSON, whoFindsHard(CONFIDENCE, PRACTICE));
        var mentor = whoHelpsWith(CONFIDENCE, withCapacity(1, aMentor(7, 4)));

        assertThat(only(ask, mentor).reasons())
                .containsExactly(
                        "The learner stands at 1.0 in discovery and needs 3.0.",
                        "Is 3.0 levels ahead of the learner.",
                        "Both have 2400 minutes a week at the same time.",
                        "Helps as a peer, outside the learner's line of managers.",
                        "Can take 1 more learner.",
                        "Helps with confidence, which this learner finds hard.",
                        "Did not say they like to meet in person.");
    }

    @Test
    void multipliesTheFactorsItNames() {
        assertThat(only(PRACTICE, withCapacity(1, aMentor(7, 4))).score()).isCloseTo(2 * 3 * 0.9, within(1e-12));
    }

    @Test
    void saysWhyNot() {
        var full = withCapacity(0, aMentor(7, 4));

        assertThat(ranker.rank(PRACTICE, List.of(full)).excluded())
                .containsExactly(new Excluded(
                        person(7), Exclusion.NO_CAPACITY, "A mentor takes no more learners than they said they can."));
    }

    private Candidate only(Ask ask, Mentor mentor) {
        return ranker.rank(ask, List.of(mentor)).candidates().getFirst();
    }

    private List<UUID> order(Ask ask, Mentor... mentors) {
        return ranker.rank(ask, List.of(mentors)).candidates().stream()
                .map(Candidate::personId)
                .toList();
    }
}
