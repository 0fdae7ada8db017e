package org.skillway.skills.relation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.relation.domain.RelationFixture.encompasses;
import static org.skillway.skills.relation.domain.RelationFixture.equivalent;
import static org.skillway.skills.relation.domain.RelationFixture.prerequisite;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropagationTest {

    @Test
    void whoCanDoItCanDoTheFractionOfWhatItEncompasses() {
        var levels = Propagation.of(
                Map.of("negotiation", 4.0), List.of(encompasses("negotiation", 0.5, "listening")), List.of());

        assertThat(levels)
                .containsEntry(
                        "listening",
                        new Inferred(
                                "listening", 2.0, new Inferred.Related(encompasses("negotiation", 0.5, "listening"))));
    }

    @Test
    void aHigherLevelThatIsGivenStands() {
        var levels = Propagation.of(
                Map.of("negotiation", 4.0, "listening", 3.0),
                List.of(encompasses("negotiation", 0.5, "listening")),
                List.of());

        assertThat(levels.get("listening")).isEqualTo(new Inferred("listening", 3.0, new Inferred.Given()));
    }

    @Test
    void equivalenceWorksBothWays() {
        var levels = Propagation.of(Map.of("b", 3.0), List.of(equivalent("a", "b")), List.of());

        assertThat(levels).containsEntry("a", new Inferred("a", 3.0, new Inferred.Related(equivalent("b", "a"))));
    }

    @Test
    void aCompositeIsReachedByEnoughOfItsParts() {
        var twoOfThree = Criteria.of("whole", 2, List.of("a", "b", "c"));

        var levels = Propagation.of(Map.of("a", 4.0, "b", 3.0, "c", 1.0), List.of(), List.of(twoOfThree));

        assertThat(levels.get("whole")).isEqualTo(new Inferred("whole", 3.0, new Inferred.Reached(twoOfThree)));
    }

    @Test
    void aPrerequisiteSaysNothingOfLevels() {
        var levels = Propagation.of(Map.of("late", 5.0), List.of(prerequisite("late", "early")), List.of());

        assertThat(levels).containsOnlyKeys("late");
    }
}
