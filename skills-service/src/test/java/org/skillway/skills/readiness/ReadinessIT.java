package org.skillway.skills.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReadinessIT {

    private final SkillsApi company = new SkillsApi("readiness-" + UUID.randomUUID());
    private String rosa = "";

    @BeforeEach
    void rosaInSupportWithTwoWaysOn() {
        company.importPeople(List.of(
                row("rosa", "grace", "2026-11-02"), row("grace", "", "2019-05-06"), row("marcus", "", "2019-05-06")));
        company.importSkills("empathy", "coaching", "forecast");
        company.publishMap("support", List.of(asks("empathy", 2, 30)));
        company.publishMap("lead", List.of(asks("empathy", 3, 30), asks("coaching", 3, 60)));
        company.publishMap("planner", List.of(asks("forecast", 2, 60)));
        republishedOften("planner");
        rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        company.assign(company.idOf("marcus"), "support", "2026-11-02").statusCode(200);
        company.assign(company.idOf("marcus"), "planner", "2026-11-02").statusCode(200);
    }

    /** What has another version is read beside what has not. */
    private void republishedOften(String role) {
        var etag = company.asHr().get("/v1/role-maps/" + role).header("ETag");
        company.asHr()
                .header("If-Match", etag)
                .body(Map.of("name", role, "family", "client-services", "skills", List.of(asks("forecast", 2, 60))))
                .put("/v1/role-maps/" + role)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void severalRolesMayComeNextEachAtItsDistance() {
        next("support", List.of("lead", "planner"))
                .statusCode(200)
                // One level of empathy, and coaching from where a stranger stands.
                .body("next[0].levels", equalTo(2.5f))
                .body("next[0].minutes", equalTo(1500f))
                .body("next[1].levels", equalTo(0.5f));
        next("lead", List.of("support")).statusCode(200);
        next("support", List.of("support", "pilot", "lead", "lead")).statusCode(428);
        var etag = company.asHr().get("/v1/roles/support/next").header("ETag");
        company.asHr()
                .header("If-Match", etag)
                .body(Map.of("next", List.of("support", "pilot", "lead", "lead")))
                .put("/v1/roles/support/next")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/next/0", "/next/1", "/next/3"));
        company.asHr().get("/v1/roles/planner/next").then().statusCode(404);
    }

    @Test
    void theOwnPathForwardShowsWhatIsInTheWay() {
        next("support", List.of("lead", "planner")).statusCode(200);
        company.seen(company.asHr(), rosa, "empathy", 5, 2);

        forecasts("")
                .body("forecasts.role", equalTo(List.of("lead", "planner")))
                .body("forecasts[0].blocking[0].skill", equalTo("coaching"))
                .body("forecasts[0].blocking[0].shareOfDoubt", greaterThan(0.5f))
                .body("forecasts[0].expected", notNullValue())
                .body("forecasts[0].evidence.thin", equalTo(List.of("coaching")))
                .body("forecasts[0].supported", equalTo(false))
                .body("forecasts[0].plan.kind", hasItems("module", "practice", "mentor-session", "manager-feedback"));
        var slow = expected("?role=lead&minutesPerWeek=30");
        var fast = expected("?role=lead&minutesPerWeek=240");
        assertThat(fast).isLessThan(slow);
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/readiness")
                .then()
                .statusCode(404);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=pilot")
                .then()
                .statusCode(404);
    }

    @Test
    void oneFieldUnderSeveralNamesAnswersEachToItsOwnArguments() {
        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", """
                        { people(userName: "rosa") { data {
                          lead: readiness(role: "lead") { role } planner: readiness(role: "planner") { role } again: readiness(role: "lead") { role }
                          month: gaps(day: 30) { day } quarter: gaps(day: 90) { day } } } }
                        """))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.people.data[0].lead.role", equalTo(List.of("lead")))
                .body("data.people.data[0].planner.role", equalTo(List.of("planner")))
                .body("data.people.data[0].again.role", equalTo(List.of("lead")))
                .body("data.people.data[0].month.day", equalTo(30))
                .body("data.people.data[0].quarter.day", equalTo(90));
    }

    @Test
    void gapsAreReadAgainstTheNextRoleAndAsTheyWere() {
        var before = Instant.now().toString();
        for (var observer : List.of(company.asHr(), company.as(Role.MANAGER, "grace"))) {
            company.seen(observer, rosa, "empathy", 5, 1);
        }

        gaps("?role=lead")
                .body("role", equalTo("lead"))
                .body("gaps.size()", equalTo(2))
                .body("gaps.find { it.skill == 'coaching' }.likelihood", equalTo("unknown"))
                .body("gaps.find { it.skill == 'coaching' }.settledBy.evidence", notNullValue())
                .body("gaps.find { it.skill == 'empathy' }.likelihood", equalTo("unlikely"))
                .body("gaps.find { it.skill == 'empathy' }.settledBy", equalTo(null));
        gaps("").body("gaps[0].kind", equalTo("none"))
                .body("coverage", equalTo(100f))
                .body("onTrack", equalTo(true));
        gaps("?asOf=" + before)
                .body("gaps[0].reasonCode", equalTo("nothing-known"))
                .body("onTrack", equalTo(false));
        gaps("?knownAt=" + before).body("gaps[0].reasonCode", equalTo("nothing-known"));
        gaps("?asOf=2020-01-01T00:00:00Z").body("gaps", equalTo(List.of()));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/gaps?role=pilot")
                .then()
                .statusCode(404);
    }

    @Test
    void aScreenReadsItAllInOneQuery() {
        next("support", List.of("lead")).statusCode(200);
        var query = """
                { nextRoles(role: "support") { next { role levels minutes } } people(limit: 10) { data { userName profile { skill level today { level } attested { level } }                 gaps(role: "lead") { onTrack gaps { skill likelihood settledBy { evidence minutes } } }                 readiness { role probabilityNow expected blocking { skill } plan { kind minutes } } } } }""";
        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.people.data.find { it.userName == 'rosa' }.readiness[0].role", equalTo("lead"))
                .body("data.people.data.find { it.userName == 'rosa' }.readiness[0].probabilityNow", lessThan(0.1f))
                .body("data.people.data.find { it.userName == 'rosa' }.gaps.gaps.size()", equalTo(2));
    }

    private String expected(String query) {
        return forecasts(query).extract().path("forecasts[0].expected");
    }

    private ValidatableResponse next(String role, List<String> roles) {
        return company.asHr()
                .body(Map.of("next", roles))
                .put("/v1/roles/" + role + "/next")
                .then();
    }

    private ValidatableResponse forecasts(String query) {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse gaps(String query) {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/gaps" + query)
                .then()
                .statusCode(200);
    }
}
