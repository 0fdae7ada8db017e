package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.store.Json;

/** What was stored before anybody had a pace, and what is stored now. */
class StoredPaceTest {

    private static final Pattern PACE = Pattern.compile(",\"pace\":\\{\"speed\":\\{[^}]*},[^}]*}");

    @Test
    void aDecisionOfAnEarlierReleaseIsMadeAgainToTheLastCharacter() {
        String given = Json.write(new PathCase(aCoordinator().situation(), Set.of()));
        String earlier = PACE.matcher(given).replaceAll("");
        assertThat(given).isNotEqualTo(earlier);
        assertThat(earlier).doesNotContain("pace");

        PathCase read = Json.read(earlier, PathCase.class);

        assertThat(read.situation().pace()).isEqualTo(Pace.UNKNOWN);
        assertThat(PathDecision.text(read.planned(coordinatorCatalogue(), PlannerVersion.PATH_4)))
                .isEqualTo(PathDecision.text(
                        PathPlanner.plan(aCoordinator().situation(), coordinatorCatalogue(), PlannerVersion.PATH_4)))
                .doesNotContain("paced");
    }

    @Test
    void aDecisionAtAPaceIsMadeAgainToTheLastCharacter() {
        var paced = new PathCase(aCoordinator().situation().withPace(Pace.UNKNOWN.choosing(150)), Set.of());
        String path = PathDecision.text(paced.planned(coordinatorCatalogue()));

        PathCase read = Json.read(Json.write(paced), PathCase.class);

        assertThat(PathDecision.text(read.planned(coordinatorCatalogue()))).isEqualTo(path);
        assertThat(PathDecision.text(Json.read(path, StoredPath.class).toPath()))
                .isEqualTo(path)
                .contains("\"paced\":{\"minutes\":9,");
    }

    @Test
    void aPaceKeptBeforeWhatWasSaidWasSaysItByItsBelief() {
        String earlier = "{\"speed\":{\"mean\":-0.4,\"variance\":0.01},\"answers\":20,\"chosen\":null,\"off\":false}";

        Pace read = Json.read(earlier, Pace.class);

        assertThat(read.percent()).isEqualTo(150);
        assertThat(Json.read(Json.write(read), Pace.class)).isEqualTo(read);
    }

    /** As the release kept it that measured by medians. */
    @Test
    void aPaceKeptBeforeTheYardstickWasSaysTheSameAndIsTakenForMeasuredByFive() {
        String earlier = "{\"speed\":{\"mean\":-0.2,\"variance\":0.009},\"answers\":25,\"chosen\":null,\"off\":false,"
                + "\"said\":120,\"since\":2}";

        Pace read = Json.read(earlier, Pace.class);

        assertThat(read.percent()).isEqualTo(120);
        assertThat(read.since()).isEqualTo(2);
        assertThat(read.yardstick()).isEqualTo(Math.sqrt(0.09 / 5));
        assertThat(Json.read(Json.write(read), Pace.class)).isEqualTo(read);
        assertThat(Json.read(earlier.replace("120", "100"), Pace.class).percent())
                .as("whatever would be said of it now")
                .isEqualTo(100);
    }

    @Test
    void aLearnerOfAnEarlierReleaseTakesAsLongAsAnybodyAndAPaceIsSmall() {
        Learner newcomer = Learner.newcomer(Instant.EPOCH, Norms.USUAL);
        String now = Json.write(newcomer);
        String earlier = PACE.matcher(now).replaceAll("");

        assertThat(Json.read(earlier, Learner.class)).isEqualTo(newcomer);
        assertThat(now.length() - earlier.length()).isBetween(1, 150);
    }
}
