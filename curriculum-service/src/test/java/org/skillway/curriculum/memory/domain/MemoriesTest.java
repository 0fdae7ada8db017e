package org.skillway.curriculum.memory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.memory.domain.Recollection.Work;

class MemoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Recollection RIGHT = new Recollection.Answered(true, HelpLevel.NONE, null, null);

    @Test
    void theFirstAnswerMakesAMemoryAndTheNextReviewsIt() {
        Memories once = Memories.NONE.after("parts", RIGHT, NOW, Fsrs.STANDARD);
        Memories twice = once.after("parts", RIGHT, NOW.plus(Duration.ofDays(2)), Fsrs.STANDARD);

        assertThat(once.trace("parts").memory()).isEqualTo(Fsrs.STANDARD.first(Rating.GOOD));
        assertThat(twice.trace("parts").memory())
                .isEqualTo(Fsrs.STANDARD.review(once.trace("parts").memory(), Duration.ofDays(2), Rating.GOOD));
    }

    @Test
    void anAnswerToldOfLateDoesNotTurnTimeBack() {
        Memories known = Memories.NONE.after("parts", RIGHT, NOW, Fsrs.STANDARD);

        Memories late = known.after("parts", RIGHT, NOW.minus(Duration.ofDays(9)), Fsrs.STANDARD);

        assertThat(late.trace("parts").at()).isEqualTo(NOW);
    }

    @Test
    void workThatSlipsCountsForWhatWasMostLikelyForgotten() {
        Memories known = new Memories(Map.of(
                "parts", new Trace(new Memory(30, 5), NOW.minus(Duration.ofDays(3)), null),
                "rewrite", new Trace(new Memory(3, 5), NOW.minus(Duration.ofDays(3)), null),
                "other", new Trace(new Memory(1, 5), NOW.minus(Duration.ofDays(9)), null)));

        Memories after = known.afterWork(List.of("parts", "rewrite", "untaught"), Work.WRONG, NOW, Fsrs.STANDARD);

        assertThat(after.trace("rewrite").memory().stability()).isLessThan(3);
        assertThat(after.trace("parts")).isEqualTo(known.trace("parts"));
        assertThat(after.trace("other")).isEqualTo(known.trace("other"));
    }

    @Test
    void workSaysNothingOfWhatWasNeverLearned() {
        assertThat(Memories.NONE.afterWork(List.of("parts"), Work.RIGHT, NOW, Fsrs.STANDARD))
                .isEqualTo(Memories.NONE);
    }

    @Test
    void aReviewTakenGivesItsDayBack() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Memories planned =
                Memories.NONE.after("parts", RIGHT, NOW, Fsrs.STANDARD).planned(Map.of("parts", day));

        assertThat(planned.trace("parts").planned()).isEqualTo(day);
        assertThat(planned.after("parts", RIGHT, NOW.plus(Duration.ofDays(2)), Fsrs.STANDARD)
                        .trace("parts")
                        .planned())
                .isNull();
    }
}
