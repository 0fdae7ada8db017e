package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Whoever gives a KPI another unit or another direction alarms nobody by it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ChangedKpiIT {

    private static final int[] USUAL = {86, 82, 90, 85, 88, 83, 87, 91, 84, 80, 86, 89, 85, 87};

    private final Company company = new Company();
    private Instant clock = Instant.now().minus(Duration.ofDays(20));
    private int tickets;

    @Test
    void anotherUnitIsNoSlip() {
        company.measuresTicketNotes().employs("grace", "").employs("rosa", "grace");
        var source = company.source(Tool.BEARER);
        deliver(source, "percent", doubles(USUAL));

        change(Map.of("unit", "ratio"));
        deliver(source, "ratio", List.of(.86, .86, .86));

        alerts().body("data", hasSize(0));
        // The chart began afresh: a slip in the new unit is noticed as any other.
        deliver(source, "ratio", List.of(.82, .9, .85, .88, .83, .87, .91, .84, .8, .86, .89, .6, .6, .6, .6, .6));
        alerts().body(
                        "data",
                        hasSize(1),
                        "data[0].unit",
                        equalTo("ratio"),
                        "data[0].reason",
                        containsString("to 0.6 ratio"));
    }

    @Test
    void whatHadSlippedIsClearedAndStillToldInTheUnitItSlippedIn() throws SQLException {
        company.measuresTicketNotes().employs("grace", "").employs("rosa", "grace");
        var source = company.source(Tool.BEARER);
        deliver(source, "percent", doubles(USUAL));
        deliver(source, "percent", List.of(60.0, 60.0, 60.0, 60.0));
        alerts().body("data.status", equalTo(List.of("open")));

        change(Map.of("unit", "ratio", "name", "Share of good notes"));

        await().untilAsserted(() -> alerts().body("data.status", equalTo(List.of("cleared"))));
        alerts().body("data[0].unit", equalTo("percent"))
                .body("data[0].reason", containsString("Ticket note quality of rosa fell from 86 to 60 percent"))
                .body("data[0].reason", containsString("defined anew"));
        assertThat(told("drift.cleared")).hasSize(1).first().asString().contains("\"because\":\"kpi-changed\"");
    }

    @Test
    void aNameOrASkillChangesNoChart() {
        company.measuresTicketNotes().employs("grace", "").employs("rosa", "grace");
        var source = company.source(Tool.BEARER);
        deliver(source, "percent", doubles(USUAL));

        change(Map.of("name", "Notes that others can use"));
        deliver(source, "percent", List.of(60.0, 60.0, 60.0, 60.0));

        alerts().body("data.status", equalTo(List.of("open")));
    }

    private void deliver(String source, String unit, List<Double> values) {
        var events = new ArrayList<String>();
        for (var value : values) {
            clock = clock.plus(Duration.ofHours(4));
            events.add(Company.score("rosa", value, clock, "qa-" + tickets++).replace("percent", unit));
        }
        Company.deliver(Tool.BEARER, source, events.toString()).body("accepted", equalTo(values.size()));
    }

    private void change(Map<String, String> what) {
        var kpi = company.as(Role.LD_ADMIN, "maya").get("/v1/kpis/" + Company.NOTES);
        var changed = new HashMap<String, Object>(kpi.jsonPath().getMap("$"));
        changed.keySet().removeAll(Set.of("key", "version"));
        changed.putAll(what);
        company.as(Role.LD_ADMIN, "maya")
                .header("If-Match", kpi.header("ETag"))
                .body(changed)
                .put("/v1/kpis/" + Company.NOTES)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse alerts() {
        return company.as(Role.MANAGER, "grace").get("/v1/alerts").then().statusCode(200);
    }

    private List<String> told(String what) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select payload from outbox where type = 'org.skillway.metrics." + what + ".v1'")) {
            var payloads = new ArrayList<String>();
            while (rows.next()) {
                payloads.add(rows.getString(1));
            }
            return payloads;
        }
    }

    private static List<Double> doubles(int[] values) {
        var doubles = new ArrayList<Double>();
        for (var value : values) {
            doubles.add((double) value);
        }
        return doubles;
    }
}
