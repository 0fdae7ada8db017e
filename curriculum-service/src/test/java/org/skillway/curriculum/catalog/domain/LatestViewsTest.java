package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatestViewsTest {

    private final LatestViews views = new LatestViews();

    @Test
    void whoeverHoldsTheSameRolesSeesTheSameView() {
        Catalogue view = asked("support", "coordinator");

        assertThat(views.of(Set.of("coordinator", "support"), roles -> other())).isSameAs(view);
    }

    @Test
    void howeverManyCombinationsAreImaginedNoMoreAreKept() {
        for (int i = 0; i < 10 * LatestViews.MOST; i++) {
            asked("role-" + i);
        }

        assertThat(views.count()).isEqualTo(LatestViews.MOST);
    }

    @Test
    void whatIsAskedForAgainAndAgainStays() {
        Catalogue view = asked("support");
        for (int i = 0; i < 10 * LatestViews.MOST; i++) {
            asked("role-" + i);
            assertThat(asked("support")).isSameAs(view);
        }
    }

    private Catalogue asked(String... held) {
        return views.of(Set.of(held), roles -> other());
    }

    private static Catalogue other() {
        return new Catalogue(List.of());
    }
}
