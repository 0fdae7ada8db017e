package org.skillway.curriculum.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PlanOutcome;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.path.domain.Step.Why;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.release.domain.Impact.Example;
import org.skillway.curriculum.release.domain.Impact.Fate;
import org.skillway.curriculum.release.domain.Impact.Moved;

class ImpactTest {

    private static final UUID ROSA = new UUID(0, 1);

    @Test
    void saysWhatComesIntoAPathAndWhatGoes() {
        Impact impact = new Impact(Optional.empty(), curriculumFor("support").curriculum());

        impact.examine(ROSA, Map.of(), path("a", "b"), path("c", "b"));
        impact.examine(new UUID(0, 2), Map.of(), path("a"), path("a"));

        assertThat(impact.examined()).isEqualTo(2);
        assertThat(impact.changed()).isEqualTo(1);
        assertThat(impact.examples()).containsExactly(new Example(ROSA, "a", "c", List.of("c"), List.of("a")));
    }

    @Test
    void showsTenExamplesAtMost() {
        Impact impact = new Impact(Optional.empty(), curriculumFor("support").curriculum());

        for (int i = 0; i < 12; i++) {
            impact.examine(new UUID(0, i), Map.of(), path("a"), path());
        }

        assertThat(impact.changed()).isEqualTo(12);
        assertThat(impact.examples()).hasSize(10);
    }

    @Test
    void countsWhoHasBegunOrPassedWhatComesAndGoes() {
        Curriculum before =
                curriculumFor("support").block("notes", "stays", "drops", "old").curriculum();
        Curriculum after = curriculumFor("support")
                .block("notes", "stays", "comes")
                .replaces("old", "comes", true)
                .replaces("gone", null, false)
                .curriculum();
        Impact impact = new Impact(Optional.of(before), after);

        impact.examine(
                ROSA,
                Map.of("drops", Progress.NONE.opened(), "old", Progress.NONE.credited(Progress.NONE)),
                path(),
                path());

        assertThat(impact.moved())
                .containsExactly(
                        new Moved("comes", Fate.ADDED, null, false, 0, 0),
                        new Moved("drops", Fate.DROPPED, null, false, 1, 0),
                        new Moved("gone", Fate.WITHDRAWN, null, false, 0, 0),
                        new Moved("old", Fate.REPLACED, "comes", true, 0, 1));
    }

    private static Path path(String... modules) {
        List<Step> steps = Arrays.stream(modules)
                .map(module -> new Step(
                        module,
                        module,
                        ModuleKind.LESSON,
                        5,
                        "notes",
                        LocalDate.of(2026, 11, 23),
                        null,
                        null,
                        null,
                        new Why("", "", "")))
                .toList();
        return new Path(steps, List.of(), List.of(), new PlanOutcome.UnderWay());
    }
}
