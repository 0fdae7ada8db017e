package org.skillway.metrics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** From what people took and how their work went to a graded effect that is told. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EffectIT {

    private static final String PRACTICE = "notes-practice";

    @Inject
    EstimateNightly estimateNightly;

    private final Company company = new Company();
    private final Instant taken = Instant.now().minus(Duration.ofDays(40));

    @Test
    void whatTakersGainBeyondOthersIsGradedAndToldOnce() throws SQLException {
        company.measuresTicketNotes();
        for (int i = 0; i < 10; i++) {
            company.tellOfActivity("taker-" + i, PRACTICE, "ticket-notes", taken);
            isMeasured("taker-" + i, 80 + i, 6);
            isMeasured("other-" + i, 80 + i, 0);
        }
        company.tellOfActivity("taker-0", "notes-three-parts", "ticket-notes", taken);
        await().until(() -> takings() == 11);

        company.as(Role.ANALYST, "yuki")
                .post("/v1/effects:estimate")
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data.key", contains(PRACTICE, "notes-three-parts"))
                .body("data[0].verdict", equalTo("helps"))
                .body("data[0].grade", equalTo("C"))
                .body("data[0].estimate.toDouble()", closeTo(6, 0.5))
                .body("data[0].takers", equalTo(10))
                .body("data[0].others", equalTo(10))
                .body("data[0].assumptions.code", contains("not-by-lot", "moved-alike"))
                .body("data[0].sentence", containsString("goes with +6"))
                .body("data[1].verdict", equalTo("too-early"))
                .body("data[1].takers", nullValue());

        company.as(Role.LD_ADMIN, "maya").post("/v1/effects:estimate").then().statusCode(200);
        estimateNightly.everyTenant();
        assertThat(count("select count(*) from outbox where type = 'org.skillway.metrics.effect.estimated.v1'"))
                .as("nothing new, nothing told")
                .isEqualTo(1);
        company.as(Role.ANALYST, "yuki")
                .get("/v1/effects?limit=1")
                .then()
                .statusCode(200)
                .body("data.key", contains(PRACTICE));
        company.as(Role.HR_ADMIN, "owen")
                .body(Map.of("query", "{effects {key grade verdict assumptions {code}}}"))
                .post("/graphql")
                .then()
                .body("data.effects", hasSize(2));
        company.as(Role.MANAGER, "grace").get("/v1/effects").then().statusCode(403);
        company.as(Role.HR_ADMIN, "owen").post("/v1/effects:estimate").then().statusCode(403);
    }

    @Test
    void refreshersThatWaitedByLotShowWhatRefreshersDo() throws SQLException {
        company.measuresTicketNotes();
        for (int i = 0; i < 12; i++) {
            company.tellOfLot("person-" + i, taken, i < 6 ? null : taken.plus(Duration.ofDays(14)));
            isMeasured("person-" + i, 70 + i, i < 6 ? 5 : 1);
        }
        await().until(() -> count("select count(*) from refresher_lot") == 12);
        company.tellOfMerge("ticket-notes", "case-notes");
        await().until(() -> count("select count(*) from kpi where skill = 'case-notes'") == 1);

        company.as(Role.ANALYST, "yuki")
                .post("/v1/effects:estimate")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].subject", equalTo("refresher"))
                .body("data[0].key", equalTo("case-notes"))
                .body("data[0].grade", equalTo("A"))
                .body("data[0].verdict", equalTo("helps"))
                .body("data[0].estimate.toDouble()", closeTo(4, 0.5))
                .body("data[0].assumptions.code", contains("by-lot", "offered"));
    }

    @Test
    void eachTenantsNightIsAChainOfItsOwn() throws SQLException {
        var other = new Company();
        for (var each : List.of(company, other)) {
            each.measuresTicketNotes();
            each.tellOfActivity("taker", PRACTICE, "ticket-notes", taken);
            try (var connection = Database.asApplication(each.tenant());
                    var stale = connection.createStatement()) {
                // Nothing is under it any more, which is told.
                stale.execute(
                        "insert into effect values (current_tenant(), 'MODULE', 'gone', 'gone', 'gone', '', 'E', 1, 0,"
                                + " 2, 0.95, 5, 0, '', now() - interval '1 day')");
            }
        }

        estimateNightly.everyTenant();

        assertThat(correlation(company)).isNotEqualTo(correlation(other));
    }

    private static String correlation(Company company) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var rows = connection
                        .createStatement()
                        .executeQuery("select headers::jsonb ->> 'ce_correlationid' from outbox"
                                + " where type = 'org.skillway.metrics.effect.estimated.v1'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** Every other day from eight weeks before until four weeks after, better by so much from then on. */
    private void isMeasured(String userName, double level, double gain) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var insert = connection.prepareStatement(
                        "insert into observation values (current_tenant(), gen_random_uuid(), ?, ?, ?, 'percent',"
                                + " ?::timestamptz, '{}', true, gen_random_uuid(), gen_random_uuid(), now())")) {
            for (int day = -56; day < 28; day += 2) {
                double noise = List.of(0.3, -0.2, 0.1, -0.2).get(Math.floorMod(day / 2 + userName.hashCode(), 4));
                insert.setObject(1, company.id(userName));
                insert.setString(2, Company.NOTES);
                insert.setDouble(3, level + (day < 0 ? 0 : gain) + noise);
                insert.setString(
                        4, taken.plus(Duration.ofDays(day)).plusSeconds(60).toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long takings() throws SQLException {
        return count("select count(*) from module_taking");
    }

    private long count(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
