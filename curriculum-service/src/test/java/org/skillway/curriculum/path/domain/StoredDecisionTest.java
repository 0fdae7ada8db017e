package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.store.Json;

/** A decision as a release stored it that knew of nobody's pace: it comes out again to the last character. */
class StoredDecisionTest {

    @ParameterizedTest
    @EnumSource(
            value = PlannerVersion.class,
            names = {"PATH_2", "PATH_3", "PATH_4", "PATH_5", "PATH_6", "PATH_7", "PATH_8", "PATH_9"})
    void isMadeAgainByTheVersionThatMadeIt(PlannerVersion version) throws IOException {
        PathCase given = Json.read(stored("given"), PathCase.class);

        assertThat(PathDecision.text(given.planned(coordinatorCatalogue(), version)))
                .isEqualTo(stored(version.code()));
    }

    /** Where an answer waits for its second, and one was wrong with confidence. */
    @Test
    void isMadeAgainWhereNotAllIsSettled() throws IOException {
        String given = stored("given-settled");
        PathCase read = Json.read(given, PathCase.class);

        assertThat(read.situation().ability().asSettled())
                .isNotEqualTo(read.situation().ability());
        assertThat(PathDecision.text(read.planned(coordinatorCatalogue(), PlannerVersion.PATH_6)))
                .isEqualTo(stored("path-6-settled"))
                .contains("worth setting right before it becomes a habit");
    }

    private static String stored(String name) throws IOException {
        String file = "/decisions/" + name + ".json";
        try (var stream = requireNonNull(StoredDecisionTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
