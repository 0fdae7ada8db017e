package org.skillway.skills.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.gap.domain.GapFixture.aRole;
import static org.skillway.skills.gap.domain.GapFixture.asks;
import static org.skillway.skills.gap.domain.GapFixture.believed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapChangesTest {

    @Test
    void aGapOpens() {
        assertThat(GapChanges.between(List.of(), refundsAt(1.5)))
                .containsExactly(new KnownGap("refunds", 3, 1.5, 30, GapKind.FOUNDATION, "far-below"));
    }

    @Test
    void whatIsMetFromTheStartIsNoNews() {
        assertThat(GapChanges.between(List.of(), refundsAt(4))).isEmpty();
    }

    @Test
    void aGapThatIsStillOfItsKindIsNoNews() {
        var known = GapChanges.between(List.of(), refundsAt(1.5));

        assertThat(GapChanges.between(known, refundsAt(1.6))).isEmpty();
    }

    @Test
    void aGapThatGrewByAQuarterOfALevelWithinItsKindIsNews() {
        var known = GapChanges.between(List.of(), refundsAt(2.8));
        var grown = GapChanges.between(known, refundsAt(2.5));

        assertThat(grown).extracting(KnownGap::kind).containsExactly(GapKind.PRACTICE);
        assertThat(grown).extracting(KnownGap::estimatedLevel).containsExactly(2.5);
    }

    @Test
    void whatMovesLittleByLittleIsToldOnceItHasMovedAQuarterSinceItWasTold() {
        var known = GapChanges.between(List.of(), refundsAt(2.8));

        assertThat(GapChanges.between(known, refundsAt(2.7))).isEmpty();
        assertThat(GapChanges.between(known, refundsAt(2.6))).isEmpty();
        assertThat(GapChanges.between(known, refundsAt(2.5))).hasSize(1);
    }

    @Test
    void whatIsReachedIsNoNewsHoweverItMoves() {
        var closed = GapChanges.between(GapChanges.between(List.of(), refundsAt(2.5)), refundsAt(4));

        assertThat(closed).extracting(KnownGap::kind).containsExactly(GapKind.NONE);
        assertThat(GapChanges.between(closed, refundsAt(4.8))).isEmpty();
    }

    @Test
    void aGapChangesItsKindAndCloses() {
        var known = GapChanges.between(List.of(), refundsAt(1.5));
        var practising = GapChanges.between(known, refundsAt(2.5));
        var closed = GapChanges.between(practising, refundsAt(4));

        assertThat(practising).extracting(KnownGap::kind).containsExactly(GapKind.PRACTICE);
        assertThat(closed).extracting(KnownGap::kind).containsExactly(GapKind.NONE);
    }

    @Test
    void aHigherDemandIsNewsForAnOpenGap() {
        var known = GapChanges.between(List.of(), refundsAt(1.5));
        var stricter = GapAnalysis.of(
                List.of(aRole("support", asks("refunds", 4, 30))),
                Map.of("refunds", believed(1.5)),
                new Horizon.Whole());

        assertThat(GapChanges.between(known, stricter))
                .extracting(KnownGap::requiredLevel)
                .containsExactly(4);
    }

    @Test
    void whatNoRoleAsksForAnyMoreIsClosed() {
        var known = GapChanges.between(List.of(), refundsAt(1.5));
        var nothing = GapAnalysis.of(List.of(), Map.of(), new Horizon.Whole());

        assertThat(GapChanges.between(known, nothing))
                .containsExactly(new KnownGap("refunds", 3, 1.5, 30, GapKind.NONE, KnownGap.NO_LONGER_ASKED));
    }

    private static GapAnalysis refundsAt(double level) {
        return GapAnalysis.of(
                List.of(aRole("support", asks("refunds", 3, 30))),
                Map.of("refunds", believed(level)),
                new Horizon.Whole());
    }
}
