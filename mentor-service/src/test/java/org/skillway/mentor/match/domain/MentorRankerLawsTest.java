package org.skillway.mentor.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.mentor.match.domain.MatchFixture.CONFIDENCE;
import static org.skillway.mentor.match.domain.MatchFixture.DISCOVERY;
import static org.skillway.mentor.match.domain.MatchFixture.aLearnerWhoLacks;
import static org.skillway.mentor.match.domain.MatchFixture.anyone;
import static org.skillway.mentor.match.domain.MatchFixture.strength;
import static org.skillway.mentor.match.domain.MatchFixture.whoFindsHard;
import static org.skillway.mentor.match.domain.MatchFixture.whoLikes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.mentoring.domain.Offer;
import org.skillway.mentor.need.domain.GapKind;

/** What holds for every company; each seed is one. */
class MentorRankerLawsTest {

    private static final Ask ASK =
            whoLikes(MeetingMode.VIDEO, whoFindsHard(CONFIDENCE, aLearnerWhoLacks(GapKind.PRACTICE)));

    private final MentorRanker ranker = new MentorRanker(MentorRanker.LARGEST_PREFERENCE);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void theSeedsHoldMentorsOfBothSorts() {
        var rankings = seeds().mapToObj(seed -> ranker.rank(ASK, mentors(seed))).toList();

        assertThat(rankings)
                .filteredOn(ranking -> ranking.candidates().size() > 1)
                .hasSizeGreaterThan(40);
        assertThat(rankings.stream().flatMap(ranking -> ranking.excluded().stream()))
                .extracting(Excluded::rule)
                .contains(
                        Exclusion.INACTIVE,
                        Exclusion.SKILL_NOT_OFFERED,
                        Exclusion.NOT_STRONGER,
                        Exclusion.NO_CAPACITY,
                        Exclusion.NO_FITTING_TYPE,
                        Exclusion.NO_SHARED_TIME);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyIsEitherRankedOrExcludedAndNeverBoth(long seed) {
        var mentors = mentors(seed);

        var ranking = ranker.rank(ASK, mentors);

        assertThat(Stream.concat(
                        ranking.candidates().stream().map(Candidate::personId),
                        ranking.excluded().stream().map(Excluded::personId)))
                .containsExactlyInAnyOrderElementsOf(
                        mentors.stream().map(Mentor::personId).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyRankedIsThereAndStrongerAndHasTimeAndRoom(long seed) {
        var ranked = ranker.rank(ASK, mentors(seed)).candidates().stream()
                .map(Candidate::personId)
                .toList();

        assertThat(mentors(seed))
                .filteredOn(mentor -> ranked.contains(mentor.personId()))
                .allSatisfy(mentor -> {
                    assertThat(mentor.active()).isTrue();
                    assertThat(mentor.personId()).isNotEqualTo(ASK.learner());
                    assertThat(strength(mentor)).isGreaterThan(ASK.gap().estimatedLevel());
                    assertThat(mentor.left()).isPositive();
                    assertThat(ASK.availability().sharedWith(mentor.mentoring().availability(), ASK.week()))
                            .isPositive();
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheInputChangesNothing(long seed) {
        var mentors = mentors(seed);
        var shuffled = new ArrayList<>(mentors);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ranker.rank(ASK, shuffled)).isEqualTo(ranker.rank(ASK, mentors));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreMentorNeverLowersTheBestScore(long seed) {
        var mentors = mentors(seed);
        var more = new ArrayList<>(mentors);
        more.add(anyone(new Random(~seed), 999));

        assertThat(best(more)).isGreaterThanOrEqualTo(best(mentors));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMentorWhoGrowsStrongerNeverLosesScore(long seed) {
        for (var mentor : mentors(seed)) {
            assertThat(best(List.of(stronger(mentor)))).isGreaterThanOrEqualTo(best(List.of(mentor)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scoresFallFromFirstToLast(long seed) {
        assertThat(ranker.rank(ASK, mentors(seed)).candidates())
                .extracting(Candidate::score)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    private double best(List<Mentor> mentors) {
        return ranker.rank(ASK, mentors).candidates().stream()
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }

    private static Mentor stronger(Mentor mentor) {
        var its = mentor.mentoring();
        var offers = its.offer(DISCOVERY).stream()
                .map(offer -> new Offer(DISCOVERY, Math.min(5, offer.strength() + 0.7)))
                .toList();
        return new Mentor(
                new Mentoring(
                        its.personId(),
                        offers,
                        its.types(),
                        its.challenges(),
                        its.modes(),
                        its.capacity(),
                        its.availability()),
                mentor.helped(),
                mentor.active());
    }

    private static List<Mentor> mentors(long seed) {
        var random = new Random(seed);
        return LongStream.range(1, 30)
                .mapToObj(number -> anyone(random, number))
                .toList();
    }
}
