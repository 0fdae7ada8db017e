package org.skillway.mentor.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentoringTest {

    @Test
    void findsTheOfferForASkill() {
        var mentoring = offering(1, new Offer("discovery", 4.5), new Offer("handoff-notes", 3));

        assertThat(mentoring.offer("discovery")).contains(new Offer("discovery", 4.5));
        assertThat(mentoring.offer("empathy")).isEmpty();
    }

    @Test
    void refusesASkillOfferedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offering(1, new Offer("discovery", 4), new Offer("discovery", 3)))
                .withMessageContaining("twice");
    }

    @Test
    void ofTwoSkillsThatBecameOneTheStrongerOfferStands() {
        var mentoring =
                offering(1, new Offer("discovery", 3), new Offer("discovery-calls", 4), new Offer("empathy", 2));

        var renamed = mentoring.renamed(skill -> skill.equals("discovery-calls") ? "discovery" : skill);

        assertThat(renamed.offers()).containsExactly(new Offer("discovery", 4), new Offer("empathy", 2));
        assertThat(mentoring.renamed(skill -> skill)).isEqualTo(mentoring);
    }

    @Test
    void refusesACapacityBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> offering(-1)).withMessageContaining("-1");
    }

    @Test
    void whoSaidFewerThanTheyHelpHasNoPlaceLeft() {
        assertThat(offering(3).left(1)).isEqualTo(2);
        assertThat(offering(1).left(3)).isZero();
    }

    @Test
    void refusesAStrengthOffTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Offer("discovery", 5.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Offer("discovery", Double.NaN));
    }

    @Test
    void refusesAChallengeThatIsNotAKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Challenge("Process Discipline"));
    }

    private static Mentoring offering(int capacity, Offer... offers) {
        var never = new Availability(List.of(), ZoneId.of("UTC"));
        return new Mentoring(UUID.randomUUID(), List.of(offers), Set.of(), Set.of(), Set.of(), capacity, never);
    }
}
