package org.skillway.skills.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.skillway.skills.exchange.Exchange.tally;
import static org.skillway.skills.exchange.Exchange.zip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.StackResource;

/** The official files of O*NET 29.3 and ESCO 1.2.0, which are too large to ship, where they are at hand. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RealFrameworksIT {

    private static final Logger LOG = Logger.getLogger(RealFrameworksIT.class);
    /** The promise is a minute on two quiet cores, and the log says how long it took; a busy machine may take longer. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @Test
    void onetComesInWholeAndASecondTimeWritesNothing() {
        var files = zip(data("onet"));
        var tenant = new Exchange("real-onet");

        var done = timed("O*NET", () -> tenant.take("format=onet", files, LONGEST));

        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        assertThat(done.<String, Integer>getMap("report.rows"))
                .containsAllEntriesOf(
                        Map.of("Occupation Data.txt", 1_016, "Skills.txt", 61_530, "Task Statements.txt", 18_796));
        assertThat(done.getInt("report.problemsInAll")).isZero();
        assertThat(tally(done, "skills")).containsExactly(44, 0, 0, 0);
        assertThat(tally(done, "occupations")).containsExactly(1_016, 0, 0, 0);
        var again = timed("O*NET again", () -> tenant.take("format=onet", files, LONGEST));
        assertThat(tally(again, "skills")).containsExactly(0, 0, 44, 0);
        assertThat(tally(again, "occupations")).containsExactly(0, 0, 1_016, 0);
    }

    @Test
    void escoComesInWholeAndASecondTimeWritesNothing() throws JsonProcessingException {
        var files = zip(data("esco"));
        var tenant = new Exchange("real-esco");

        var done = timed("ESCO", () -> tenant.take("format=esco", files, LONGEST));

        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        assertThat(done.<String, Integer>getMap("report.rows"))
                .containsAllEntriesOf(Map.of(
                        "skillGroups_en.csv", 640,
                        "broaderRelationsSkillPillar_en.csv", 20_822,
                        "skillSkillRelations_en.csv", 5_818,
                        "occupations_en.csv", 3_039));
        assertThat(tally(done, "skills")).containsExactly(13_939 + 640, 0, 0, 0);
        assertThat(tally(done, "relations").stream().mapToInt(each -> each).sum())
                .isEqualTo(20_822 + 5_818);
        assertThat(tally(done, "occupations")).containsExactly(3_039, 0, 0, 0);
        LOG.infof("ESCO's relations: %s %s", tally(done, "relations"), done.getList("report.problems.detail"));
        var alike = timed("ESCO's likely duplicates", () -> tenant.get("/v1/skill-duplicates?atLeast=0.9&limit=100"));
        assertThat(alike.getList("data")).isNotEmpty();
        var exported = timed("ESCO out as CASE", tenant::export);
        assertThat(new ObjectMapper().readTree(exported).path("CFItems")).hasSize(13_939 + 640);
        var again = timed("ESCO again", () -> tenant.take("format=esco", files, LONGEST));
        assertThat(tally(again, "skills")).containsExactly(0, 0, 13_939 + 640, 0);
        assertThat(tally(again, "relations").subList(0, 2)).containsExactly(0, 0);
        assertThat(tally(again, "occupations")).containsExactly(0, 0, 3_039, 0);
        assertThat(again.getList("report.missing.things")).isEmpty();
    }

    private interface Step<T> {
        T run();
    }

    private static <T> T timed(String what, Step<T> step) {
        var start = System.nanoTime();
        var result = step.run();
        LOG.infof("%s: %.1f s", what, (System.nanoTime() - start) / 1e9);
        return result;
    }

    private static Path data(String name) {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("data").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "No folder shared/data/" + name + " above the module: nothing to import");
        return found.orElseThrow();
    }
}
