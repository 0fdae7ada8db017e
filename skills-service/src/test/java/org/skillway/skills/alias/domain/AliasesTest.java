package org.skillway.skills.alias.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");

    private static final Aliases CHAIN = new Aliases(
            List.of(new Merger("asking", "discovery", MONDAY), new Merger("discovery", "selling", TUESDAY)));

    @Test
    void aChainOfMergersEndsWithTheLastSurvivor() {
        assertThat(CHAIN.canonical("asking")).isEqualTo("selling");
        assertThat(CHAIN.canonical("selling")).isEqualTo("selling");
        assertThat(CHAIN.canonical("unknown")).isEqualTo("unknown");
        assertThat(CHAIN.names("discovery")).containsExactlyInAnyOrder("asking", "discovery", "selling");
        assertThat(CHAIN.names("unknown")).containsExactly("unknown");
    }

    @Test
    void whatWasToldUnderEachNameIsJoinedInTheOrderOfTheDecisions() {
        var told = Map.of("asking", "a", "discovery", "d", "selling", "s", "listening", "l");

        var together = CHAIN.together(told, (kept, gone, at) -> kept + "(" + gone + " " + at + ")");

        assertThat(together).isEqualTo(Map.of("selling", "s(d(a " + MONDAY + ") " + TUESDAY + ")", "listening", "l"));
    }

    @Test
    void whatWasToldUnderOneNameOnlyStandsUnderTheOtherAsItIs() {
        assertThat(CHAIN.together(Map.of("asking", "a"), (kept, gone, at) -> "joined"))
                .isEqualTo(Map.of("selling", "a"));
    }
}
