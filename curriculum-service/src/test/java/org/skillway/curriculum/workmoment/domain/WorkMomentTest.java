package org.skillway.curriculum.workmoment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Friction;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Importance;

class WorkMomentTest {

    @Test
    void countsOnceToTwiceAndMoreWithEachGrade() {
        assertThat(Arrays.stream(Importance.values())
                        .map(importance -> rated(importance, Friction.LOW).emphasis()))
                .containsExactly(1.0, 1.25, 1.5);
        assertThat(Arrays.stream(Friction.values())
                        .map(friction -> rated(Importance.CRITICAL, friction).emphasis()))
                .containsExactly(1.5, 1.75, 2.0);
    }

    @Test
    void saysWhyAndNothingWhereItCountsAsAnythingElse() {
        assertThat(rated(Importance.USUAL, Friction.LOW).reason("It")).isEmpty();
        assertThat(rated(Importance.CRITICAL, Friction.LOW).reason("It"))
                .hasValue("It is for “Approvals”, which is critical, so it counts 50 % more.");
        assertThat(rated(Importance.HIGH, Friction.HIGH).reason("It"))
                .hasValue(
                        "It is for “Approvals”, on which much hangs and which often gets stuck, so it counts 75 % more.");
    }

    @Test
    void aRatingIsTakenBackByTheLowestGrades() {
        assertThat(rated(Importance.USUAL, Friction.LOW).counts()).isFalse();
        assertThat(rated(Importance.HIGH, Friction.LOW).counts()).isTrue();
        assertThat(rated(Importance.USUAL, Friction.MEDIUM).counts()).isTrue();
    }

    @Test
    void whatNobodyRatedCountsOnce() {
        var moments = new WorkMoments(Map.of("approvals", rated(Importance.CRITICAL, Friction.HIGH)));

        assertThat(moments.emphasis("approvals")).isEqualTo(2);
        assertThat(moments.emphasis("lunch")).isEqualTo(1);
        assertThat(moments.emphasis(null)).isEqualTo(1);
    }

    private static WorkMoment rated(Importance importance, Friction friction) {
        return new WorkMoment("approvals", "Approvals", importance, friction);
    }
}
