package org.skillway.mentor.need.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.mentor.need.domain.GapKind.FOUNDATION;
import static org.skillway.mentor.need.domain.GapKind.NONE;
import static org.skillway.mentor.need.domain.GapKind.PRACTICE;
import static org.skillway.mentor.need.domain.GapKind.REINFORCEMENT;
import static org.skillway.mentor.need.domain.NeedRule.GAP_CLOSED;
import static org.skillway.mentor.need.domain.NeedRule.GAP_SMALL;
import static org.skillway.mentor.need.domain.NeedRule.LESSONS_SUFFICE;
import static org.skillway.mentor.need.domain.NeedRule.TRIED_AGAIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.mentor.need.domain.NeedVerdict.Closes;
import org.skillway.mentor.need.domain.NeedVerdict.Continues;
import org.skillway.mentor.need.domain.NeedVerdict.Nothing;
import org.skillway.mentor.need.domain.NeedVerdict.Opens;

class NeedVerdictTest {

    private static final Ground BY_GAP = new Ground(true, false);
    private static final Ground ASKED = new Ground(false, true);
    private static final Ground BOTH = new Ground(true, true);

    @ParameterizedTest
    @EnumSource(names = {"FOUNDATION", "PRACTICE"})
    void aSizeableGapOpensANeed(GapKind kind) {
        assertThat(NeedVerdict.on(gap(kind, 1.5), Ground.NONE)).isEqualTo(new Opens());
    }

    @Test
    void aNeedStaysOpenWhileTheGapDoes() {
        assertThat(NeedVerdict.on(gap(PRACTICE, 1.5), BY_GAP)).isEqualTo(new Continues(BY_GAP));
    }

    @Test
    void aClosedGapClosesTheNeed() {
        var reached = new Gap("discovery", 3, 3.2, NONE, false);

        assertThat(NeedVerdict.on(reached, BY_GAP)).isEqualTo(new Closes(GAP_CLOSED));
        assertThat(NeedVerdict.on(reached, Ground.NONE)).isEqualTo(new Nothing(GAP_CLOSED));
    }

    @Test
    void whatOnlyNeedsRefreshingIsLeftToLessons() {
        assertThat(NeedVerdict.on(gap(REINFORCEMENT, 1.5), Ground.NONE)).isEqualTo(new Nothing(LESSONS_SUFFICE));
        assertThat(NeedVerdict.on(gap(REINFORCEMENT, 1.5), BY_GAP)).isEqualTo(new Closes(LESSONS_SUFFICE));
    }

    @Test
    void aSmallGapOpensNothing() {
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.49), Ground.NONE)).isEqualTo(new Nothing(GAP_SMALL));
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.5), Ground.NONE)).isEqualTo(new Opens());
    }

    @Test
    void anEstimateThatWaversDoesNotCloseAndReopenANeed() {
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.3), BY_GAP)).isEqualTo(new Continues(BY_GAP));
        assertThat(NeedVerdict.on(gap(FOUNDATION, 0.2), BY_GAP)).isEqualTo(new Closes(GAP_SMALL));
    }

    @Test
    void whereModulesWereTriedInVainOnlyAClosedGapClosesTheNeed() {
        assertThat(NeedVerdict.on(gap(PRACTICE, 0.1), BOTH)).isEqualTo(new Continues(ASKED));
        assertThat(NeedVerdict.on(gap(REINFORCEMENT, 1.5), ASKED)).isEqualTo(new Continues(ASKED));
        assertThat(NeedVerdict.on(gap(PRACTICE, 1.5), ASKED)).isEqualTo(new Continues(BOTH));
        assertThat(NeedVerdict.on(new Gap("discovery", 3, 3.2, NONE, false), BOTH))
                .isEqualTo(new Closes(GAP_CLOSED));
    }

    @Test
    void aGapThatWouldOpenNoNeedDoesNotKeepOneThatWasAskedFor() {
        assertThat(NeedVerdict.on(gap(PRACTICE, 0.3), ASKED)).isEqualTo(new Continues(ASKED));
    }

    @Test
    void onceModulesAreTriedAgainTheGapAloneKeepsANeed() {
        assertThat(NeedVerdict.onTriedAgain(BOTH)).isEqualTo(new Continues(BY_GAP));
        assertThat(NeedVerdict.onTriedAgain(BY_GAP)).isEqualTo(new Continues(BY_GAP));
        assertThat(NeedVerdict.onTriedAgain(ASKED)).isEqualTo(new Closes(TRIED_AGAIN));
        assertThat(NeedVerdict.onTriedAgain(Ground.NONE)).isEqualTo(new Nothing(TRIED_AGAIN));
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
