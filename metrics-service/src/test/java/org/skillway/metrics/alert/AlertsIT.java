package org.skillway.metrics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Grace leads Rosa, who leads Noah; Eve has another manager. Work of each of them slipped, Noah's has recovered. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AlertsIT {

    private final Company company = new Company();

    @BeforeEach
    void slips() throws SQLException {
        company.measuresTicketNotes();
        company.employs("grace", "")
                .employs("rosa", "grace")
                .employs("noah", "rosa")
                .employs("bastien", "")
                .employs("eve", "bastien");
        slip(1, "grace", false);
        slip(2, "rosa", false);
        slip(3, "noah", true);
        slip(4, "eve", false);
    }

    @Test
    void areThoseOfTheReadersOwnLineNewestFirst() {
        assertThat(people(alerts(Role.MANAGER, "grace", ""))).isEqualTo(ids("noah", "rosa"));
        assertThat(people(alerts(Role.MANAGER, "rosa", ""))).isEqualTo(ids("noah"));
        assertThat(people(alerts(Role.MANAGER, "bastien", ""))).isEqualTo(ids("eve"));
        assertThat(people(alerts(Role.MANAGER, "eve", ""))).isEmpty();
        assertThat(people(alerts(Role.HR_ADMIN, "owen", ""))).isEqualTo(ids("eve", "noah", "rosa", "grace"));
        assertThat(people(alerts(Role.HR_ADMIN, "grace", ""))).isEqualTo(ids("eve", "noah", "rosa"));
    }

    @Test
    void areOfOneStatusWhereAsked() {
        assertThat(people(alerts(Role.MANAGER, "grace", "?status=open"))).isEqualTo(ids("rosa"));
        assertThat(people(alerts(Role.MANAGER, "grace", "?status=cleared"))).isEqualTo(ids("noah"));
        company.as(Role.MANAGER, "grace")
                .get("/v1/alerts?status=new")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?status"));
    }

    @Test
    void areFollowedByWhatChanged() throws SQLException {
        var before = Instant.now();
        try (var connection = Database.asApplication(company.tenant());
                var clear = connection.prepareStatement("update drift set cleared_at = ? where id = ?")) {
            clear.setObject(1, before.plusSeconds(1).atOffset(ZoneOffset.UTC));
            clear.setObject(2, new UUID(2, 0));
            clear.executeUpdate();
        }

        assertThat(people(alerts(Role.MANAGER, "grace", "?updatedSince=" + before.minusSeconds(600))))
                .isEqualTo(ids("noah", "rosa"));
        assertThat(people(alerts(Role.MANAGER, "grace", "?updatedSince=" + before.plusMillis(500))))
                .isEqualTo(ids("rosa"));
        assertThat(people(alerts(Role.MANAGER, "grace", "?status=open&updatedSince=" + before.plusMillis(500))))
                .isEmpty();
        assertThat(people(
                        graphql("{alerts(updatedSince: \"" + before.plusMillis(500) + "\") {data {personId}}}"),
                        "data.alerts.data"))
                .isEqualTo(ids("rosa"));
    }

    /** By when it was heard of: it may have been told long before. */
    @Test
    void areFollowedByTheirRefreshers() throws SQLException {
        var before = Instant.now();
        try (var connection = Database.asApplication(company.tenant());
                var heard = connection.prepareStatement("""
                    insert into path_change (tenant, event_id, person_id, at, correlation_id, causation_id, drift_id, reason, inserted)
                    values (current_tenant(), gen_random_uuid(), ?, now() - interval '1 hour', gen_random_uuid(),
                            gen_random_uuid(), ?, '', '[{"kind": "refresher", "module": "notes", "minutes": 5}]')
                    """)) {
            heard.setObject(1, company.id("noah"));
            heard.setObject(2, new UUID(3, 0));
            heard.executeUpdate();
        }

        assertThat(people(alerts(Role.MANAGER, "grace", "?updatedSince=" + before)))
                .isEqualTo(ids("noah"));
    }

    @Test
    void areReadPageByPageInGraphqlToo() {
        var first = graphql("{alerts(limit: 1, status: \"open\") {data {personId} nextCursor}}");
        assertThat(people(first, "data.alerts.data")).isEqualTo(ids("rosa"));
        first.body("data.alerts.nextCursor", nullValue());

        var seen = new ArrayList<UUID>();
        var cursor = "";
        do {
            var page = graphql("{alerts(limit: 1" + cursor + ") {data {personId} nextCursor}}");
            seen.addAll(people(page, "data.alerts.data"));
            String next = page.extract().path("data.alerts.nextCursor");
            cursor = next == null ? "" : ", cursor: \"" + next + "\"";
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(ids("noah", "rosa"));
        graphql("{alerts(status: \"new\") {nextCursor}}")
                .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
    }

    private ValidatableResponse graphql(String query) {
        return company.as(Role.MANAGER, "grace")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    private ValidatableResponse alerts(String role, String userName, String query) {
        return company.as(role, userName).get("/v1/alerts" + query).then().statusCode(200);
    }

    private static List<UUID> people(ValidatableResponse page) {
        return people(page, "data");
    }

    private static List<UUID> people(ValidatableResponse page, String at) {
        JsonPath json = page.extract().jsonPath();
        return json.getList(at + ".personId", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<UUID> ids(String... userNames) {
        return List.of(userNames).stream().map(company::id).toList();
    }

    private void slip(int nth, String userName, boolean cleared) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var insert = connection.prepareStatement("""
                    insert into drift (tenant, id, person_id, kpi, skill, direction, statistic, threshold, observations,
                                       baseline, recent, since, detected_at, event_id, observation_id, correlation_id,
                                       cleared_at)
                    values (current_tenant(), ?, ?, ?, 'ticket-notes', 'HIGHER_IS_BETTER', 6, 5, 4, 86, 70, now(), now(),
                            gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), case when ? then now() end)
                    """)) {
            insert.setObject(1, new UUID(nth, 0));
            insert.setObject(2, company.id(userName));
            insert.setString(3, Company.NOTES);
            insert.setBoolean(4, cleared);
            insert.executeUpdate();
        }
    }
}
