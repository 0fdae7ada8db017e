package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;

import org.junit.jupiter.api.Test;

/** Three coordinators start on one day; what each brought along decides where each begins. */
class FirstStepTest {

    @Test
    void whoKnowsPolicyAndClientsBeginsWithAdvancedWork() {
        Path path = aCoordinator()
                .whoSaysTheyAreAt("policy", 4)
                .whoSaysTheyAreAt("communication", 4)
                .whoSaysTheyAreAt("workflow", 2)
                .whoSaysTheyAreAt("reporting", 2)
                .plannedFrom(coordinatorCatalogue());

        assertThat(first(path).module()).isEqualTo("workflow-blocked");
        assertThat(path.steps()).extracting(Step::module).contains("reporting-numbers");
    }

    @Test
    void whoKnowsNothingOfTheHouseBeginsWithItsPolicies() {
        Path path = aCoordinator()
                .whoSaysTheyAreAt("communication", 4)
                .whoSaysTheyAreAt("workflow", 2)
                .whoSaysTheyAreAt("reporting", 1)
                .plannedFrom(coordinatorCatalogue());

        assertThat(first(path).module()).isEqualTo("policy-map");
    }

    @Test
    void whoKnowsTheSystemsButNotTheClientsPractisesCommunication() {
        Path path = aCoordinator()
                .whoSaysTheyAreAt("policy", 4)
                .whoSaysTheyAreAt("workflow", 4)
                .whoSaysTheyAreAt("reporting", 4)
                .whoSaysTheyAreAt("communication", 2)
                .plannedFrom(coordinatorCatalogue());

        assertThat(first(path).module()).isEqualTo("comms-bad-news");
    }

    private static Step first(Path path) {
        return path.next().orElseThrow();
    }
}
