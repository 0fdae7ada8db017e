package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit for what a skill encompasses. */
class CreditTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Task DISCOVERY = Task.of("discovery", new Belief(0, 0.5));
    private static final Ability NEWCOMER = Ability.unknown(Norms.USUAL);

    @ParameterizedTest(name = "fraction {0}")
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8, 1})
    void successCountsInPartForWhatIsEncompassedAndNeverAsMuchAsShownThere(double fraction) {
        Ability after = answered(true);
        Ability credited = after.credited(NEWCOMER, "discovery", Map.of("listening", fraction), NOW);
        Ability less = after.credited(NEWCOMER, "discovery", Map.of("listening", fraction / 2), NOW);

        assertThat(mean(credited, "listening"))
                .isGreaterThan(mean(after, "listening"))
                .isGreaterThan(mean(less, "listening"))
                .isLessThan(mean(after, "discovery"));
        assertThat(variance(credited, "listening"))
                .isLessThan(variance(after, "listening"))
                .isLessThan(variance(less, "listening"));
        Mastery listening = credited.mastery("listening", Norms.USUAL, NOW);
        assertThat(listening.evidence()).isZero();
        assertThat(listening.unassisted()).isZero();
        assertThat(mean(credited, "discovery")).isEqualTo(mean(after, "discovery"));
    }

    @Test
    void failureSaysNothingOfTheParts() {
        Ability after = answered(false);

        assertThat(after.credited(NEWCOMER, "discovery", Map.of("listening", 1.0), NOW))
                .isEqualTo(after);
    }

    private static Ability answered(boolean right) {
        return NEWCOMER.answered(DISCOVERY, new Answer(right, HelpLevel.NONE, 4, false), Norms.USUAL, NOW)
                .ability();
    }

    private static double mean(Ability ability, String skill) {
        return ability.mastery(skill, Norms.USUAL, NOW).belief().mean();
    }

    private static double variance(Ability ability, String skill) {
        return ability.mastery(skill, Norms.USUAL, NOW).belief().variance();
    }
}
