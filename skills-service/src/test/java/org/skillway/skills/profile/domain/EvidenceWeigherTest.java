package org.skillway.skills.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.skills.profile.domain.EvidenceKind.MANAGER_OBSERVATION;
import static org.skillway.skills.profile.domain.EvidenceKind.PRIOR_EXPERIENCE;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceWeigherTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");

    @Test
    void withoutAStatementNothingIsKnown() {
        assertThat(EvidenceWeigher.weigh(List.of())).isEqualTo(Estimate.NOTHING_KNOWN);
    }

    /** Kelley's formula: reliability x stated + (1 - reliability) x average. */
    @ParameterizedTest
    @EnumSource
    void oneStatementMovesTheEstimateByItsReliability(EvidenceKind kind) {
        var estimate = EvidenceWeigher.weigh(List.of(new Evidence("workflow", 4, kind, "grace", MONDAY, MONDAY)));

        var expected = kind.reliability() * 4 + (1 - kind.reliability()) * 1.5;
        assertThat(estimate.level()).isCloseTo(expected, within(1e-9));
        assertThat(estimate.evidence()).isEqualTo(1);
    }

    @Test
    void twoSourcesThatAgreeMakeItSurer() {
        var prior = new Evidence("workflow", 4, PRIOR_EXPERIENCE, "owen", MONDAY, MONDAY);
        var observed = new Evidence("workflow", 4, MANAGER_OBSERVATION, "grace", TUESDAY, TUESDAY);

        var one = EvidenceWeigher.weigh(List.of(prior));
        var both = EvidenceWeigher.weigh(List.of(prior, observed));

        assertThat(both.level()).isGreaterThan(one.level()).isLessThan(4);
        assertThat(both.sd()).isLessThan(one.sd());
        assertThat(both.evidence()).isEqualTo(2);
        assertThat(both.unassisted()).isEqualTo(1);
    }

    @Test
    void ofOneObserverAndDayOnlyTheFirstShowsTheSkill() {
        var first = new Evidence("workflow", 4, MANAGER_OBSERVATION, "grace", MONDAY, MONDAY);
        var again = new Evidence("workflow", 4, MANAGER_OBSERVATION, "grace", MONDAY, TUESDAY).after(List.of(first));
        var other =
                new Evidence("workflow", 4, MANAGER_OBSERVATION, "owen", MONDAY, TUESDAY).after(List.of(first, again));
        var later = new Evidence("workflow", 4, MANAGER_OBSERVATION, "grace", TUESDAY, TUESDAY)
                .after(List.of(first, again, other));

        assertThat(EvidenceWeigher.weigh(List.of(first, again)).unassisted()).isEqualTo(1);
        assertThat(EvidenceWeigher.weigh(List.of(first, again)).evidence()).isEqualTo(2);
        assertThat(EvidenceWeigher.weigh(List.of(first, again, other, later)).unassisted())
                .isEqualTo(3);
    }

    @Test
    void experienceStatedOftenMakesNobodyReady() {
        var stated = Collections.nCopies(9, new Evidence("workflow", 5, PRIOR_EXPERIENCE, "owen", MONDAY, MONDAY));

        assertThat(EvidenceWeigher.weigh(stated).unassisted()).isZero();
        assertThat(EvidenceWeigher.weigh(stated).readyFor(1)).isFalse();
    }

    @Test
    void theirOrderDoesNotMatter() {
        var low = new Evidence("workflow", 1, MANAGER_OBSERVATION, "grace", MONDAY, MONDAY);
        var high = new Evidence("workflow", 4, PRIOR_EXPERIENCE, "owen", TUESDAY, TUESDAY);

        assertThat(EvidenceWeigher.weigh(List.of(low, high)).mean())
                .isCloseTo(EvidenceWeigher.weigh(List.of(high, low)).mean(), within(1e-9));
    }
}
