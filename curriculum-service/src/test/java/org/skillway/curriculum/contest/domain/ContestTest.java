package org.skillway.curriculum.contest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.contest.domain.Ruling.Outcome;

class ContestTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    @Test
    void isDecidedOnce() {
        Contest contest = new Contest(
                new UUID(0, 1), new UUID(0, 2), "refund-rules", null, "No.", WEDNESDAY, WEDNESDAY, null, false, null);
        Ruling kept = new Ruling(Outcome.KEPT, "It is the law.", null, null, "rosa", WEDNESDAY);

        Contest decided = contest.decided(kept);

        assertThat(contest.open()).isTrue();
        assertThat(decided.open()).isFalse();
        assertThatThrownBy(() -> decided.decided(kept)).hasMessageContaining("decided already");
    }

    @Test
    void aRulingAndItsConsequenceBelongTogether() {
        LocalDate day = LocalDate.of(2026, 12, 1);

        assertThatThrownBy(() -> new Ruling(Outcome.KEPT, "No.", day, null, "rosa", WEDNESDAY))
                .hasMessageContaining("neither put off");
        assertThatThrownBy(() -> new Ruling(Outcome.UPHELD, "Yes.", null, null, "rosa", WEDNESDAY))
                .hasMessageContaining("consequence");
    }
}
