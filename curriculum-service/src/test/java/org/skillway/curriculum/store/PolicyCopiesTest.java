package org.skillway.curriculum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

class PolicyCopiesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Versioned<String> FIRST = new Versioned<>(1, "first");
    private static final Versioned<String> SECOND = new Versioned<>(2, "second");

    private final PolicyCopies<String> copies = new PolicyCopies<>();

    @Test
    void isReadAgainAfterTenMinutesOnly() {
        copies.of("acme", NOW, () -> FIRST);

        assertThat(copies.of("acme", NOW.plus(Duration.ofMinutes(10)), () -> SECOND))
                .isEqualTo(FIRST);
        assertThat(copies.of("acme", NOW.plus(Duration.ofMinutes(11)), () -> SECOND))
                .isEqualTo(SECOND);
        assertThat(copies.of("other", NOW, () -> FIRST)).isEqualTo(FIRST);
    }

    /** Read before the decision, kept after it. */
    @Test
    void whoReadBeforeADecisionDoesNotHideIt() {
        Versioned<String> read = copies.of("acme", NOW, () -> {
            copies.keep("acme", NOW, SECOND);
            return FIRST;
        });

        assertThat(read).isEqualTo(SECOND);
        assertThat(copies.of("acme", NOW, () -> FIRST)).isEqualTo(SECOND);
    }
}
