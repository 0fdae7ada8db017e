package org.skillway.mentor.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.mentor.match.domain.MatchFixture.BOSS;
import static org.skillway.mentor.match.domain.MatchFixture.LEARNER;
import static org.skillway.mentor.match.domain.MatchFixture.aLearnerWhoLacks;
import static org.skillway.mentor.match.domain.MatchFixture.aMentor;
import static org.skillway.mentor.match.domain.MatchFixture.mentor;
import static org.skillway.mentor.match.domain.MatchFixture.officeHours;
import static org.skillway.mentor.match.domain.MatchFixture.whoHelpsAlready;
import static org.skillway.mentor.match.domain.MatchFixture.withAvailability;
import static org.skillway.mentor.match.domain.MatchFixture.withCapacity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.need.domain.GapKind;

class ExclusionTest {

    private static final Ask ASK = aLearnerWhoLacks(GapKind.PRACTICE);

    @Test
    void somebodyInWhomNothingIsWrongIsNotExcluded() {
        assertThat(Exclusion.of(Pair.of(ASK, aMentor(7, 4)))).isEmpty();
    }

    @Test
    void nobodyMentorsThemselves() {
        var self = mentor(LEARNER, 5, Set.of(MentorType.PEER), 2, officeHours("Europe/Berlin"));

        assertThat(ruleFor(self)).isEqualTo(Exclusion.IS_THE_LEARNER);
    }

    @Test
    void whoLeftIsNotAsked() {
        assertThat(ruleFor(new Mentor(aMentor(7, 4).mentoring(), 0, false))).isEqualTo(Exclusion.INACTIVE);
    }

    @Test
    void onlyWhoOffersTheSkillIsAsked() {
        var its = aMentor(7, 4).mentoring();
        var other = new Mentoring(
                its.personId(), List.of(), its.types(), Set.of(), Set.of(), its.capacity(), its.availability());

        assertThat(ruleFor(new Mentor(other, 0, true))).isEqualTo(Exclusion.SKILL_NOT_OFFERED);
    }

    @Test
    void aMentorIsStrongerThanTheLearner() {
        var equal = aMentor(7, 1.0);

        assertThat(ruleFor(equal)).isEqualTo(Exclusion.NOT_STRONGER);
        assertThat(Exclusion.NOT_STRONGER.because(Pair.of(ASK, equal)))
                .isEqualTo("Strength 1.0 is not above the learner's 1.0.");
    }

    @Test
    void aFullMentorTakesNobodyMore() {
        assertThat(ruleFor(withCapacity(0, aMentor(7, 4)))).isEqualTo(Exclusion.NO_CAPACITY);
        assertThat(ruleFor(whoHelpsAlready(2, aMentor(7, 4)))).isEqualTo(Exclusion.NO_CAPACITY);
        assertThat(Exclusion.of(Pair.of(ASK, whoHelpsAlready(1, aMentor(7, 4)))))
                .isEmpty();
    }

    @Test
    void theOwnManagerIsNoPeerAndNoExpert() {
        var boss = mentor(BOSS, 4, Set.of(MentorType.PEER, MentorType.EXPERT), 2, officeHours("Europe/Berlin"));

        assertThat(ruleFor(boss)).isEqualTo(Exclusion.NO_FITTING_TYPE);
    }

    @Test
    void somebodyElsesManagerIsNoManagerOfThisLearner() {
        var manager = mentor(MatchFixture.person(7), 4, Set.of(MentorType.MANAGER), 2, officeHours("Europe/Berlin"));

        assertThat(ruleFor(manager)).isEqualTo(Exclusion.NO_FITTING_TYPE);
    }

    @Test
    void whoNeverHasTimeTogetherCannotMeet() {
        var night = Availability.workingWeek(LocalTime.of(2, 0), LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"));

        assertThat(ruleFor(withAvailability(night, aMentor(7, 4)))).isEqualTo(Exclusion.NO_SHARED_TIME);
    }

    @Test
    void everyRuleSaysWhatItMeans() {
        assertThat(Exclusion.values())
                .allSatisfy(rule -> assertThat(rule.sentence()).endsWith("."));
    }

    private static Exclusion ruleFor(Mentor mentor) {
        return Exclusion.of(Pair.of(ASK, mentor)).orElseThrow();
    }
}
