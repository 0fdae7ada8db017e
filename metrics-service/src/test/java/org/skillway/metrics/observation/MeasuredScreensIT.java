package org.skillway.metrics.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What was measured, by what and where from: GraphQL says what REST says, to the same people. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MeasuredScreensIT {

    private final Company company = new Company();

    @BeforeEach
    void threeTicketsOfRosaWereScored() {
        company.measuresTicketNotes();
        company.employs("grace", "").employs("rosa", "grace").employs("bastien", "");
        var source = company.source(Tool.BEARER);
        for (var value : List.of(81, 82, 83)) {
            Company.deliver(
                            Tool.BEARER,
                            source,
                            Company.score(
                                    "rosa", value, Instant.now().minus(Duration.ofDays(90 - value)), "t-" + value))
                    .body("accepted", equalTo(1));
        }
    }

    @Test
    void observationsAreThoseOfRest() {
        var rest = company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations?kpi=" + Company.NOTES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getList("data.value")).hasSize(3);

        screen(Role.LEARNER, "rosa", measured(Company.NOTES, 3, ""))
                .body("data.observations.data.id", equalTo(rest.getList("data.id")))
                .body("data.observations.data.correlationId", equalTo(rest.getList("data.correlationId")))
                .body("data.observations.data.value", equalTo(rest.getList("data.value")))
                .body("data.observations.data[0].source", equalTo(Company.key(Tool.BEARER)))
                .body(
                        "data.observations.data[0].dimensions",
                        equalTo(List.of(Map.of("name", "ticket", "value", "t-83"))))
                .body("data.observations.nextCursor", equalTo(null));
        screen(Role.LEARNER, "rosa", measured("another", 3, "")).body("data.observations.data", hasSize(0));

        String next = screen(Role.LEARNER, "rosa", measured(Company.NOTES, 2, ""))
                .body("data.observations.data.value", equalTo(List.of(83f, 82f)))
                .extract()
                .path("data.observations.nextCursor");
        screen(Role.LEARNER, "rosa", measured(Company.NOTES, 2, ", cursor: \"" + next + "\""))
                .body("data.observations.data.value", equalTo(List.of(81f)));
    }

    @Test
    void whoMayNotSeeHerSeesNoneAndWhoMayIsOnRecord() {
        screen(Role.LEARNER, "bastien", measured(Company.NOTES, 3, ""))
                .body("data.observations", equalTo(null))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        records("bastien").body("data.action", equalTo(List.of("person.see")));

        screen(Role.MANAGER, "grace", measured(Company.NOTES, 3, "")).body("data.observations.data", hasSize(3));

        records("grace").body("data.action", equalTo(List.of("observations.read")));
        screen(Role.ANALYST, "yuki", measured(Company.NOTES, 3, ""))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void kpisAndSourcesAreSpelledAsInJson() {
        screen(Role.LEARNER, "rosa", "{ kpis { data { key name unit direction skill metric layer } nextCursor } }")
                .body(
                        "data.kpis.data",
                        equalTo(company.as(Role.LEARNER, "rosa")
                                .get("/v1/kpis")
                                .jsonPath()
                                .getList("data")));
        var sources = "{ signalSources { data { id key preset verifier mapping purpose notice ingest } } }";
        screen(Role.INTEGRATION, "integration", sources)
                .body(
                        "data.signalSources.data",
                        equalTo(company.as(Role.INTEGRATION, "integration")
                                .get("/v1/signal-sources")
                                .jsonPath()
                                .getList("data")));
        screen(Role.LEARNER, "rosa", sources)
                .body(
                        "data.signalSources.data[0].purpose",
                        equalTo(Company.sourceOf(Tool.BEARER).get("purpose")))
                .body("data.signalSources.data[0].mapping", equalTo(null));
    }

    private String measured(String kpi, int limit, String more) {
        return """
                { observations(personId: "%s", kpi: "%s", limit: %d%s) { data { id kpi value unit occurredAt source charted
                  dimensions { name value } correlationId } nextCursor } }""".formatted(company.id("rosa"), kpi, limit, more);
    }

    private ValidatableResponse screen(String role, String reader, String query) {
        return company.as(role, reader)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    private ValidatableResponse records(String reader) {
        return company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?actor=" + reader + "&subject=person/" + company.id("rosa"))
                .then()
                .statusCode(200);
    }
}
