package org.skillway.skills.rolemap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleMapTest {

    @Test
    void afterAMergeTheStricterOfBothIsAskedForOnce() {
        var map = new RoleMap(
                "support",
                "Support",
                "service",
                List.of(
                        new Requirement("old", 4, 0.3, 60, false),
                        new Requirement("other", 1, 0.1, 90, false),
                        new Requirement("new", 2, 0.5, 30, true)));

        assertThat(map.afterMerge("old", "new").skills())
                .containsExactly(new Requirement("new", 4, 0.5, 30, true), new Requirement("other", 1, 0.1, 90, false));
    }
}
