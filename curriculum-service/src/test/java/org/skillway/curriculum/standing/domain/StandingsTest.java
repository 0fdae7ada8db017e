package org.skillway.curriculum.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void theLastWordAboutAModuleTakesTheOneBeforeBackAndLeavesOthersAlone() {
        Standings now = new Standings(Set.of("praised"), Set.of("old"));

        assertThat(now.after("praised", Standings.RETIRE)).isEqualTo(new Standings(Set.of(), Set.of("old", "praised")));
        assertThat(now.after("old", Standings.STRENGTHEN)).isEqualTo(new Standings(Set.of("praised", "old"), Set.of()));
        assertThat(now.after("old", "keep")).isEqualTo(new Standings(Set.of("praised"), Set.of()));
        assertThat(now.after("new", "revise")).isEqualTo(now);
    }
}
