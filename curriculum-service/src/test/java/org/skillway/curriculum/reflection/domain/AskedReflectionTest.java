package org.skillway.curriculum.reflection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;

/** A reflection is due once the level is reached, where the role asks for one, until it is done. */
class AskedReflectionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(lesson("notes-easy", 1), lesson("notes-hard", 3)));

    @Test
    void isDueOnceTheLevelIsReached() {
        Optional<AskedReflection> due = due(able(), true, Set.of());

        assertThat(due).hasValueSatisfying(asked -> {
            assertThat(asked.skill()).isEqualTo("notes");
            assertThat(asked.role()).isEqualTo("Support");
            assertThat(asked.module().key()).isEqualTo("notes-hard");
        });
    }

    @Test
    void isNotDueBeforeNorOnceDoneNorUnasked() {
        assertThat(due(newcomer(), true, Set.of())).isEmpty();
        assertThat(due(able(), true, Set.of("notes"))).isEmpty();
        assertThat(due(able(), false, Set.of())).isEmpty();
        assertThat(AskedReflection.mayBeDue(able(), maps(false))).isFalse();
    }

    @Test
    void nobodyWhoIsAwayIsAsked() {
        assertThat(due(able().leaving(), true, Set.of())).isEmpty();
        assertThat(due(able().leaving().returning(), true, Set.of())).isPresent();
        assertThat(AskedReflection.mayBeDue(able().leaving(), maps(true))).isFalse();
    }

    private static Optional<AskedReflection> due(Learner learner, boolean reflection, Set<String> reflected) {
        return AskedReflection.of(learner, maps(reflection), CATALOGUE, reflected, NOW);
    }

    private static Map<String, RoleMap> maps(boolean reflection) {
        var asked = new Requirement("notes", new Level(2), 1, 30, false, reflection);
        return Map.of("support", new RoleMap("support", 1, "Support", List.of(asked)));
    }

    private static Learner newcomer() {
        return Learner.newcomer(NOW, Norms.USUAL)
                .assigned(List.of(new RoleAssignment("support", 1, LocalDate.of(2026, 11, 2))));
    }

    private static Learner able() {
        Learner learner = newcomer();
        for (int word = 0; word < 3; word++) {
            learner = learner.told("notes", new Testimony(new Level(5), 0.9), NOW);
        }
        return learner;
    }

    private static Module lesson(String key, double level) {
        return new Module(
                key,
                key,
                ModuleKind.LESSON,
                new Outcome("notes", "Writes."),
                new Level(level),
                5,
                null,
                List.of(),
                null,
                List.of());
    }
}
