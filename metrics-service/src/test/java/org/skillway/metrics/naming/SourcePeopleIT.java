package org.skillway.metrics.naming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Tools name people by numbers of their own; each source is told once whom they mean. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SourcePeopleIT {

    private static final String PEOPLE = "/v1/signal-sources/bearer/people";

    private final Company company = new Company();

    @ParameterizedTest
    @CsvSource({
        "ZENDESK, ticket-note-quality, 22871560013, 84, cbe4028c-7239-495d-b020-f22348516046",
        "HUBSPOT, hours-to-first-follow-up, userId:71180021, 5, 4100200311"
    })
    void countsWhatABarePresetReads(Tool tool, String metric, String ref, float value, String eventId)
            throws IOException {
        measures(metric);
        company.employs("rosa", "");
        var source = barePreset(tool);
        var event = event(tool);
        Company.deliver(tool, source, event).statusCode(202).body("parked", equalTo(1));
        waiting().body("data.personRef", equalTo(List.of(ref)), "data.waitsFor", equalTo(List.of("person")));

        imports(Company.key(tool), "ref,person\n" + ref + ",HR-rosa\n")
                .statusCode(200)
                .body("created", equalTo(1), "updated", equalTo(0), "removed", equalTo(0), "unchanged", equalTo(0));

        await().untilAsserted(() -> observations("rosa").body("data.value", equalTo(List.of(value))));
        waiting().body("data", hasSize(0));
        Company.deliver(tool, source, event.replace(eventId, "9" + eventId.substring(1)))
                .body("accepted", equalTo(1));
    }

    @Test
    void asksTheSourceBeforeTheDirectoryAndEachSourceForItself() {
        company.measuresTicketNotes().employs("rosa", "").employs("daniel", "");
        var source = company.source(Tool.BEARER);
        var other = company.source(Tool.JIRA);
        imports("bearer", "ref,person\nrosa,HR-daniel\n").body("created", equalTo(1));

        score(source, "rosa", "1").body("accepted", equalTo(1));
        Company.deliver(Tool.JIRA, other, Company.score("rosa", 84, Instant.now(), "1"))
                .body("accepted", equalTo(1));

        observations("daniel").body("data.source", equalTo(List.of("bearer")));
        observations("rosa").body("data.source", equalTo(List.of("jira")));
    }

    @Test
    void takesAFileWholeOrNotAtAll() {
        company.employs("rosa", "").employs("daniel", "");
        company.source(Tool.BEARER);

        imports("bearer", "ref,person\n7,HR-rosa\n8,HR-nobody\n7,HR-daniel\n,HR-rosa\n")
                .statusCode(422)
                .body(
                        "code", equalTo("UNPROCESSABLE"),
                        "errors.pointer", equalTo(List.of("/2/person", "/3/ref", "/4/ref")),
                        "errors[0].detail", containsString("HR-nobody"));
        imports("bearer", "number,person\n7,HR-rosa\n").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        list().body("data", hasSize(0));

        imports("bearer", "ref,person\n7,HR-rosa\n8,HR-daniel\n\"an agent, 9\",HR-daniel\n")
                .body("created", equalTo(3));
        imports("bearer", "ref,person\n7,HR-rosa\n8,HR-rosa\n\"an agent, 9\",\n10,\n")
                .statusCode(200)
                .body("created", equalTo(0), "updated", equalTo(1), "removed", equalTo(1), "unchanged", equalTo(2));

        list().body("data.ref", equalTo(List.of("7", "8")), "data.person", equalTo(List.of("HR-rosa", "HR-rosa")));
        var first = company.as(Role.INTEGRATION, "hub").get(PEOPLE + "?limit=1").then();
        first.body("data.ref", equalTo(List.of("7")));
        company.as(Role.INTEGRATION, "hub")
                .get(PEOPLE + "?limit=1&cursor=" + first.extract().path("nextCursor"))
                .then()
                .body("data.ref", equalTo(List.of("8")));
        audited("signal-source/bearer").body("data.action", hasItem("source-person.import"));
    }

    @Test
    void namesOneAndSomebodyElseAndNobody() {
        company.measuresTicketNotes().employs("rosa", "").employs("daniel", "");
        var source = company.source(Tool.BEARER);
        score(source, "zd:7", "1").body("parked", equalTo(1));

        var etag = name("zd:7", "HR-rosa", "")
                .statusCode(201)
                .body("personId", equalTo(company.id("rosa").toString()), "namedBy", equalTo("maya"))
                .extract()
                .header("ETag");
        await().untilAsserted(() -> observations("rosa").body("data", hasSize(1)));
        name("zd:7", "HR-rosa", "").statusCode(200).header("ETag", etag);
        name("zd:7", "HR-nobody", etag).statusCode(422).body("errors.pointer", equalTo(List.of("/person")));
        name("zd:7", "HR-daniel", "").statusCode(428);
        name("zd:7", "HR-daniel", "\"9\"").statusCode(412);
        var changed = name("zd:7", "HR-daniel", etag).statusCode(200).extract().header("ETag");
        score(source, "zd:7", "2").body("accepted", equalTo(1));

        remove("zd:7", etag).statusCode(412);
        remove("zd:7", changed).statusCode(204);
        remove("zd:7", changed).statusCode(404);

        score(source, "zd:7", "3").body("parked", equalTo(1));
        observations("rosa").body("data", hasSize(1));
        observations("daniel").body("data", hasSize(1));
        audited("person/" + company.id("daniel"))
                .body("data.action", hasItems("source-person.name", "source-person.remove"));
    }

    @Test
    void whoReadTheOneThatWasRemovedDoesNotChangeTheOneThatCameAfter() {
        company.employs("rosa", "").employs("daniel", "");
        company.source(Tool.BEARER);
        var removed = name("7", "HR-rosa", "").extract().header("ETag");
        remove("7", removed).statusCode(204);
        name("7", "HR-rosa", "").statusCode(201);

        name("7", "HR-daniel", removed).statusCode(412);
        remove("7", removed).statusCode(412);
        imports("bearer", "ref,person\n7,\n").body("removed", equalTo(1));
        imports("bearer", "ref,person\n7,HR-rosa\n").body("created", equalTo(1));
        remove("7", removed).statusCode(412);
    }

    @Test
    void losesNothingThatArrivesWhileSomebodyIsNamed() throws SQLException {
        company.measuresTicketNotes().employs("rosa", "");
        var source = company.source(Tool.BEARER);
        try (var tools = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 60; i++) {
                var eventId = "at-once-" + i;
                tools.execute(() -> score(source, "7", eventId));
            }
            await().until(() ->
                    !waiting().extract().<List<String>>path("data.id").isEmpty());
            name("7", "HR-rosa", "").statusCode(201);
        }

        await().untilAsserted(() -> waiting().body("data", hasSize(0)));
        assertThat(column("select distinct signal_id from observation")).hasSize(60);
        assertThat(column("select 1 from observation")).hasSize(60);
    }

    /** It waits for its metric, and would be shown as about whom the number meant before. */
    @Test
    void whatWaitsIsAboutWhomItsReferenceMeansNow() throws SQLException {
        company.employs("rosa", "").employs("daniel", "");
        var source = company.source(Tool.BEARER);
        var etag = name("7", "HR-rosa", "").extract().header("ETag");
        score(source, "7", "1").body("parked", equalTo(1));

        name("7", "HR-daniel", etag).statusCode(200);
        assertThat(column("select person_id from signal"))
                .containsExactly(company.id("daniel").toString());

        company.measuresTicketNotes();
        await().untilAsserted(() -> observations("daniel").body("data", hasSize(1)));
    }

    @Test
    void anErasureTakesTheReferencesAndWhatComesLateUnderThem() throws SQLException {
        company.employs("rosa", "").employs("daniel", "");
        var source = company.source(Tool.BEARER);
        score(source, "7", "early").body("parked", equalTo(1));
        imports("bearer", "ref,person\n7,HR-rosa\n8,HR-daniel\n").body("created", equalTo(2));
        score(source, "8", "daniels").body("parked", equalTo(1));

        assertThat(forget("rosa")).contains("source_person", "signal", "delivered_event");

        list().body("data.ref", equalTo(List.of("8")));
        score(source, "7", "late").body("parked", equalTo(1));
        assertThat(forget("rosa")).containsExactlyInAnyOrder("signal", "delivered_event");
        assertThat(column("select source_event_id from signal")).containsExactly("daniels");
        name("7", "HR-daniel", "").statusCode(201);
        score(source, "7", "anothers").body("parked", equalTo(1));
        assertThat(forget("rosa")).isEmpty();
    }

    @Test
    void isForThoseAloneWhoSetSourcesUpInTheSameCompany() {
        company.employs("rosa", "");
        company.source(Tool.BEARER);
        name("7", "HR-rosa", "").statusCode(201);

        for (var role : List.of(Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.ANALYST, Role.AUDITOR)) {
            company.as(role, "rosa").get(PEOPLE).then().statusCode(403);
            company.as(role, "rosa").get(PEOPLE + "/7").then().statusCode(403);
            company.as(role, "rosa")
                    .body(Map.of("person", "HR-rosa"))
                    .put(PEOPLE + "/8")
                    .then()
                    .statusCode(403);
            company.as(role, "rosa").delete(PEOPLE + "/7").then().statusCode(403);
            company.as(role, "rosa")
                    .contentType("text/csv")
                    .body("ref,person\n")
                    .post(PEOPLE + ":import")
                    .then()
                    .statusCode(403);
        }
        given().get(PEOPLE).then().statusCode(401);
        var other = new Company();
        other.as(Role.INTEGRATION, "hub").get(PEOPLE).then().statusCode(404);
        other.source(Tool.BEARER);
        other.as(Role.INTEGRATION, "hub").get(PEOPLE).then().body("data", hasSize(0));
        other.as(Role.INTEGRATION, "hub").get(PEOPLE + "/7").then().statusCode(404);
        other.as(Role.INTEGRATION, "hub")
                .body(Map.of("person", "HR-rosa"))
                .put(PEOPLE + "/8")
                .then()
                .statusCode(422);
        company.as(Role.INTEGRATION, "hub").get(PEOPLE + "/7").then().statusCode(200);
        audited("person/" + company.id("rosa")).body("data.action", hasItem("source-person.read"));
    }

    private void measures(String metric) {
        company.as(Role.LD_ADMIN, "maya")
                .body(Map.of(
                        "name",
                        metric,
                        "unit",
                        "points",
                        "direction",
                        "higher-is-better",
                        "skill",
                        "ticket-notes",
                        "metric",
                        metric,
                        "layer",
                        "job-application"))
                .put("/v1/kpis/" + metric)
                .then()
                .statusCode(201);
    }

    private String barePreset(Tool tool) {
        var source = new HashMap<>(Company.sourceOf(tool));
        source.put("preset", Company.key(tool));
        return company.as(Role.LD_ADMIN, "maya")
                .body(source)
                .put("/v1/signal-sources/" + Company.key(tool))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String event(Tool tool) throws IOException {
        try (var stream = SourcePeopleIT.class.getResourceAsStream("/signals/" + Company.key(tool) + ".json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse score(String source, String ref, String eventId) {
        return Company.deliver(Tool.BEARER, source, Company.score(ref, 84, Instant.now(), eventId))
                .statusCode(202);
    }

    private ValidatableResponse imports(String source, String csv) {
        return company.as(Role.LD_ADMIN, "maya")
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/v1/signal-sources/" + source + "/people:import")
                .then();
    }

    private ValidatableResponse name(String ref, String person, String etag) {
        var request = company.as(Role.LD_ADMIN, "maya").body(Map.of("person", person));
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return request.put(PEOPLE + "/" + ref).then();
    }

    private ValidatableResponse remove(String ref, String etag) {
        return company.as(Role.LD_ADMIN, "maya")
                .header("If-Match", etag)
                .delete(PEOPLE + "/" + ref)
                .then();
    }

    private ValidatableResponse list() {
        return company.as(Role.LD_ADMIN, "maya").get(PEOPLE).then().statusCode(200);
    }

    private ValidatableResponse waiting() {
        return company.as(Role.INTEGRATION, "hub").get("/v1/signals").then();
    }

    private ValidatableResponse audited(String subject) {
        return company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=" + subject)
                .then();
    }

    private ValidatableResponse observations(String userName) {
        return company.as(Role.LEARNER, userName)
                .get("/v1/people/" + company.id(userName) + "/observations")
                .then();
    }

    /** As this service does when it hears of an erasure, and daily after it; names the places that held something. */
    private List<String> forget(String userName) throws SQLException {
        column("""
            insert into erased_person (tenant, person_id, erasure_id, external_key, user_keys, erased_at, looked_at)
            values (current_tenant(), '%1$s', '%2$s', erased_key('HR-%3$s'), array[erased_key('%3$s')], now(), now())
            on conflict do nothing returning person_id
            """.formatted(company.id(userName), UUID.randomUUID(), userName));
        return column("select place from forget_elsewhere('%s') where place not in".formatted(company.id(userName))
                + " ('directory_person', 'user_name_claim')");
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var row = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
