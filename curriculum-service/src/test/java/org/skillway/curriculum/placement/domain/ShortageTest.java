package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;

class ShortageTest {

    @Test
    void saysWhoCannotBeTestedAndHowManyMoreWouldDo() {
        assertThat(shortage(3, 4, 5).sentence())
                .isEqualTo("Nobody can be tested for level 2.0 with 3 questions: 3 more would do.");
        assertThat(shortage(0, 1, 0).sentence())
                .isEqualTo(
                        "Whoever has read the questions of the module they are at cannot be tested for level 2.0 with"
                                + " 3 questions: one more would do.");
        assertThat(shortage(0, 0, 2).sentence())
                .isEqualTo("A test for level 2.0 with 3 questions cannot tell who is short of it and ends undecided:"
                        + " 2 more would do.");
        assertThat(shortage(null, null, 0).sentence()).contains("the rates of wrong verdicts promised are too strict");
    }

    @Test
    void isNoneWhereEveryVerdictIsWithinReach() {
        assertThat(shortage(0, 0, 0).any()).isFalse();
        assertThat(shortage(0, 0, null).any()).isTrue();
    }

    private static Shortage shortage(@Nullable Integer missing, @Nullable Integer onceRead, @Nullable Integer toFail) {
        return new Shortage("skill", new Level(2), List.of("module"), 3, missing, onceRead, toFail);
    }
}
