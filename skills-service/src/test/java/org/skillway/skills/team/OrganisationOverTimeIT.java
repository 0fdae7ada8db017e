package org.skillway.skills.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.HEADER;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** The director leads Grace and Marcus; Rosa came to Grace's support team, and went to Marcus's sales twenty days ago. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrganisationOverTimeIT {

    private static final String WITH_DAY = HEADER.strip() + ",effective\n";

    @Inject
    Clock clock;

    private final SkillsApi company = new SkillsApi("over-time-" + UUID.randomUUID());
    private LocalDate today;
    private Instant before;
    private String rosa;

    @BeforeEach
    void rosaChangesTeams() {
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        company.importPeople(List.of(
                row("director", "", "2015-01-01"),
                row("grace", "director", "2019-05-06"),
                row("marcus", "director", "2019-05-06"),
                row("rosa", "grace", "2024-02-05")));
        before = clock.instant();
        move("rosa", "marcus", "sales", today.minusDays(20)).body("updated", equalTo(1));
        rosa = company.idOf("rosa");
    }

    @Test
    void aDayHasTheManagerAndTheTeamOfThatDay() {
        person("").body("team", equalTo("sales")).body("managerId", equalTo(company.idOf("marcus")));
        person("?asOf=" + today.minusDays(20)).body("team", equalTo("sales"));
        person("?asOf=" + today.minusDays(21))
                .body("team", equalTo("support"))
                .body("managerId", equalTo(company.idOf("grace")))
                .body("placedFrom", equalTo("2024-02-05"));
        person("?asOf=2024-02-04").body("team", nullValue()).body("displayName", equalTo("Person rosa"));
    }

    @Test
    void atThatTimeNobodyKnewOfTheChange() {
        person("?asOf=" + today + "&knownAt=" + before).body("team", equalTo("support"));
        company.asHr()
                .get("/v1/people?externalId=rosa&knownAt=2020-01-01T00:00:00Z")
                .then()
                .body("data", hasSize(0));
        company.asHr()
                .get("/v1/people/" + rosa + "?knownAt=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void theHistoryClosesOnePeriodAndOpensTheNext() {
        company.asHr()
                .get("/v1/people/" + rosa + "/placements")
                .then()
                .statusCode(200)
                .body("placements.team", contains("support", "sales"))
                .body("placements[0].from", equalTo("2024-02-05"))
                .body("placements[0].to", equalTo(today.minusDays(21).toString()))
                .body("placements[1].to", nullValue());
    }

    /** Where somebody stands is no secret, the way they took through the company is. */
    @Test
    void whoeverReadsSomebodysHistoryIsOnRecord() {
        var earlier = placementReads();
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/placements")
                .then()
                .statusCode(200);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/placements")
                .then()
                .statusCode(200);
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "?asOf=" + today)
                .then()
                .statusCode(200);

        assertThat(placementReads()).isEqualTo(earlier + 1);
    }

    private long placementReads() {
        return company
                .as(Role.AUDITOR, "auditor")
                .get("/v1/audit?limit=100&subject=person/" + rosa)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data", Map.class)
                .stream()
                .filter(row -> "placements.read".equals(row.get("action")))
                .count();
    }

    @Test
    void theManagerLineGoesUpToTheTopAsItWas() {
        line("").body("managers.displayName", contains("Person marcus", "Person director"))
                .body("team", equalTo("sales"));
        line("?asOf=" + today.minusDays(21))
                .body("managers.displayName", contains("Person grace", "Person director"))
                .body("team", equalTo("support"))
                .body("teamLead", nullValue());
    }

    @Test
    void whoSeesWhomFollowsTheManagerOfToday() {
        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + rosa + "/manager-line")
                .then()
                .statusCode(404);
        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + rosa + "/placements")
                .then()
                .statusCode(404);
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/manager-line")
                .then()
                .statusCode(200);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/manager-line")
                .then()
                .statusCode(200);
    }

    @Test
    void membersAreThoseOfTheDayWhomTheCallerSees() {
        members("sales", "").body("data.userName", contains("rosa"));
        members("sales", "?asOf=" + today.minusDays(21)).body("data", hasSize(0));
        members("support", "?asOf=" + today.minusDays(21))
                .body("data", hasSize(4))
                .body("data.team", hasItem("support"));
        members("support", "?asOf=2020-01-01").body("data.userName", containsInAnyOrder("director", "grace", "marcus"));
        company.as(Role.MANAGER, "grace").get("/v1/teams/sales/members").then().body("data", hasSize(0));
        company.asHr().get("/v1/teams/nobody/members").then().statusCode(404);
    }

    @Test
    void aContractIsReadAsItWasKnown() {
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30))).statusCode(201);
        company.assign(rosa, "support", "2024-02-05").statusCode(200);
        var known = clock.instant();
        var yesterday = today.minusDays(1);
        company.importPeople(List.of(row("rosa", "marcus", "2024-02-05")
                .replace("Europe/Dublin,2024-02-05,", "Europe/Dublin,2024-02-05," + yesterday)));

        members("support", "?asOf=" + today + "&knownAt=" + before).body("data.userName", hasItem("rosa"));
        members("support", "").body("data.userName", not(hasItem("rosa")));
        person("?asOf=" + today + "&knownAt=" + before)
                .body("active", equalTo(true))
                .body("endDate", nullValue());
        person("").body("active", equalTo(false));
        company.asHr().get("/v1/people/" + rosa + "/gaps").then().body("gaps", hasSize(0));
        company.asHr()
                .get("/v1/people/" + rosa + "/gaps?asOf=" + known + "&knownAt=" + known)
                .then()
                .statusCode(200)
                .body("gaps.skill", contains("empathy"));
    }

    /** One from before people stood somewhere from a day on. */
    @Test
    void aReplicaThatSaysNothingOfTheDayMayWriteBesides() throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var old = connection.createStatement()) {
            old.execute(
                    "insert into person (tenant, person_id, external_id, user_name, display_name, email, time_zone, team,"
                            + " start_date, version, updated_at) select tenant, '" + UUID.randomUUID()
                            + "', 'tom', 'tom', 'Tom', 'tom@q.example',"
                            + " 'UTC', 'support', date '2024-02-05', 1, now() from person where external_id = 'rosa'");
            old.execute(
                    "update person set team = 'support', version = version + 1, updated_at = now() where external_id = 'rosa'");
        }

        person("").body("team", equalTo("support")).body("placedFrom", equalTo(today.toString()));
        person("?asOf=" + today.minusDays(1)).body("team", equalTo("sales"));
        members("support", "?asOf=2024-02-05").body("data.userName", hasItem("grace"));
        company.asHr().get("/v1/people?externalId=rosa").then().body("data[0].placedFrom", equalTo(today.toString()));
    }

    @Test
    void aTeamHasAParentAndALeadFromADayOn() {
        put("services", Map.of("name", "Services"), null).statusCode(201);
        put("support", support("grace", today.minusDays(100)), "\"1\"")
                .statusCode(200)
                .body("parent", equalTo("services"));
        put("support", support("marcus", today.minusDays(5)), "\"2\"").statusCode(200);

        company.asHr().get("/v1/teams/support").then().body("leadId", equalTo(company.idOf("marcus")));
        company.asHr()
                .get("/v1/teams/support?asOf=" + today.minusDays(6))
                .then()
                .body("leadId", equalTo(company.idOf("grace")));
        company.asHr()
                .get("/v1/teams/support?asOf=" + today.minusDays(101))
                .then()
                .body("leadId", nullValue());
        line("?asOf=" + today.minusDays(30)).body("teamLead.displayName", equalTo("Person grace"));
    }

    @Test
    void aTeamEndsOnceNobodyIsInItAndGoesOnWhenSomebodyIs() {
        put("services", Map.of("name", "Services"), null).statusCode(201);
        put("sales", Map.of("name", "Sales", "parent", "services", "to", today.toString()), "\"1\"")
                .statusCode(422)
                .body("errors[0].detail", containsString("Somebody who works here is in it"));
        put("sales", Map.of("name", "Sales", "parent", "services"), "\"1\"").statusCode(200);
        put("services", Map.of("name", "Services", "to", today.toString()), "\"1\"")
                .statusCode(422)
                .body("errors[0].detail", containsString("part of it"));
        put("sales", Map.of("name", "Sales", "to", today.plusDays(1).toString()), "\"2\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to"));
        move("rosa", "grace", "support", today).body("updated", equalTo(1));

        put("sales", Map.of("name", "Sales", "to", today.toString()), "\"2\"")
                .statusCode(200)
                .body("to", equalTo(today.toString()));
        put("support", Map.of("name", "Support", "parent", "sales"), "\"1\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        move("rosa", "grace", "sales", today).body("updated", equalTo(1));
        company.asHr().get("/v1/teams/sales").then().body("to", nullValue()).body("name", equalTo("Sales"));
    }

    @Test
    void aPlaceIsThereOnceSomebodyIsAndIsCalledAsHrSays() {
        company.as(Role.LEARNER, "rosa")
                .get("/v1/locations")
                .then()
                .body("data.key", contains("dublin"))
                .body("data[0].timeZone", equalTo("Europe/Dublin"));
        Map<String, ?> office = Map.of("name", "Dublin, Grand Canal", "timeZone", "Europe/Dublin");
        company.asHr().body(office).put("/v1/locations/dublin").then().statusCode(428);
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(office)
                .put("/v1/locations/dublin")
                .then()
                .statusCode(200);
        company.asHr()
                .body(Map.of("name", "Moon", "timeZone", "Moon/Sea"))
                .put("/v1/locations/moon")
                .then()
                .statusCode(400);
        company.as(Role.MANAGER, "grace")
                .body(office)
                .put("/v1/locations/cork")
                .then()
                .statusCode(403);
        company.asHr().body(office).put("/v1/locations/cork").then().statusCode(201);

        person("").body("location", equalTo("Dublin")).body("locationKey", equalTo("dublin"));
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("query", "{ person(id: \"" + rosa + "\") { place { name timeZone } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.person.place.name", equalTo("Dublin, Grand Canal"));
        company.importPeople(List.of(
                row("tom", "", "2024-02-05").replace(",Dublin,", ",DUBLIN,"),
                row("ana", "", "2024-02-05").replace(",Dublin,", ",Zürich,")));
        company.asHr().get("/v1/locations").then().body("data", hasSize(3));
        new SkillsApi("over-time-other")
                .asHr()
                .get("/v1/locations/dublin")
                .then()
                .statusCode(404);
    }

    @Test
    void teamsHaveNoCirclesNoUnknownLeadsAndNoFuture() {
        put("services", Map.of("name", "Services"), null).statusCode(201);
        put("support", support("grace", today), "\"1\"").statusCode(200);

        put("services", Map.of("name", "Services", "parent", "support"), "\"1\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"))
                .body("errors[0].detail", containsString("services > support > services"));
        put(
                        "services",
                        Map.of(
                                "name",
                                "S",
                                "leadId",
                                UUID.randomUUID(),
                                "from",
                                today.plusDays(1).toString()),
                        "\"1\"")
                .statusCode(422)
                .body("errors.pointer", contains("/from", "/leadId"));
        put("support", Map.of("name", "Support"), "\"1\"").statusCode(412);
        put("support", Map.of("name", "Support"), null).statusCode(428);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("name", "Mine"))
                .put("/v1/teams/mine")
                .then()
                .statusCode(403);
        new SkillsApi("over-time-other").asHr().get("/v1/teams/support").then().statusCode(404);
    }

    @Test
    void screensAskForAllOfItAtOnce() {
        company.asHr()
                .body(Map.of("query", """
                        { people(asOf: "%1$s") { data { userName team managerLine(asOf: "%1$s") { managers { displayName } } } }
                          teams { data { key name } } teamMembers(key: "sales") { data { userName } } }""".formatted(today.minusDays(21))))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.people.data.find { it.userName == 'rosa' }.team", equalTo("support"))
                .body(
                        "data.people.data.find { it.userName == 'rosa' }.managerLine.managers.displayName",
                        contains("Person grace", "Person director"))
                .body("data.teams.data.key", contains("sales", "support"))
                .body("data.teamMembers.data.userName", contains("rosa"));
    }

    @Test
    void theFutureCannotBeRead() {
        person("?asOf=" + today.plusDays(1), 400).body("errors[0].pointer", equalTo("?asOf"));
        person("?knownAt=2999-01-01T00:00:00Z", 400).body("errors[0].pointer", equalTo("?knownAt"));
        person("?asOf=yesterday", 400).body("code", equalTo("WRONG_TYPE"), "errors[0].pointer", equalTo("?asOf"));
    }

    @Test
    void aDayOfEffectLiesBetweenTheStartAndToday() {
        move("rosa", "grace", "support", today.plusDays(1))
                .body("rejected", equalTo(1))
                .body("rows[0].errors[0].pointer", equalTo("/1/effective"));
        move("rosa", "grace", "support", LocalDate.parse("2024-02-04"))
                .body("rejected", equalTo(1))
                .body("rows[0].errors[0].detail", containsString("before the start"));
    }

    private Map<String, Object> support(String lead, LocalDate from) {
        return new HashMap<>(
                Map.of("name", "Support", "parent", "services", "leadId", company.idOf(lead), "from", from.toString()));
    }

    private ValidatableResponse move(String who, String manager, String team, LocalDate from) {
        var moved = row(who, manager, "2024-02-05")
                .replace(",support,", "," + team + ",")
                .replace(",\n", ",," + from + "\n");
        return company.importPeople(WITH_DAY + moved).statusCode(200);
    }

    private ValidatableResponse put(String team, Map<String, ?> body, @Nullable String ifMatch) {
        var request = company.asHr().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/teams/" + team)
                .then();
    }

    private ValidatableResponse person(String query) {
        return person(query, 200);
    }

    private ValidatableResponse person(String query, int status) {
        return company.asHr().get("/v1/people/" + rosa + query).then().statusCode(status);
    }

    private ValidatableResponse line(String query) {
        return company.asHr()
                .get("/v1/people/" + rosa + "/manager-line" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse members(String team, String query) {
        return company.asHr()
                .get("/v1/teams/" + team + "/members" + query)
                .then()
                .statusCode(200);
    }
}
