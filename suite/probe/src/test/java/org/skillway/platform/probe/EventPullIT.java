package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Tokens;

/** Whoever pulls events gets each of them once and in order, and is told when that is no longer possible. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class EventPullIT {

    private final String tenant = "pull-" + UUID.randomUUID();

    @Test
    void givesWhatWasToldAsCloudEventsPageByPage() {
        var person = UUID.randomUUID();
        for (var step = 1; step <= 3; step++) {
            count(person, step);
        }

        var events = new ArrayList<Map<String, Object>>();
        var after = awaitEvents(null, 1, events);
        pull(after, "&limit=50").body("data", hasSize(2)).body("data.data.step", equalTo(List.of(2, 3)));

        assertThat(events.getFirst())
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "org.skillway.skills.counter.counted.v1")
                .containsEntry("source", "/probe-service")
                .containsEntry("subject", person.toString())
                .containsEntry("datacontenttype", "application/json")
                .containsEntry("tenantid", tenant)
                .containsEntry("aggregateversion", 1)
                .containsEntry("data", Map.of("personId", person.toString(), "step", 1))
                .containsKeys("id", "time", "correlationid");
    }

    @ParameterizedTest(name = "the quick one began first: {0}")
    @ValueSource(booleans = {false, true})
    void skipsNothingThatCommitsLaterWithASmallerId(boolean quickBeganFirst) throws SQLException {
        try (var slow = Database.asApplication(tenant);
                var quick = Database.asApplication(tenant)) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            if (quickBeganFirst) {
                quick.createStatement().execute("select pg_current_xact_id()");
            }
            tell(slow, "first");
            tell(quick, "second");
            quick.commit();
            quick.setAutoCommit(true);

            var waiting = pull(null, "").body("data", hasSize(0)).extract().<String>path("nextCursor");
            waiting = pull(waiting, "").body("data", hasSize(0)).extract().path("nextCursor");
            slow.commit();
            var events = new ArrayList<Map<String, Object>>();
            var after = awaitEvents(waiting, 50, events);

            assertThat(events).extracting(event -> event.get("subject")).isEqualTo(List.of("first", "second"));
            tell(quick, "third");
            awaitEvents(after, 50, events);
            assertThat(events).extracting(event -> event.get("subject")).isEqualTo(List.of("first", "second", "third"));
        }
    }

    @Test
    void tellsASlowReaderThatEventsAreGone() throws SQLException {
        count(UUID.randomUUID(), 1);
        var events = new ArrayList<Map<String, Object>>();
        var upToDate = awaitEvents(null, 50, events);
        count(UUID.randomUUID(), 2);
        var newer = awaitEvents(upToDate, 50, events);
        sweep();

        pull(newer, "").statusCode(200).body("data", hasSize(0));
        pull(upToDate, "")
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"))
                .body("errors[0].pointer", equalTo("?after"));
        pull(null, "").statusCode(200).body("data", hasSize(0));
    }

    @Test
    void tellsWhoBeganWithNothingThatEventsAreGone() throws SQLException {
        var start = pull(null, "").body("data", hasSize(0)).extract().<String>path("nextCursor");
        count(UUID.randomUUID(), 1);
        awaitEvents(start, 50, new ArrayList<>());
        sweep();

        pull(start, "").statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        var anew = pull(null, "").statusCode(200).extract().<String>path("nextCursor");
        pull(anew, "").statusCode(200).body("data", hasSize(0));
    }

    @Test
    void givesWhatIsStillKeptOfOlderOnesToWhoBegins() throws SQLException {
        try (var connection = Database.asApplication(tenant)) {
            for (var told : List.of("first", "second", "third")) {
                tell(connection, told);
            }
            connection.createStatement().execute("delete from outbox where aggregate_id = 'third'");
        }
        var events = new ArrayList<Map<String, Object>>();
        var after = awaitEvents(null, 1, events);
        awaitEvents(after, 1, events);

        assertThat(events).extracting(event -> event.get("subject")).isEqualTo(List.of("first", "second"));
    }

    private void sweep() throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute("delete from outbox");
        }
    }

    @Test
    void keepsToTheTypeAskedForAndStillMovesOn() throws SQLException {
        count(UUID.randomUUID(), 1);
        try (var connection = Database.asApplication(tenant)) {
            tell(connection, "other");
        }
        var events = new ArrayList<Map<String, Object>>();
        awaitEvents(null, 50, events);

        pull(null, "&type=org.skillway.skills.probe.pulled.v1")
                .body("data.subject", everyItem(equalTo("other")))
                .body("data", hasSize(1));
        pull(null, "&type=org.skillway.skills.nothing.v1").body("data", hasSize(0));
    }

    @Test
    void givesEventsToIntegrationsOfTheTenantOnly() {
        count(UUID.randomUUID(), 1);
        var events = new ArrayList<Map<String, Object>>();
        var after = awaitEvents(null, 50, events);

        as(Role.HR_ADMIN, tenant).get("/v1/events").then().statusCode(403);
        as(Role.INTEGRATION, "pull-others").get("/v1/events").then().body("data", hasSize(0));
        as(Role.INTEGRATION, "pull-others")
                .get("/v1/events?after=" + after)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    /** Pulls until something comes: a transaction of whoever else uses the database may hold it back for a moment. */
    private String awaitEvents(@Nullable String after, int limit, List<Map<String, Object>> events) {
        var cursor = new ArrayList<String>();
        await().until(() -> {
            var answer = pull(cursor.isEmpty() ? after : cursor.getLast(), "&limit=" + limit)
                    .statusCode(200)
                    .extract();
            cursor.add(answer.path("nextCursor"));
            events.addAll(answer.<List<Map<String, Object>>>path("data"));
            return !answer.<List<?>>path("data").isEmpty();
        });
        return cursor.getLast();
    }

    private void tell(Connection connection, String aggregate) throws SQLException {
        var id = UUID.randomUUID();
        try (var statement = connection.prepareStatement("""
            select finish(now(), jsonb_build_array(jsonb_build_object('type', 'probe', 'id', ?, 'events',
                jsonb_build_array(jsonb_build_object('eventId', ?, 'type', 'org.skillway.skills.probe.pulled.v1',
                    'payload', '{}', 'headers', ?)))), '[]', false)
            """)) {
            statement.setString(1, aggregate);
            statement.setString(2, id.toString());
            statement.setString(3, """
                {"ce_specversion": "1.0", "ce_id": "%1$s", "ce_type": "org.skillway.skills.probe.pulled.v1",
                 "ce_source": "/probe-service", "ce_subject": "%2$s", "ce_time": "2026-11-25T08:00:00Z",
                 "ce_tenantid": "%3$s", "ce_aggregatetype": "probe", "ce_correlationid": "%1$s",
                 "content-type": "application/json"}""".formatted(id, aggregate, tenant));
            statement.execute();
        }
    }

    private void count(UUID person, long step) {
        as(Role.INTEGRATION, tenant)
                .contentType("application/json")
                .body(Map.of("personId", person, "step", step))
                .post("/v1/counters")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse pull(@Nullable String after, String more) {
        var query = (after == null ? "" : "&after=" + after) + more;
        return as(Role.INTEGRATION, tenant)
                .get("/v1/events" + query.replaceFirst("&", "?"))
                .then();
    }

    private static RequestSpecification as(String role, String company) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role, "probe.user", company));
    }
}
