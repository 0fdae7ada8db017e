package org.skillway.skills.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.HEADER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.skillway.platform.csv.CsvFile;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** The largest file that is taken: 10,000 people, each but the first with a manager. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportTenThousandIT {

    private static final Logger LOG = Logger.getLogger(ImportTenThousandIT.class);
    private static final int PEOPLE = CsvFile.MAX_ROWS;

    private final SkillsApi company = new SkillsApi("ten-thousand-" + UUID.randomUUID());
    private final String file = HEADER
            + IntStream.range(0, PEOPLE).mapToObj(ImportTenThousandIT::row).collect(Collectors.joining());

    @Test
    void takesAllOfThemOnceAndWritesNothingTheSecondTime() throws SQLException {
        load("dry run", "?dryRun=true").body("created", equalTo(PEOPLE));
        assertThat(kept()).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L));

        load("import", "").body("created", equalTo(PEOPLE)).body("rejected", equalTo(0));
        assertThat(kept()).isEqualTo(List.of(10_000L, 10_000L, 10_000L, 10_000L, 10_000L));

        load("again", "").body("unchanged", equalTo(PEOPLE));
        assertThat(kept()).isEqualTo(List.of(10_000L, 10_000L, 10_000L, 10_000L, 10_000L));
    }

    private ValidatableResponse load(String what, String query) {
        var begun = System.nanoTime();
        var answer = company.asHr()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/v1/people:import" + query)
                .then()
                .statusCode(200);
        LOG.infof("10,000 people, %s: %s", what, Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }

    /** People, all their versions, directory entries with a user name, events told, and whom the audit log names. */
    private List<Long> kept() throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement("select (select count(*) from person),"
                        + " (select coalesce(sum(version), 0) from person), (select count(user_name) from directory_person),"
                        + " (select count(*) from outbox),"
                        + " (select count(distinct subject) from audit_event where action = 'person.import')");
                var row = statement.executeQuery()) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    private static String row(int n) {
        var manager = n == 0 ? "" : "QM-" + n / 10;
        return "QM-%1$d,user.%1$d,Person %1$d,p%1$d@quillmere.example,%2$s,team-%3$d,Dublin,Europe/Dublin,2026-11-02,\n"
                .formatted(n, manager, n % 50);
    }
}
