package org.skillway.curriculum.remediation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.remediation.domain.Proposal.Evidence;
import org.skillway.curriculum.remediation.domain.Proposal.Kind;
import org.skillway.curriculum.remediation.domain.Proposal.Objection;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(7));
    private static final Proposal PROPOSED = new Proposal(
            new UUID(0, 1),
            new UUID(0, 2),
            Kind.RETRAINING,
            "refunds",
            List.of("rules"),
            "3 rounds in a row did not work out.",
            new Evidence(3, 1.2, 0.8, 1.6, 3.0, 5),
            "skillway",
            NOW,
            DUE,
            null,
            null,
            List.of());

    @Test
    void whatNobodyDecidesLapsesAndHasNoConsequence() {
        assertThat(PROPOSED.state(DUE.minusMillis(1))).isEqualTo(State.PROPOSED);
        assertThat(PROPOSED.state(DUE)).isEqualTo(State.LAPSED);
        assertThat(allowed(PROPOSED, DUE)).isEmpty();
    }

    @Test
    void nobodyBringsAMeasureAboutAlone() {
        Proposal approved = ruled(PROPOSED, Outcome.APPROVED);
        String approver = approved.rulings().getLast().decidedBy();

        assertThat(PROPOSED.isSettledAlone(Outcome.APPROVED, "skillway")).isTrue();
        assertThat(PROPOSED.isSettledAlone(Outcome.DECLINED, "skillway")).isFalse();
        assertThat(PROPOSED.isSettledAlone(Outcome.APPROVED, approver)).isFalse();
        assertThat(approved.isSettledAlone(Outcome.KEPT, approver)).isTrue();
        assertThat(approved.isSettledAlone(Outcome.KEPT, "skillway")).isTrue();
        assertThat(approved.isSettledAlone(Outcome.KEPT, "somebody.else")).isFalse();
        assertThat(approved.isSettledAlone(Outcome.LIFTED, approver)).isFalse();
    }

    @Test
    void onlyWhatIsProposedIsApprovedOrDeclinedOrEndsWithItsLearnersLeaving() {
        assertThat(allowed(PROPOSED, NOW)).containsExactlyInAnyOrder(Outcome.APPROVED, Outcome.DECLINED, Outcome.ENDED);
        assertThat(allowed(ruled(PROPOSED, Outcome.DECLINED), NOW)).isEmpty();
        assertThat(allowed(ruled(ruled(PROPOSED, Outcome.APPROVED), Outcome.LIFTED), NOW))
                .isEmpty();
    }

    @Test
    void whatIsInForceIsLiftedAndKeptOnlyToAnswerAnObjection() {
        Proposal inForce = ruled(PROPOSED, Outcome.APPROVED);
        Proposal objected = inForce.objected(new Objection("I was ill.", NOW.plusSeconds(5)));

        assertThat(inForce.state(DUE.plusSeconds(1))).isEqualTo(State.IN_FORCE);
        assertThat(allowed(inForce, NOW)).containsExactly(Outcome.LIFTED);
        assertThat(allowed(objected, NOW)).containsExactlyInAnyOrder(Outcome.KEPT, Outcome.LIFTED);
        assertThat(objected.objectedInForce(NOW)).isTrue();
        Proposal kept = objected.ruled(new Ruling(Outcome.KEPT, "Checked.", "hr", NOW.plusSeconds(9)));
        assertThat(kept.objectedInForce(NOW)).isFalse();
        assertThat(kept.state(NOW)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void aLearnerObjectsOnceAndOnlyToWhatMayHaveConsequences() {
        Objection objection = new Objection("I was ill.", NOW);

        assertThat(PROPOSED.mayBeObjectedTo(NOW)).isTrue();
        assertThat(PROPOSED.objected(objection).mayBeObjectedTo(NOW)).isFalse();
        assertThat(PROPOSED.mayBeObjectedTo(DUE)).isFalse();
        assertThat(ruled(PROPOSED, Outcome.DECLINED).mayBeObjectedTo(NOW)).isFalse();
        assertThat(ruled(PROPOSED, Outcome.APPROVED).mayBeObjectedTo(NOW)).isTrue();
    }

    private static Set<Outcome> allowed(Proposal proposal, Instant now) {
        return EnumSet.allOf(Outcome.class).stream()
                .filter(outcome -> proposal.allows(outcome, now))
                .collect(Collectors.toSet());
    }

    private static Proposal ruled(Proposal proposal, Outcome outcome) {
        return proposal.ruled(new Ruling(outcome, "Because.", "rosa.lind", NOW));
    }
}
