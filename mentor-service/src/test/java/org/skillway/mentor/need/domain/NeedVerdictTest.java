package org.skillway.mentor.need.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.mentor.need.domain.GapKind.FOUNDATION;
import static org.skillway.mentor.need.domain.GapKind.NONE;
import static org.skillway.mentor.need.domain.GapKind.PRACTICE;
import static org.skillway.mentor.need.domain.GapKind.REINFORCEMENT;
import static org.skillway.mentor.need.domain.NeedRule.GAP_CLOSED;
import static org.skillway.mentor.need.domain.NeedRule.GAP_SMALL;
import static org.skillway.mentor.need.domain.NeedRule.LESSONS_SUFFICE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.mentor.need.domain.NeedVerdict.Closes;
import org.skillway.mentor.need.domain.NeedVerdict.Continues;
import org.skillway.mentor.need.domain.NeedVerdict.Nothing;
import org.skillway.mentor.need.domain.NeedVerdict.Opens;

class NeedVerdictTest {

    @ParameterizedTest
    @EnumSource(names = {"FOUNDATION", "PRACTICE"})
    void aSizeableGapOpensANeed(GapKind kind) {
        assertThat(NeedVerdict.on(gap(kind, 1.5), false, false)).isEqualTo(new Opens());
    }

    @Test
    void aNeedStaysOpenWhileTheGapDoes() {
        assertThat(NeedVerdict.on(gap(PRACTICE, 1.5), true, false)).isEqualTo(new Continues());
    }

    @Test
    void aClosedGapClosesTheNeed() {
        var reached = new Gap("discovery", 3, 3.2, NONE, false);

        assertThat(NeedVerdict.on(reached, true, false)).isEqualTo(new Closes(GAP_CLOSED));
        assertThat(NeedVerdict.on(reached, false, false)).isEqualTo(new Nothing(GAP_CLOSED));
    }

    @Test
    void whatOnlyNeedsRefreshingIsLeftToLessons() {
        assertThat(NeedVerdict.on(gap(REINFORCEMENT, 1.5), false, false)).isEqualTo(new Nothing(LESSONS_SUFFICE));
        assertThat(NeedVerdict.on(gap(REINFORCEMENT, 1.5), true, false)).isEqualTo(new Closes(LESSONS_SUFFICE));
    }

    @Test
    void aSmallGapOpensNothing() {
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.49), false, false)).isEqualTo(new Nothing(GAP_SMALL));
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.5), false, false)).isEqualTo(new Opens());
    }

    @Test
    void anEstimateThatWaversDoesNotCloseAndReopenANeed() {
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.3), true, false)).isEqualTo(new Continues());
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.2), true, false)).isEqualTo(new Closes(GAP_SMALL));
    }

    @Test
    void everyRuleSaysWhatItMeans() {
        assertThat(NeedRule.values())
                .allSatisfy(rule -> assertThat(rule.sentence()).endsWith("."));
    }

    private static Gap gap(GapKind kind, double size) {
        return new Gap("discovery", size, 0, kind, true);
    }
}
