package org.skillway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** A person reads all that is held about them, and nothing about anybody else. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DisclosureIT {

    private final Company company = new Company();

    @Test
    void holdsAllThatIsAboutThePersonAndNothingAboutOthers() {
        company.measuresTicketNotes()
                .employs("mara", "")
                .employs("rosa", "mara")
                .employs("daniel", "mara");
        var source = company.source(Tool.JIRA);
        Company.deliver(Tool.JIRA, source, Company.score("rosa", 84, Instant.now(), "rosas"))
                .body("accepted", equalTo(1));
        Company.deliver(Tool.JIRA, source, Company.score("daniel", 71, Instant.now(), "daniels"))
                .body("accepted", equalTo(1));

        var copy = export(Role.LEARNER, "rosa", "rosa");

        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.header("Content-Type")).startsWith("application/json");
        assertThat(copy.asString())
                .contains("rosas", company.id("rosa").toString())
                .doesNotContain("daniels", company.id("daniel").toString(), company.tenant());
        var json = copy.jsonPath();
        assertThat(json.getString("service")).isEqualTo("metrics-service");
        assertThat(json.getString("personId")).isEqualTo(company.id("rosa").toString());
        assertThat(String.valueOf(place(json, "observation").get("rows"))).contains("value=84");
        assertThat(place(json, "signal")).doesNotContainEntry("rows", null);
        assertThat(place(json, "drift_chart")).doesNotContainEntry("rows", null);
        assertThat(String.valueOf(place(json, "directory_person").get("rows"))).contains("HR-rosa");
        assertThat(place(json, "delivered_event")).containsEntry("rows", null).doesNotContainEntry("withheld", null);
        assertThat(place(json, "outbox")).doesNotContainEntry("withheld", null);
        audited("rosa").body("data.action", hasItem("person.disclose"));
    }

    @Test
    void countsWhatIsAboutSomethingElseAndNamesThePerson() {
        company.employs("maya", "").employs("rosa", "maya");
        company.source(Tool.BEARER);
        company.as(Role.LD_ADMIN, "maya")
                .body(Map.of("person", "HR-rosa"))
                .put("/v1/signal-sources/bearer/people/zd:7")
                .then()
                .statusCode(201);

        var mayas = export(Role.LD_ADMIN, "maya", "maya");

        assertThat(place(mayas.jsonPath(), "source_person"))
                .containsEntry("named", 1)
                .containsEntry("rows", null);
        assertThat(mayas.asString()).doesNotContain("zd:7", company.id("rosa").toString());
        assertThat(export(Role.LEARNER, "rosa", "rosa").asString()).contains("zd:7");
    }

    @Test
    void isForThePersonAloneAndOnceTheyHaveLeftForHr() {
        company.employs("mara", "").employs("rosa", "mara");

        for (var other : List.of(Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION, Role.AUDITOR)) {
            assertThat(export(other, "mara", "rosa").statusCode()).as(other).isEqualTo(404);
        }
        assertThat(new Company()
                        .as(Role.LEARNER, "rosa")
                        .get("/v1/people/" + company.id("rosa") + ":export")
                        .statusCode())
                .isEqualTo(404);
        assertThat(export(Role.HR_ADMIN, "owen", UUID.randomUUID()).statusCode())
                .isEqualTo(404);

        company.tellThatLeft("rosa");

        await().untilAsserted(() ->
                assertThat(export(Role.HR_ADMIN, "owen", "rosa").statusCode()).isEqualTo(200));
        assertThat(export(Role.LD_ADMIN, "maya", "rosa").statusCode()).isEqualTo(404);
        audited("rosa").body("data.action", hasItems("person.disclose", "person.see"));
    }

    /** Every step of the catalogue can be read: a row, a number, or why there is none. */
    @Test
    void saysOfEachPlaceThatAnErasureChangesWhatItHolds() throws SQLException {
        company.employs("rosa", "");
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            var taken = statement.executeQuery("select count(*) from held_by_place('" + company.id("rosa") + "')"
                    + " where content is null and withheld is null and number is null");
            taken.next();
            assertThat(taken.getLong(1)).isZero();
        }
    }

    /** Many readings of a tool wait under few names, and each name is looked up once. */
    @Test
    void asksOfEachUnknownNameOnceWhetherItIsTheirs() throws SQLException {
        company.employs("rosa", "");
        var source = company.source(Tool.BEARER);
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into signal (tenant, id, source_id, source_event_id, state, person_ref, metric, value, unit,
                                        occurred_at, dimensions, event_id, correlation_id, received_at)
                    select current_tenant(), gen_random_uuid(), '%s', 'many-' || n, 'PARKED', 'agent-' || n %% 10, 'm', 1, '',
                           now(), '{}', gen_random_uuid(), gen_random_uuid(), now()
                      from generate_series(1, 2000) n""".formatted(source));
            statement.execute(
                    "insert into erased_person (tenant, person_id, erasure_id, external_key, user_keys, erased_at,"
                            + " looked_at) values (current_tenant(), '%s', gen_random_uuid(), erased_key('agent-3'), '{}', now(), now())"
                                    .formatted(company.id("rosa")));
            var before = lookups(statement);

            var found = statement.executeQuery(
                    "select count(*) from held_of_person('%s') where place = 'signal'".formatted(company.id("rosa")));

            found.next();
            assertThat(found.getLong(1)).isEqualTo(200);
            assertThat(lookups(statement) - before).isLessThan(200);
            connection.rollback();
        }
    }

    private static long lookups(Statement statement) throws SQLException {
        var row = statement.executeQuery("select sum(coalesce(idx_scan, 0) + seq_scan) from pg_stat_xact_user_tables"
                + " where relname in ('source_person', 'erased_ref', 'erased_person')");
        row.next();
        return row.getLong(1);
    }

    /** While the delayed wait, to know one's lot would undo the comparison; it is the same for those who drew the other. */
    @Test
    void tellsNobodyTheirLotBeforeTheWaitOfAllIsOver() throws SQLException {
        company.employs("rosa", "").employs("daniel", "");
        var now = Instant.now();
        company.tellOfLot("rosa", now, now.plus(Duration.ofDays(7)));
        company.tellOfLot("daniel", now, null);
        await().untilAsserted(() -> assertThat(lots("true")).isEqualTo(2));

        for (var who : List.of("rosa", "daniel")) {
            assertThat(place(export(Role.LEARNER, who, who).jsonPath(), "refresher_lot"))
                    .containsEntry("rows", null)
                    .doesNotContainEntry("withheld", null);
        }
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute(
                    "update refresher_lot set at = at - interval '8 days', until = until - interval '8 days'");
        }
        for (var who : List.of("rosa", "daniel")) {
            assertThat(String.valueOf(place(export(Role.LEARNER, who, who).jsonPath(), "refresher_lot")
                            .get("rows")))
                    .contains("delayed=");
        }
    }

    private long lots(String condition) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from refresher_lot where " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Response export(String role, String userName, String person) {
        return export(role, userName, company.id(person));
    }

    private Response export(String role, String userName, UUID personId) {
        return company.as(role, userName).get("/v1/people/" + personId + ":export");
    }

    private static Map<String, Object> place(JsonPath copy, String place) {
        List<Map<String, Object>> places = copy.getList("places");
        return places.stream()
                .filter(one -> place.equals(one.get("place")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + place + " in " + places));
    }

    private ValidatableResponse audited(String person) {
        return company.as(Role.AUDITOR, "nina")
                .get("/v1/audit?subject=person/" + company.id(person))
                .then()
                .statusCode(200);
    }
}
