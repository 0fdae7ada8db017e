package org.skillway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** The story: a support agent's ticket notes slip, her manager hears why before the quarter's figures move, and it is put right. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SlippingTicketNotesIT {

    private static final int[] USUAL = {86, 82, 90, 85, 88, 83, 87, 91, 84, 80, 86, 89};

    private final Company company = new Company();
    private Instant clock = Instant.now().minus(Duration.ofDays(30));
    private String zendesk = "";
    private int tickets;

    @Test
    void rosasTicketNotesSlipAndComeBack() {
        // Grace leads Rosa and Daniel. Zendesk scores their ticket notes.
        company.measuresTicketNotes();
        company.employs("grace", "")
                .employs("rosa", "grace")
                .employs("daniel", "grace")
                .employs("bastien", "");
        zendesk = company.source(Tool.ZENDESK);

        // Weeks of ordinary ups and downs alarm nobody, nor does one bad day.
        for (var week = 0; week < 4; week++) {
            for (var score : USUAL) {
                report("rosa", score);
            }
        }
        report("rosa", 30);
        alertsOf("grace").body("data", hasSize(0));

        // Then her notes slip for good. A handful of tickets is enough; the bad day among them counts as far as is
        // believable.
        var correlation = "";
        for (var ticket = 1; ticket <= 8 && correlation.isEmpty(); ticket++) {
            var answer = report("rosa", 70);
            correlation = openAlerts("grace") == 1 ? answer : "";
        }
        assertThat(correlation).isNotEmpty();

        // Her manager is told in plain words; another manager hears nothing, nor does she get alerts about herself.
        alertsOf("grace")
                .body(
                        "data[0].personId", equalTo(company.id("rosa").toString()),
                        "data[0].kpi", equalTo("ticket-note-quality"),
                        "data[0].skill", equalTo("ticket-notes"),
                        "data[0].status", equalTo("open"),
                        "data[0].reason", containsString("Ticket note quality of rosa fell from 86 to 69 percent"));
        alertsOf("bastien").body("data", hasSize(0));
        alertsOf("rosa").body("data", hasSize(0));

        // curriculum-service answers with a refresher, and one query shows what led to what.
        var chain = "/v1/chains/" + correlation;
        var links = company.as(Role.MANAGER, "grace")
                .get(chain)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(links.getList("links.kind"))
                .isEqualTo(List.of("signal.received", "observation.recorded", "drift.detected"));
        company.tellOfRefresher(
                "rosa",
                UUID.fromString(alertsOf("grace").extract().path("data[0].driftId")),
                UUID.fromString(links.getString("links[2].id")),
                UUID.fromString(correlation));
        await().untilAsserted(() -> company.as(Role.MANAGER, "grace")
                .get(chain)
                .then()
                .body(
                        "links.kind",
                        equalTo(List.of("signal.received", "observation.recorded", "drift.detected", "path.changed")),
                        "links[1].causationId",
                        equalTo(links.getString("links[0].id")),
                        "links[2].causationId",
                        equalTo(links.getString("links[1].id")),
                        "links[3].causationId",
                        equalTo(links.getString("links[2].id")),
                        "links[3].summary",
                        equalTo("The path of rosa got notes-refresher (refresher, 3 minutes).")));
        alertsOf("grace")
                .body("data[0].reason", containsString("A 3-minute refresher, notes-refresher, was put on the path"));

        // Screens ask for both in one GraphQL request.
        company.as(Role.MANAGER, "grace")
                .body(Map.of(
                        "query",
                        "{alerts(status: \"open\") {data {kpi status} nextCursor} chain(correlationId: \"" + correlation
                                + "\") {links {kind}}}"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.alerts.data.status", equalTo(List.of("open")), "data.chain.links", hasSize(4));

        // Daniel may not see any of it; Rosa sees all of it.
        company.as(Role.LEARNER, "daniel").get(chain).then().statusCode(404);
        company.as(Role.LEARNER, "daniel")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .statusCode(404);
        company.as(Role.LEARNER, "rosa").get(chain).then().statusCode(200).body("links", hasSize(4));
        // Whoever asks who has read about Rosa finds them, and not her.
        company.as(Role.AUDITOR, "frank")
                .get("/v1/audit?action=chain.read&subject=person/" + company.id("rosa"))
                .then()
                .body("data.findAll { it.outcome == 'denied' }.actor", equalTo(List.of("daniel")))
                .body("data.findAll { it.outcome == 'read' }.actor.unique()", equalTo(List.of("grace")));

        // The refresher helps. The alert clears itself.
        for (var ticket = 0; ticket < 20 && openAlerts("grace") == 1; ticket++) {
            report("rosa", USUAL[ticket % USUAL.length]);
        }
        alertsOf("grace")
                .body(
                        "data",
                        hasSize(1),
                        "data[0].status",
                        equalTo("cleared"),
                        "data[0].reason",
                        containsString("It is back"));
    }

    private String report(String userName, int score) {
        clock = clock.plus(Duration.ofHours(4));
        return Company.deliver(Tool.ZENDESK, zendesk, Company.score(userName, score, clock, "qa-" + tickets++))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .extract()
                .path("correlationId");
    }

    private long openAlerts(String manager) {
        return alertsOf(manager)
                .extract()
                .jsonPath()
                .getList("data.findAll { it.status == 'open' }")
                .size();
    }

    private ValidatableResponse alertsOf(String manager) {
        return company.as(Role.MANAGER, manager).get("/v1/alerts").then().statusCode(200);
    }
}
