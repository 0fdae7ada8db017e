package org.skillway.metrics.waiting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.platform.time.Ids;

/** What was not counted is seen with what it waits for, and read again once its cause is mended. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WaitingIT {

    private static final String AS_SENT = """
        {"personRef": agent, "metric": "ticket-note-quality", "value": %s, "unit": "percent", "occurredAt": at,
         "sourceEventId": id}""";
    private static final String BY_AGENT = AS_SENT.formatted("score");
    private static final String BY_NAME =
            BY_AGENT.replace("agent,", "$lookup({\"zd-7\": \"rosa\", \"zd-8\": \"daniel\"}, agent),");
    private static final String BROKEN = AS_SENT.formatted("points");
    private static final String PASSING_OVER = "score > 50 ? " + BY_NAME;

    private final Company company = new Company();
    private int version;

    @Inject
    WaitingFigures figures;

    @Inject
    MeterRegistry registry;

    @Test
    void showsForWhatEachWaits() {
        company.employs("rosa", "");
        var source = reads(BY_AGENT);
        deliver(source, "rosa", 84, "1");
        waiting("")
                .body(
                        "data",
                        hasSize(1),
                        "data[0].state",
                        equalTo("parked"),
                        "data[0].source",
                        equalTo("bearer"),
                        "data[0].personRef",
                        equalTo("rosa"),
                        "data[0].waitsFor",
                        equalTo("metric"),
                        "data[0].kept",
                        equalTo(true));
        company.measuresTicketNotes();
        await().untilAsserted(() -> waiting("").body("data", hasSize(0)));

        deliver(source, "zd-7", 84, "2");
        deliver(source, "rosa", "\"good\"", "3");

        waiting("?state=parked").body("data.waitsFor", equalTo(List.of("person")));
        waiting("?state=unreadable").body("data.size()", equalTo(1), "data[0].reason", containsString("number"));
        var first = waiting("?limit=1");
        first.body("data.personRef", equalTo(List.of("zd-7")));
        waiting("?limit=1&cursor=" + first.extract().path("nextCursor"))
                .body("data.state", equalTo(List.of("unreadable")));
        graphql("waitingSignals(state: \\\"parked\\\")")
                .body("data.waitingSignals.data.waitsFor", equalTo(List.of("person")));
        graphql("waitingSignals(limit: 1)")
                .body("data.waitingSignals.data.personRef", equalTo(List.of("zd-7")))
                .body("data.waitingSignals.nextCursor", notNullValue());
        figures.count();
        assertThat(gauge("parked")).isPositive();
        assertThat(gauge("unreadable")).isPositive();
    }

    @Test
    void readsOneAgainAsItsSourceReadsNow() {
        company.measuresTicketNotes().employs("rosa", "");
        var source = reads(BY_AGENT);
        var chain = deliver(source, "zd-7", 84, "1").extract().<String>path("correlationId");
        var parked = waiting("").extract().<String>path("data[0].id");
        reads(BY_NAME);
        var key = UUID.randomUUID().toString();

        again(parked, key).statusCode(201).body("accepted", equalTo(1), "correlationId", equalTo(chain));
        again(parked, key).statusCode(201).header("Idempotency-Replayed", "true");
        again(parked, UUID.randomUUID().toString()).statusCode(404);

        observations("rosa").body("data.value", equalTo(List.of(84f)), "data[0].correlationId", equalTo(chain));
        waiting("").body("data", hasSize(0));
        deliver(source, "zd-7", 84, "1").body("duplicate", equalTo(1));
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=signal/" + parked)
                .then()
                .body("data.action", equalTo(List.of("signal.read-again")));
    }

    @Test
    void leavesWhatCannotBeReadStill() {
        company.measuresTicketNotes().employs("rosa", "");
        deliver(reads(BROKEN), "zd-7", 84, "1").body("unreadable", equalTo(1));
        var unreadable = waiting("").extract().<String>path("data[0].id");

        again(unreadable, null).statusCode(422).body("detail", containsString("It cannot be read still"));

        waiting("").body("data.id", equalTo(List.of(unreadable)));
        reads(PASSING_OVER);
        again(unreadable, null).statusCode(201).body("accepted", equalTo(1));
    }

    @Test
    void keepsNothingOfWhatItsSourceNowPassesOver() throws SQLException {
        company.measuresTicketNotes();
        deliver(reads(BY_AGENT), "zd-7", 30, "1").body("parked", equalTo(1));
        reads(PASSING_OVER);

        again(waiting("").extract().path("data[0].id"), null).body("ignored", equalTo(1));

        waiting("").body("data", hasSize(0));
        assertThat(changed("delete from delivered_event")).isZero();
    }

    /** As a mapping might that has lost a word; one read again by itself is let go all the same. */
    @Test
    void losesNothingOfASourceThatByMistakePassesOverAll() {
        company.measuresTicketNotes().employs("rosa", "");
        var source = reads(BY_AGENT);
        for (var i = 0; i < 3; i++) {
            deliver(source, "zd-7", 80, "kept-" + i).body("parked", equalTo(1));
        }
        for (var mistake : List.of("nothing.here", "[]")) {
            reads(mistake);
            readSourceAgain(source, 3);
        }
        waiting("").body("data", hasSize(3));
        reads(BY_NAME);

        readSourceAgain(source, 3);

        waiting("").body("data", hasSize(0));
        observations("rosa").body("data", hasSize(3));
    }

    private void readSourceAgain(String source, int waiting) {
        company.as(Role.INTEGRATION, "hub")
                .post("/v1/signal-sources/" + source + ":read-again")
                .then()
                .statusCode(201)
                .body("waiting", equalTo(waiting));
        await().untilAsserted(() -> assertThat(dueReadings()).isZero());
    }

    private int dueReadings() throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var row = connection.createStatement().executeQuery("select count(*) from due_reading")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void readsAllOfASourceAgainEachOnce() {
        company.measuresTicketNotes().employs("rosa", "").employs("daniel", "");
        var source = reads(BROKEN);
        for (var i = 0; i < 30; i++) {
            deliver(source, i % 2 == 0 ? "zd-7" : "zd-8", 80 + i % 7, "old-" + i)
                    .body("unreadable", equalTo(1));
        }
        deliver(source, "zd-7", "\"good\"", "never").body("unreadable", equalTo(1));
        reads(BY_AGENT);
        deliver(source, "zd-7", 84, "parked").body("parked", equalTo(1));
        reads(BY_NAME);

        company.as(Role.INTEGRATION, "hub")
                .post("/v1/signal-sources/" + source + ":read-again")
                .then()
                .statusCode(201)
                .body("waiting", equalTo(32));

        await().untilAsserted(() -> waiting("").body("data", hasSize(1)));
        waiting("").body("data[0].state", equalTo("unreadable"), "data[0].reason", containsString("$number()"));
        observations("rosa").body("data", hasSize(16));
        observations("daniel").body("data", hasSize(15));
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=signal-source/" + source)
                .then()
                .body("data.action", hasItem("signal-source.read-again"));
    }

    /** Ids are of the clock of the replica that kept the signal; one of those is an hour ahead of the one that is asked. */
    @Test
    void readsAlsoWhatAReplicaKeptWhoseClockIsAheadAndThatOnce() throws SQLException {
        company.measuresTicketNotes().employs("rosa", "");
        var source = reads(BY_AGENT);
        deliver(source, "zd-7", 84, "1").body("parked", equalTo(1));
        deliver(source, "zd-9", 84, "2").body("parked", equalTo(1));
        for (var event : List.of("1", "2")) {
            var ahead = Ids.at(Instant.now().plus(Duration.ofHours(1)));
            assertThat(changed("update signal set id = '%s' where source_event_id = '%s'".formatted(ahead, event)))
                    .isOne();
        }
        reads(BY_NAME);

        readSourceAgain(source, 2);

        observations("rosa").body("data", hasSize(1));
        waiting("").body("data", hasSize(1));
        readSourceAgain(source, 1);
    }

    @Test
    void countsNoFurtherThanTenThousandWhileSomebodyWaitsForTheAnswer() throws SQLException {
        var source = reads(BY_AGENT);
        changed("""
                insert into signal (tenant, id, source_id, source_event_id, state, reason, event_id, correlation_id, received_at)
                select current_tenant(), ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '%s', 'many-' || n,
                       'UNREADABLE', 'as it was', gen_random_uuid(), gen_random_uuid(), now()
                  from generate_series(1, 10001) n""".formatted(source));

        company.as(Role.INTEGRATION, "hub")
                .post("/v1/signal-sources/" + source + ":read-again")
                .then()
                .statusCode(201)
                .body("waiting", equalTo(10_000));

        changed("delete from due_reading");
        changed("delete from signal");
    }

    @Test
    void saysSoWhereTheDeliveryIsKeptNoLonger() throws SQLException {
        deliver(reads(BY_AGENT), "zd-7", 84, "1");
        assertThat(changed("delete from delivered_event")).isOne();

        waiting("").body("data[0].kept", equalTo(false));
        again(waiting("").extract().path("data[0].id"), null)
                .statusCode(422)
                .body("detail", containsString("Have it sent again"));
    }

    @Test
    void isForIntegrationOfTheSameCompanyOnly() {
        var source = reads(BY_AGENT);
        deliver(source, "zd-7", 84, "1");
        var parked = waiting("").extract().<String>path("data[0].id");

        for (var role : List.of(Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR)) {
            company.as(role, "maya").get("/v1/signals").then().statusCode(403);
            company.as(role, "maya")
                    .post("/v1/signals/" + parked + ":read-again")
                    .then()
                    .statusCode(403);
            company.as(role, "maya")
                    .post("/v1/signal-sources/" + source + ":read-again")
                    .then()
                    .statusCode(403);
        }
        given().get("/v1/signals").then().statusCode(401);
        var other = new Company();
        other.as(Role.INTEGRATION, "hub").get("/v1/signals").then().body("data", hasSize(0));
        other.as(Role.INTEGRATION, "hub")
                .post("/v1/signals/" + parked + ":read-again")
                .then()
                .statusCode(404);
        other.as(Role.INTEGRATION, "hub")
                .post("/v1/signal-sources/" + source + ":read-again")
                .then()
                .statusCode(404);
        company.as(Role.INTEGRATION, "hub")
                .get("/v1/signals?state=accepted")
                .then()
                .statusCode(400);
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=signals")
                .then()
                .body("data.action", hasItem("signal.read"));
    }

    /** Registers the source, or changes how it reads. */
    private String reads(String mapping) {
        var source = new HashMap<>(Company.sourceOf(Tool.BEARER));
        source.put("mapping", mapping);
        var request = company.as(Role.LD_ADMIN, "maya").body(source);
        if (version > 0) {
            request.header("If-Match", "\"" + (version - 1) + "\"");
        }
        version++;
        return request.put("/v1/signal-sources/bearer").then().extract().path("id");
    }

    private ValidatableResponse deliver(String source, String agent, Object score, String id) {
        var body = """
            {"agent": "%s", "score": %s, "at": "%s", "id": "%s"}""".formatted(agent, score, Instant.now(), id);
        return Company.deliver(Tool.BEARER, source, body).statusCode(202);
    }

    private ValidatableResponse waiting(String query) {
        return company.as(Role.INTEGRATION, "hub")
                .get("/v1/signals" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse graphql(String query) {
        return company.as(Role.INTEGRATION, "hub")
                .body("{\"query\": \"{ %s { data { personRef waitsFor } nextCursor } }\"}".formatted(query))
                .post("/graphql")
                .then();
    }

    private ValidatableResponse again(String signal, @Nullable String key) {
        var request = company.as(Role.INTEGRATION, "hub");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/signals/" + signal + ":read-again").then();
    }

    private ValidatableResponse observations(String userName) {
        return company.as(Role.LEARNER, userName)
                .get("/v1/people/" + company.id(userName) + "/observations")
                .then();
    }

    private int changed(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private double gauge(String state) {
        return registry.get("skillway.signals.waiting")
                .tag("state", state)
                .gauge()
                .value();
    }
}
