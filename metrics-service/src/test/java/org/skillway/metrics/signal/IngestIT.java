package org.skillway.metrics.signal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Attempt;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.metrics.signal.domain.Trick;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IngestIT {

    private static final Map<Tool, String> SOURCES = new HashMap<>();
    private static final Company TRICKED = new Company();

    private final Company company = new Company();

    @Inject
    DataSource dataSource;

    static Stream<Arguments> tricks() {
        return Stream.of(Tool.values()).flatMap(tool -> Trick.against(tool).map(trick -> arguments(tool, trick)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tricks")
    void refusesWhatIsNotGenuine(Tool tool, Trick trick) {
        var source = SOURCES.computeIfAbsent(tool, TRICKED::source);
        var body = Company.score("rosa", 84, Instant.now(), "trick");
        var attempt = Attempt.genuine(tool, Company.SECRET, Company.uri(source), body, Instant.now());

        Company.deliver(source, trick.play().apply(attempt)).statusCode(401).body("code", equalTo("SIGNATURE_INVALID"));
        // Nothing was kept: the genuine delivery with the same event id is still new.
        Company.deliver(tool, source, body.replace("trick", UUID.randomUUID().toString()))
                .statusCode(202)
                .body("duplicate", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void countsAReplayedDeliveryOnce(Tool tool) {
        company.measuresTicketNotes().employs("rosa", "");
        var source = company.source(tool);
        var body = Company.score("rosa", 84, Instant.now(), "qa-1");
        var attempt = Attempt.genuine(tool, Company.SECRET, Company.uri(source), body, Instant.now());

        Company.deliver(source, attempt).statusCode(202).body("accepted", equalTo(1), "correlationId", notNullValue());
        Company.deliver(source, attempt).statusCode(202).body("accepted", equalTo(0), "duplicate", equalTo(1));

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(1));
    }

    /** HubSpot signs the address with all that is in it. */
    @ParameterizedTest
    @EnumSource(Tool.class)
    void takesAddressesWithParametersOfTheSendersOwn(Tool tool) {
        company.measuresTicketNotes().employs("rosa", "");
        var address = Company.uri(company.source(tool)) + "?portal=eu1&limit=ten";
        var body = Company.score("rosa", 84, Instant.now(), "qa-1");
        var attempt = Attempt.genuine(tool, Company.SECRET, address, body, Instant.now());

        var request = given().contentType("application/json").body(attempt.body());
        attempt.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        request.post(address).then().statusCode(202).body("accepted", equalTo(1));
    }

    @Test
    void looksTheSameForASourceThatIsNotThere() {
        Company.deliver(Tool.BEARER, UUID.randomUUID().toString(), "{}")
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_INVALID"));
    }

    @Test
    void givesNothingToSomebodyWithATokenOnly() {
        var source = company.source(Tool.ZENDESK);
        // The service knows the token by now, and must make nothing of it here.
        company.as(Role.INTEGRATION, "hub").get("/v1/kpis").then().statusCode(200);

        for (var id : List.of(source, UUID.randomUUID().toString())) {
            company.as(Role.INTEGRATION, "hub")
                    .body("{}")
                    .post("/v1/signal-sources/" + id + "/ingest")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("SIGNATURE_INVALID"));
        }
    }

    @Test
    void saysThatASignedBodyIsNotJson() {
        Company.deliver(Tool.JIRA, company.source(Tool.JIRA), "{\"personRef\": ")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    /** Below the limit in bytes. */
    @Test
    void readsNoFurtherThanASignedBodyMakesSense() {
        var body = "[0" + ",0".repeat(500_000) + "]";

        Company.deliver(Tool.JIRA, company.source(Tool.JIRA), body)
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"), "detail", containsString("too many values"));
    }

    @Test
    void findsNothingInNothing() {
        Company.deliver(Tool.JIRA, company.source(Tool.JIRA), "null")
                .statusCode(202)
                .body("accepted", equalTo(0));
    }

    @Test
    void takesAnArrayAndTellsWhatBecameOfEachEvent() {
        company.measuresTicketNotes().employs("rosa", "");
        var now = Instant.now();
        var body = "[%s, %s, %s, %s, %s]"
                .formatted(
                        Company.score("rosa", 84, now, "1"),
                        Company.score("rosa", 84, now, "1"),
                        Company.score("nobody", 84, now, "2"),
                        Company.score("rosa", 84, now.plus(Duration.ofDays(1)), "3"),
                        "{\"personRef\": \"rosa\"}");

        Company.deliver(Tool.STANDARD_WEBHOOKS, company.source(Tool.STANDARD_WEBHOOKS), body)
                .statusCode(202)
                .body(
                        "accepted", equalTo(1),
                        "duplicate", equalTo(1),
                        "parked", equalTo(1),
                        "unreadable", equalTo(2),
                        "ignored", equalTo(0));
    }

    @Test
    void keepsAnEventOnceHoweverManyReadingsItGives() throws SQLException {
        company.measuresTicketNotes().employs("rosa", "");
        var source = new HashMap<>(Company.sourceOf(Tool.JIRA));
        source.put("mapping", """
            scores.{"personRef": who, "metric": "ticket-note-quality", "value": value, "occurredAt": $$.at, \
            "sourceEventId": id}""");
        String id = company.as(Role.LD_ADMIN, "maya")
                .body(source)
                .put("/v1/signal-sources/jira")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var body = """
            {"at": "%s", "scores": [{"who": "rosa", "value": 84, "id": "1"}, {"who": "nobody", "value": 84, "id": "2"},
             {"who": "rosa", "id": "3"}]}""".formatted(Instant.now());

        Company.deliver(Tool.JIRA, id, body)
                .statusCode(202)
                .body("accepted", equalTo(1), "parked", equalTo(1), "unreadable", equalTo(1));
        Company.deliver(Tool.JIRA, id, body).body("duplicate", equalTo(3));

        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            var kept =
                    statement.executeQuery("select count(*), count(distinct e.id), min(e.payload ->> 'at') is not null"
                            + " from signal s join delivered_event e on e.id = s.event_id");
            kept.next();
            assertThat(List.of(kept.getLong(1), kept.getLong(2), kept.getBoolean(3)))
                    .isEqualTo(List.of(3L, 1L, true));
            assertThat(statement.executeUpdate("delete from delivered_event")).isEqualTo(1);
        }
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(1));
    }

    @Test
    void countsAParkedSignalWhenItsPersonAppears() {
        var source = company.measuresTicketNotes().source(Tool.BEARER);
        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, Instant.now(), "1"))
                .body("parked", equalTo(1));
        Company.deliver(Tool.BEARER, source, Company.score("HR-rosa", 85, Instant.now(), "2"))
                .body("parked", equalTo(1));

        company.employs("rosa", "");

        await().untilAsserted(() -> company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .statusCode(200)
                .body("data", hasSize(2)));
    }

    @Test
    void keepsWhatIsInAnotherUnitOutOfTheChartUntilTheKpiSaysThatUnit() {
        var source = company.measuresTicketNotes().employs("rosa", "").source(Tool.BEARER);
        var ratio = Company.score("rosa", 0.84, Instant.now(), "1").replace("percent", "ratio");
        Company.deliver(Tool.BEARER, source, ratio).body("parked", equalTo(1), "accepted", equalTo(0));

        var kpi = company.as(Role.LD_ADMIN, "maya").get("/v1/kpis/ticket-note-quality");
        var changed = new HashMap<String, Object>(kpi.jsonPath().getMap("$"));
        changed.keySet().removeAll(Set.of("key", "version"));
        changed.put("unit", "ratio");
        company.as(Role.LD_ADMIN, "maya")
                .header("If-Match", kpi.header("ETag"))
                .body(changed)
                .put("/v1/kpis/ticket-note-quality")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(1), "data[0].unit", equalTo("ratio")));
    }

    @Test
    void countsAParkedSignalWhenItsMetricIsDefined() {
        var source = company.employs("rosa", "").source(Tool.BEARER);
        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, Instant.now(), "1"))
                .body("parked", equalTo(1));

        company.measuresTicketNotes();

        await().untilAsserted(() -> company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(1), "data[0].value", equalTo(84f)));
    }

    @Test
    void keepsAnObservationThatComesMoreThanADayLateOutOfTheChart() {
        company.measuresTicketNotes().employs("rosa", "");
        var source = company.source(Tool.BEARER);
        var now = Instant.now();

        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, now, "1"))
                .body("accepted", equalTo(1));
        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, now.minus(Duration.ofHours(20)), "2"));
        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, now.minus(Duration.ofDays(2)), "3"));

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data.charted", equalTo(List.of(true, true, false)));
    }

    @Test
    void showsAnObservationWhoseSignalWasLetGo() throws SQLException {
        company.measuresTicketNotes().employs("rosa", "");
        Company.deliver(Tool.BEARER, company.source(Tool.BEARER), Company.score("rosa", 84, Instant.now(), "1"));
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from signal")).isEqualTo(1);
        }

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(1), "data[0].source", equalTo("bearer"));
    }

    @Test
    void takesNoValueThatNoWorkHas() {
        company.measuresTicketNotes().employs("rosa", "");
        Company.deliver(
                        Tool.BEARER,
                        company.source(Tool.BEARER),
                        Company.score("rosa", 84, Instant.now(), "1").replace("84.0", "1e308"))
                .body("accepted", equalTo(0), "unreadable", equalTo(1));
    }

    @Test
    void takesCharactersThatTheDatabaseHasNoPlaceFor() {
        company.measuresTicketNotes().employs("rosa", "");
        var body = Company.score("rosa", 84, Instant.now(), "qa-\\u0000-1");

        Company.deliver(Tool.JIRA, company.source(Tool.JIRA), body)
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    @Test
    void previewsWithoutKeeping() {
        company.measuresTicketNotes().employs("rosa", "");
        var source = company.source(Tool.BEARER);

        company.as(Role.LD_ADMIN, "maya")
                .body("[" + Company.score("rosa", 84, Instant.now(), "1") + ", {\"value\": 1}]")
                .post("/v1/signal-sources/" + source + ":preview")
                .then()
                .statusCode(200)
                .body(
                        "results[0].outcome", equalTo("reading"),
                        "results[0].reading.personRef", equalTo("rosa"),
                        "results[1].outcome", equalTo("unreadable"),
                        "results[1].reason", containsString("personRef"));

        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, Instant.now(), "1"))
                .body("accepted", equalTo(1));
    }

    @Test
    void keepsSecretsSealedInTheDatabase() throws SQLException {
        var source = UUID.fromString(company.source(Tool.JIRA));

        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select sealed_secret from signal_intake(?)")) {
            statement.setObject(1, source);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).startsWith("tests.").doesNotContain(Company.SECRET);
            }
        }
    }

    @Test
    void takesDeliveriesUnderANewSecretOnly() {
        company.measuresTicketNotes().employs("rosa", "");
        var source = company.source(Tool.JIRA);
        var changed = new HashMap<>(Company.sourceOf(Tool.JIRA));
        changed.put("secret", "another-secret-of-jira");
        company.as(Role.LD_ADMIN, "maya")
                .header("If-Match", "\"0\"")
                .body(changed)
                .put("/v1/signal-sources/jira")
                .then()
                .statusCode(200);

        var body = Company.score("rosa", 84, Instant.now(), "qa-1");
        Company.deliver(Tool.JIRA, source, body).statusCode(401);
        Company.deliver(
                        source,
                        Attempt.genuine(Tool.JIRA, "another-secret-of-jira", Company.uri(source), body, Instant.now()))
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    @Test
    void neverShowsASecretAndAsksForTheVersionOfAChange() {
        company.source(Tool.ZENDESK);
        var path = "/v1/signal-sources/zendesk";
        var changed = new HashMap<>(Company.sourceOf(Tool.ZENDESK));
        changed.put("secret", "another-secret-of-zendesk");

        var etag = company.as(Role.LD_ADMIN, "maya")
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString(Company.SECRET)), not(containsString("tests.")))
                .extract()
                .header("ETag");
        company.as(Role.LD_ADMIN, "maya")
                .get("/v1/signal-sources")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body(not(containsString(Company.SECRET)), not(containsString("tests.")));
        company.as(Role.LD_ADMIN, "maya")
                .body(Company.sourceOf(Tool.ZENDESK))
                .put(path)
                .then()
                .statusCode(200);
        company.as(Role.LD_ADMIN, "maya").body(changed).put(path).then().statusCode(428);
        company.as(Role.LD_ADMIN, "maya")
                .header("If-Match", etag)
                .body(changed)
                .put(path)
                .then()
                .statusCode(200);
        company.as(Role.LEARNER, "rosa").body(changed).put(path).then().statusCode(403);
        given().contentType("application/json").body(changed).put(path).then().statusCode(401);
    }

    /** It may name people, as one that looks up a tool's own numbers does. */
    @Test
    void showsAMappingToThoseAloneWhoSetSourcesUp() {
        company.source(Tool.ZENDESK);
        var path = "/v1/signal-sources/zendesk";

        for (var role : List.of(Role.LD_ADMIN, Role.INTEGRATION)) {
            company.as(role, "maya").get(path).then().body("mapping", containsString("words"));
        }
        for (var role : List.of(Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.AUDITOR)) {
            company.as(role, "rosa")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("mapping")), "purpose", containsString("ticket notes"));
            company.as(role, "rosa").get("/v1/signal-sources").then().body("data[0]", not(hasKey("mapping")));
        }
    }

    @Test
    void refusesASecretOfBlanks() {
        var source = new HashMap<>(Company.sourceOf(Tool.ZENDESK));
        source.put("secret", " ".repeat(16));

        company.as(Role.LD_ADMIN, "maya")
                .body(source)
                .put("/v1/signal-sources/zendesk")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/secret")));
    }

    @Test
    void refusesAMappingThatIsNotJsonata() {
        var source = new HashMap<>(Company.sourceOf(Tool.ZENDESK));
        source.put("mapping", "{\"personRef\": ");

        company.as(Role.LD_ADMIN, "maya")
                .body(source)
                .put("/v1/signal-sources/zendesk")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"), "errors[0].pointer", equalTo("/mapping"));
    }

    @Test
    void keepsTenantsApart() {
        var other = new Company().measuresTicketNotes();
        other.employs("rosa", "");
        var source = company.measuresTicketNotes().employs("rosa", "").source(Tool.BEARER);

        Company.deliver(Tool.BEARER, source, Company.score("rosa", 84, Instant.now(), "1"))
                .body("accepted", equalTo(1));

        other.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + other.id("rosa") + "/observations")
                .then()
                .body("data", hasSize(0));
        other.as(Role.LD_ADMIN, "maya")
                .body("{}")
                .post("/v1/signal-sources/" + source + ":preview")
                .then()
                .statusCode(404);
    }
}
