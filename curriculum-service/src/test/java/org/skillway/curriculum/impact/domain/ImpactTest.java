package org.skillway.curriculum.impact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.impact.domain.Impact.Example;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PlanOutcome;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.path.domain.Step.Why;

class ImpactTest {

    private static final UUID ROSA = new UUID(0, 1);

    @Test
    void saysWhatComesIntoAPathAndWhatGoes() {
        Impact impact = new Impact(2);

        impact.examine(ROSA, path("a", "b"), path("c", "b"));
        impact.examine(new UUID(0, 2), path("a"), path("a"));

        assertThat(impact.examined()).isEqualTo(2);
        assertThat(impact.changed()).isEqualTo(1);
        assertThat(impact.examples()).containsExactly(new Example(ROSA, "a", "c", List.of("c"), List.of("a")));
    }

    @Test
    void showsTenExamplesAtMost() {
        Impact impact = new Impact(12);

        for (int i = 0; i < 12; i++) {
            impact.examine(new UUID(0, i), path("a"), path());
        }

        assertThat(impact.changed()).isEqualTo(12);
        assertThat(impact.examples()).hasSize(10);
    }

    @Test
    void estimatesForAllWhatItSawOfSome() {
        Impact all = new Impact(2);
        Impact some = new Impact(50);
        for (int i = 0; i < 10; i++) {
            some.examine(new UUID(0, i), path("a"), path(i < 5 ? "a" : "b"));
        }
        all.examine(ROSA, path("a"), path("b"));
        all.examine(new UUID(0, 2), path("a"), path("a"));

        assertThat(all.estimate()).contains(new Estimate(1, 1, 1));
        assertThat(some.estimate()).contains(Estimate.of(50, 10, 5));
        assertThat(new Impact(3).estimate()).as("nobody was looked at").isEmpty();
        assertThat(new Impact(0).estimate()).as("there is nobody").contains(new Estimate(0, 0, 0));
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
