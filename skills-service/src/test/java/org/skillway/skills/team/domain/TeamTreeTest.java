package org.skillway.skills.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamTreeTest {

    private static final Map<String, String> PARENTS = Map.of("emea", "services", "dublin", "emea");

    @Test
    void namesTheCircleThatAParentWouldClose() {
        assertThat(TeamTree.circle("services", "dublin", PARENTS))
                .containsExactly("services", "dublin", "emea", "services");
        assertThat(TeamTree.circle("services", "services", PARENTS)).containsExactly("services", "services");
    }

    @Test
    void aBranchIsNoCircle() {
        assertThat(TeamTree.circle("lisbon", "emea", PARENTS)).isEmpty();
        assertThat(TeamTree.circle("dublin", "services", PARENTS)).isEmpty();
        assertThat(TeamTree.circle("services", null, PARENTS)).isEmpty();
    }
}
