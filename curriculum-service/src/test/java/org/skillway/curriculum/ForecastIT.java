package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** When somebody can be ready, and what would be if. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ForecastIT {

    private static final String TABLES =
            "select table_name from information_schema.columns where table_schema = 'public'"
                    + " and column_name = 'tenant' and table_name <> 'audit_event' order by 1";

    @Test
    void moreMinutesAWeekAreWorthANumberOfDays() {
        try (var company = LearnerFixture.companyWithModules("forecast-minutes")) {
            UUID noah = noah(company);

            ValidatableResponse few = forecast(company, noah, "?minutes=15").body("minutesPerWeek", equalTo(15));
            ValidatableResponse many = forecast(company, noah, "?minutes=60");

            few.body("moreMinutes", equalTo(5)).body("sentence", containsString("+5 minutes a week"));
            LocalDate late = LocalDate.parse(few.extract().<String>path("readyOn"));
            LocalDate soon = LocalDate.parse(many.extract().<String>path("readyOn"));
            assertThat(soon).isBefore(late);
            forecast(company, noah, "").body("minutesPerWeek", equalTo(30)).body("readyOn", notNullValue());
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ pathForecast(personId: \"" + noah
                                    + "\", minutesPerWeek: 15) { readyOn daysSooner sentence } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pathForecast.readyOn", equalTo(late.toString()));
        }
    }

    @Test
    void aYearIsNotPromisedWhereTheContentEnds() {
        try (var company = LearnerFixture.companyWithModules("forecast-never")) {
            UUID noah = noah(company);

            whatIf(company, "noah.becker", noah, "without: [\"notes-three-parts\"]")
                    .statusCode(200)
                    .body("data.whatIf.path.steps.module", not(hasItem("notes-three-parts")))
                    .body("data.whatIf.forecast.readyOn", nullValue())
                    .body("data.whatIf.forecast.open", hasItem("ticket-notes"))
                    .body("data.whatIf.forecast.daysSooner", nullValue())
                    .body("data.whatIf.forecast.sentence", containsString("Not within a year"));
        }
    }

    @Test
    void aChangedCatalogueChangesTheForecastAtOnce() {
        try (var company = LearnerFixture.companyWithModules("forecast-fresh")) {
            UUID noah = noah(company);
            String before = forecast(company, noah, "?minutes=15")
                    .body("daysSooner", greaterThan(0))
                    .extract()
                    .asString();

            decide(company, "retire");
            forecast(company, noah, "?minutes=15")
                    .body("readyOn", nullValue())
                    .body("daysSooner", nullValue())
                    .body("open", hasItem("ticket-notes"));

            decide(company, "keep");
            assertThat(forecast(company, noah, "?minutes=15").extract().asString())
                    .isEqualTo(before);
        }
    }

    /** About everything from which ticket notes are learned. */
    private static void decide(LearnerFixture company, String decision) {
        Company.modules().forEach(module -> {
            if (module.at("/outcome/skill").asText().equals("ticket-notes")) {
                ContentDecisions.decide(company.tenant, module.get("key").asText(), decision);
            }
        });
    }

    @Test
    void aThoughtExperimentWritesNothing() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("forecast-pure")) {
            UUID noah = noah(company);
            company.others.roleAsks("coordinator", 1, Company.roleMap("coordinator"));
            await(company, noah);

            // Replanning after the role map may still go on at first; a thought that wrote would never leave all rows
            // alone.
            Awaitility.await().untilAsserted(() -> {
                Map<String, String> rows = rows(company.tenant);
                whatIf(company, "noah.becker", noah, "minutesPerWeek: 60, roles: [\"coordinator\"]")
                        .statusCode(200)
                        .body("data.whatIf.path.steps.skill", hasItem("workflow"));
                forecast(company, noah, "?minutes=90");
                assertThat(rows(company.tenant)).isEqualTo(rows).hasSizeGreaterThan(10);
            });
        }
    }

    @Test
    void refusesWhatItCannotImagine() {
        try (var company = LearnerFixture.companyWithModules("forecast-refused")) {
            company.hired("priya.raman", "support");
            UUID noah = noah(company);

            whatIf(company, "noah.becker", noah, "roles: [\"astronaut\"]")
                    .body("errors[0].extensions.code", equalTo("UNPROCESSABLE"));
            whatIf(company, "noah.becker", noah, "without: [\"no-such-module\"]")
                    .body("errors[0].extensions.code", equalTo("UNPROCESSABLE"));
            whatIf(company, "noah.becker", noah, "minutesPerWeek: -5")
                    .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
            whatIf(company, "priya.raman", noah, "minutesPerWeek: 30")
                    .body("data.whatIf", nullValue())
                    .body("errors[0].message", containsString("No person"));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/forecast?minutes=0")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION_FAILED"));
        }
    }

    /** In a role that asks for two skills which the company's modules reach. */
    private static UUID noah(LearnerFixture company) {
        UUID noah = company.hired("noah.becker", "support");
        company.others.roleAsks("support", 2, List.of(asked("product-knowledge"), asked("ticket-notes")));
        Awaitility.await()
                .untilAsserted(() -> company.mastery("noah.becker", noah)
                        .body("skills.findAll { it.targetLevel != null }.size()", equalTo(2)));
        return noah;
    }

    private static Map<String, Object> asked(String skill) {
        return Map.of("skill", skill, "level", 2, "weight", 1, "byDay", 30, "critical", true);
    }

    private static void await(LearnerFixture company, UUID noah) {
        Awaitility.await()
                .untilAsserted(() -> whatIf(company, "noah.becker", noah, "roles: [\"coordinator\"]")
                        .body("errors", nullValue()));
    }

    private static ValidatableResponse forecast(LearnerFixture company, UUID noah, String query) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + noah + "/path/forecast" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse whatIf(LearnerFixture company, String userName, UUID noah, String arguments) {
        return as(Role.LEARNER, userName, company.tenant)
                .body(Map.of(
                        "query",
                        "{ whatIf(personId: \"" + noah + "\", " + arguments
                                + ") { path { steps { module skill } } forecast { readyOn open daysSooner"
                                + " sentence } } }"))
                .post("/graphql")
                .then();
    }

    /** Every table of the tenant, with a checksum of its rows; when the relay has sent an event is no change of ours. */
    private static Map<String, String> rows(String tenant) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = Database.asOwner(tenant)) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(r, ',' order by r)), '')"
                                        + " from (select (to_jsonb(t) - 'published_at')::text as r from " + table
                                        + " t where t.tenant = '" + tenant
                                        + "') rows")) {
                    row.next();
                    sums.put(table, row.getString(1));
                }
            }
        }
        return sums;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
