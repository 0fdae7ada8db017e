package org.skillway.skills.leadership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.skills.leadership.domain.Help.Ending;
import org.skillway.skills.leadership.domain.Help.Meeting;

class LeadershipSignalTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void meetingsCountByTheDayAndConfirmedByTheLearner() {
        var signal = LeadershipSignal.of(
                List.of(help(
                        1,
                        TODAY.minusDays(40),
                        null,
                        null,
                        new Meeting(TODAY.minusDays(20), 45, true),
                        new Meeting(TODAY.minusDays(6), 30, false))),
                TODAY);

        assertThat(signal.learners()).isEqualTo(1);
        assertThat(signal.active()).isEqualTo(1);
        assertThat(signal.meetings()).isEqualTo(2);
        assertThat(signal.confirmed()).isEqualTo(1);
        assertThat(signal.minutes()).isEqualTo(75);
        assertThat(signal.words()).contains("met them on 2 days, 1 of them by the learners' own word");
    }

    @Test
    void eachLearnerCountsOnceByTheHelpThatEndedLast() {
        var signal = LeadershipSignal.of(
                List.of(
                        ended(1, 100, Ending.HELPED),
                        ended(1, 90, Ending.HELPED),
                        ended(1, 10, Ending.DID_NOT_HELP),
                        ended(2, 10, Ending.CALLED_OFF)),
                TODAY);

        assertThat(signal.learners()).isEqualTo(2);
        assertThat(signal.judged()).isEqualTo(1);
        assertThat(signal.helped()).isZero();
    }

    @Test
    void underFiveLearnersNoShareIsTold() {
        assertThat(LeadershipSignal.of(learners(4, 4), TODAY).share()).isNull();
        assertThat(LeadershipSignal.of(learners(4, 4), TODAY).words())
                .endsWith("Too few have an outcome to tell what came of it.");
        assertThat(LeadershipSignal.of(learners(5, 5), TODAY).share()).isNotNull();
    }

    /** Worked out apart from this code: 8 of 10 at 90 %. */
    @Test
    void theIntervalIsWilsons() {
        var share = Objects.requireNonNull(
                LeadershipSignal.of(learners(10, 8), TODAY).share());

        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.5408, within(0.001));
        assertThat(share.high()).isCloseTo(0.9314, within(0.001));
    }

    @Test
    void whatIsOverAYearAgoOrYetToComeDoesNotCount() {
        var all = List.of(
                ended(1, 366, Ending.HELPED), ended(2, 5, Ending.HELPED), help(3, TODAY.plusDays(1), null, null));

        assertThat(LeadershipSignal.of(all, TODAY).learners()).isEqualTo(1);
        var before = LeadershipSignal.of(all, TODAY.minusDays(6));
        assertThat(before.learners()).isEqualTo(2);
        assertThat(before.judged()).isEqualTo(1);
        assertThat(before.active()).isEqualTo(1);
    }

    private static List<Help> learners(int judged, int helped) {
        return IntStream.range(0, judged)
                .mapToObj(n -> ended(n, 10, n < helped ? Ending.HELPED : Ending.DID_NOT_HELP))
                .toList();
    }

    private static Help ended(int learner, int daysAgo, Ending how) {
        return help(learner, TODAY.minusDays(daysAgo + 30), TODAY.minusDays(daysAgo), how);
    }

    private static Help help(
            int learner, LocalDate from, @Nullable LocalDate to, @Nullable Ending how, Meeting... meetings) {
        return new Help(new UUID(1, learner), from, to, how, List.of(meetings));
    }
}
