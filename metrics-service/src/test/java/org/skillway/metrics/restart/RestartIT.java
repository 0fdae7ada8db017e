package org.skillway.metrics.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Rosa's tool was set up wrongly for weeks: her chart forgets what it learned from that, and somebody answers for it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RestartIT {

    private static final double[] USUAL = {86, 82, 90, 85, 88, 83, 87, 91, 84, 80, 86, 89, 85, 87};
    private static final double[] SLIPPED = {60, 60, 60, 60};
    private static final double[] LOWER = {66, 62, 70, 65, 68, 63, 67, 71, 64, 60, 66, 69};
    private static final Map<String, String> REASON = Map.of("reason", "Every ticket was scored twice until Monday.");

    private final Company company = new Company();
    private Instant clock = Instant.now().minus(Duration.ofDays(20));
    private String source = "";
    private int tickets;

    @BeforeEach
    void rosaHasSlipped() {
        company.measuresTicketNotes();
        company.employs("grace", "").employs("rosa", "grace").employs("bastien", "");
        source = company.source(Tool.BEARER);
        deliver(USUAL);
        deliver(SLIPPED);
        alerts().body("data.status", equalTo(List.of("open")));
    }

    @Test
    void clearsWhatIsOpenAndLearnsAnewFromTheNextTwelve() throws SQLException {
        var key = UUID.randomUUID().toString();

        var restart = restart(Role.MANAGER, "grace", key, REASON)
                .statusCode(201)
                .body("kpi", equalTo(Company.NOTES), "restartedBy", equalTo("grace"))
                .extract()
                .<String>path("id");
        restart(Role.MANAGER, "grace", key, REASON)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(restart));

        alerts().body("data.status", equalTo(List.of("cleared")))
                .body("data[0].reason", containsString("Somebody let the comparison begin anew"));
        assertThat(rows("select payload from outbox where type = 'org.skillway.metrics.drift.cleared.v1'"))
                .singleElement()
                .satisfies(told -> assertThat(EventSchemas.complaints("org.skillway.metrics.drift.cleared.v1", told))
                        .isEmpty())
                .asString()
                .contains("\"because\":\"restarted\"");
        assertThat(rows("select reason from chart_restart")).containsExactly(REASON.get("reason"));
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + company.id("rosa"))
                .then()
                .body("data.action", hasItem("chart.restart"));

        for (var reader : List.of("rosa", "grace")) {
            restarts(reader)
                    .statusCode(200)
                    .body("data.id", equalTo(List.of(restart)), "data.restartedBy", equalTo(List.of("grace")))
                    .body("data.reason", equalTo(List.of(REASON.get("reason"))));
        }
        restarts("bastien").statusCode(404);
        screen("rosa").body("data.chartRestarts.data.id", equalTo(List.of(restart)));
        screen("bastien").body("errors[0].extensions.code", equalTo("NOT_FOUND"));

        // What comes late is of the time that is to be forgotten.
        Company.deliver(Tool.BEARER, source, Company.score("rosa", 860, clock.minus(Duration.ofDays(5)), "late"))
                .body("accepted", equalTo(1));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + company.id("rosa") + "/observations")
                .then()
                .body("data.find { it.value == 860 }.charted", equalTo(false));

        // What is usual now is no slip, and less than that is one.
        deliver(LOWER);
        alerts().body("data", hasSize(1));
        deliver(new double[] {30, 30, 30, 30, 30, 30});
        alerts().body("data", hasSize(2), "data[0].reason", containsString("fell from 66 to"));
    }

    private ValidatableResponse restarts(String reader) {
        return company.as(reader.equals("grace") ? Role.MANAGER : Role.LEARNER, reader)
                .get("/v1/people/" + company.id("rosa") + "/charts/restarts")
                .then();
    }

    private ValidatableResponse screen(String reader) {
        var query = "{ chartRestarts(personId: \"%s\") { data { id kpi reason } nextCursor } }"
                .formatted(company.id("rosa"));
        return company.as(Role.LEARNER, reader)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    @Test
    void isNotForOnesOwnChartNorForWhomOneDoesNotSee() {
        restart(Role.MANAGER, "rosa", null, REASON).statusCode(403);
        restart(Role.LEARNER, "rosa", null, REASON).statusCode(403);
        restart(Role.HR_ADMIN, "owen", null, REASON).statusCode(403);
        restart(Role.MANAGER, "bastien", null, REASON).statusCode(404);
        new Company()
                .as(Role.LD_ADMIN, "maya")
                .body(REASON)
                .post(url("rosa", Company.NOTES))
                .then()
                .statusCode(404);
        alerts().body("data.status", equalTo(List.of("open")));
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + company.id("rosa"))
                .then()
                .body("data.findAll { it.actor == 'rosa' }.action", hasItem("chart.restart"));

        restart(Role.LD_ADMIN, "maya", null, REASON).statusCode(201);
    }

    @Test
    void asksForAReasonAndForAChart() throws SQLException {
        restart(Role.MANAGER, "grace", null, Map.of("reason", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        company.as(Role.LD_ADMIN, "maya")
                .body(REASON)
                .post(url("bastien", Company.NOTES))
                .then()
                .statusCode(404);
        company.as(Role.LD_ADMIN, "maya")
                .body(REASON)
                .post(url("rosa", "unheard-of"))
                .then()
                .statusCode(404);
        assertThat(rows("select kpi from drift_chart")).hasSize(1);
    }

    private String url(String userName, String kpi) {
        return "/v1/people/" + company.id(userName) + "/charts/" + kpi + ":restart";
    }

    private ValidatableResponse restart(String role, String userName, @Nullable String key, Map<String, String> body) {
        var request = company.as(role, userName).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(url("rosa", Company.NOTES)).then();
    }

    private void deliver(double... values) {
        var events = new ArrayList<String>();
        for (var value : values) {
            clock = clock.plus(Duration.ofHours(4));
            events.add(Company.score("rosa", value, clock, "qa-" + tickets++));
        }
        Company.deliver(Tool.BEARER, source, events.toString()).body("accepted", equalTo(values.length));
    }

    private ValidatableResponse alerts() {
        return company.as(Role.LD_ADMIN, "maya").get("/v1/alerts").then().statusCode(200);
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
