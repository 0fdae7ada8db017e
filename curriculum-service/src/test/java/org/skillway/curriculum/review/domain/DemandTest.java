package org.skillway.curriculum.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.target.domain.Target;

class DemandTest {

    @Test
    void whatWasCountedAndKeptIsCountedOn() {
        Demand demand = new Demand();
        count(demand, 3);

        Demand kept = Demand.of(Json.read(Json.write(demand.tally()), Demand.Tally.class));
        count(kept, 2);

        assertThat(kept.people()).isEqualTo(5);
        assertThat(kept.aimingFor("notes", new Level(2.5))).isEqualTo(5);
        assertThat(kept.aimingIn("notes")).isEqualTo(5);
        assertThat(kept.strugglingWith("module")).isEqualTo(5);
        assertThat(kept.driftingIn("notes")).isEqualTo(5);
        assertThat(kept.skillsDrifting()).containsExactly("notes");
        assertThat(kept.usedUpAt("notes", new Level(2.5))).isEqualTo(5);
    }

    @Test
    void aCountOfAnEarlierReleaseKnowsOfNobodyWithNothingLeft() {
        String kept = "{\"people\":5,\"aiming\":[],\"struggling\":{},\"drifting\":{}}";

        assertThat(Demand.of(Json.read(kept, Demand.Tally.class)).skillsUsedUp())
                .isEmpty();
    }

    private static void count(Demand demand, int people) {
        var target = new Target(
                "notes", new Level(2.5), 1, LocalDate.of(2026, 12, 1), false, new TreeSet<>(Set.of("support")));
        var catalogue =
                new Catalogue(List.of(draft().key("module").skill("notes").module()));
        var passed = Progress.NONE.testedOut();
        var stuck = new Progress(Set.of(), Set.of("item"), 2, 0, Progress.State.OPEN);
        for (int i = 0; i < people; i++) {
            demand.count(List.of(target), Map.of("module", stuck), List.of("notes", "notes"));
            demand.countUsedUp(List.of(target), Map.of("module", passed), catalogue);
        }
    }
}
