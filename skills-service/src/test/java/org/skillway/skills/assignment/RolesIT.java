package org.skillway.skills.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
class RolesIT {

    private static final List<Map<String, Object>> TWO_ROLES = List.of(
            Map.of("role", "support", "weight", 0.7, "from", "2026-11-02"),
            Map.of("role", "coordinator", "weight", 0.3, "from", "2026-12-01"));

    private final SkillsApi company = new SkillsApi("roles");

    @BeforeEach
    void theCompany() {
        company.importPeople(List.of(row("miguel", "grace", "2021-04-19"), row("grace", "", "2019-05-06")));
        company.importSkills("communication", "workflow");
        company.publishMap("support", List.of(asks("communication", 2, 30)));
        company.publishMap("coordinator", List.of(asks("communication", 4, 90), asks("workflow", 3, 60)));
    }

    @Test
    void onePersonHoldsSeveralRolesAndTheStricterDemandCounts() {
        var miguel = company.idOf("miguel");
        put(miguel, TWO_ROLES).statusCode(200);

        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + miguel + "/gaps?day=90")
                .then()
                .statusCode(200)
                .body("gaps.size()", equalTo(2))
                .body("gaps.find { it.skill == 'communication' }.requiredLevel", equalTo(4))
                .body("gaps.find { it.skill == 'communication' }.roles", equalTo(List.of("support", "coordinator")))
                // Ninety days after the later of his start and the day he took up the role.
                .body("gaps.find { it.skill == 'communication' }.dueOn", equalTo("2027-03-01"));

        put(miguel, List.of()).statusCode(200);
        company.asHr()
                .get("/v1/people/" + miguel + "/gaps?day=90")
                .then()
                .body("gaps", equalTo(List.of()))
                .body("coverage", equalTo(null));
    }

    @Test
    void aRoleNeedsAMapAndIsHeldOnce() {
        var twice = List.<Map<String, Object>>of(TWO_ROLES.getFirst(), TWO_ROLES.getFirst());
        put(company.idOf("miguel"), twice)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/assignments/1/role")));

        var unknown = List.of(Map.<String, Object>of("role", "pilot", "weight", 1.0, "from", "2026-11-02"));
        put(company.idOf("miguel"), unknown)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/assignments/0/role")));
    }

    @Test
    void aDayOutsideTheCalendarOrMoreThanAllOfTheWorkIsRefused() {
        for (var day : List.of("+999999999-12-31", "-999999999-01-01", "1899-12-31")) {
            put(company.idOf("miguel"), List.of(Map.of("role", "support", "weight", 1.0, "from", day)))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/assignments/0/from")));
        }
        var tooMuch = List.of(
                TWO_ROLES.getFirst(),
                Map.<String, Object>of("role", "coordinator", "weight", 0.4, "from", "2026-12-01"));
        put(company.idOf("miguel"), tooMuch)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/assignments/1/weight")));
    }

    @Test
    void aRoleEnteredLateIsReadFromTheDayItWasTakenUp() {
        var omar = "omar-" + UUID.randomUUID();
        company.importPeople(List.of(row(omar, "grace", "2021-04-19")));
        var id = company.idOf(omar);
        var before = Instant.now();
        company.assign(id, "coordinator", "2026-06-01").statusCode(200);

        var may = "?asOf=2026-05-20T12:00:00Z";
        var july = "?asOf=2026-07-20T12:00:00Z";
        roles(id, july).body("assignments.role", equalTo(List.of("coordinator")));
        roles(id, may).body("assignments", equalTo(List.of()));
        roles(id, july + "&knownAt=" + before).body("assignments", equalTo(List.of()));
        assertThat(company.asHr()
                        .get("/v1/people/" + id + "/gaps" + may)
                        .jsonPath()
                        .getList("gaps"))
                .isEmpty();
    }

    private ValidatableResponse roles(String person, String query) {
        return company.asHr()
                .get("/v1/people/" + person + "/roles" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void rolesAreReplacedOnlyByWhoHasReadThem() {
        var grace = company.idOf("grace");
        put(grace, TWO_ROLES).statusCode(200);

        company.asHr()
                .body(Map.of("assignments", List.of()))
                .put("/v1/people/" + grace + "/roles")
                .then()
                .statusCode(428);
        assertThat(company.asHr()
                        .get("/v1/people/" + grace + "/roles")
                        .jsonPath()
                        .getList("assignments.role"))
                .isEqualTo(List.of("support", "coordinator"));
    }

    @Test
    void theRolesOfEarlierAreStillRead() {
        var grace = company.idOf("grace");
        put(grace, TWO_ROLES).statusCode(200);
        String before = company.asHr().get("/v1/people/" + grace + "/roles").path("updatedAt");
        put(grace, List.of()).statusCode(200);

        company.asHr()
                .get("/v1/people/" + grace + "/roles?asOf=" + before)
                .then()
                .statusCode(200)
                .body("assignments.role", equalTo(List.of("support", "coordinator")));
        company.asHr()
                .get("/v1/people/" + grace + "/roles?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void aManagerReadsTheRolesOfTheirReportsAndChangesNone() {
        var path = "/v1/people/" + company.idOf("miguel") + "/roles";

        company.as(Role.MANAGER, "grace").get(path).then().statusCode(200);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("assignments", List.of()))
                .put(path)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse put(String person, List<Map<String, Object>> roles) {
        var path = "/v1/people/" + person + "/roles";
        return company.asHr()
                .header("If-Match", company.asHr().get(path).header("ETag"))
                .body(Map.of("assignments", roles))
                .put(path)
                .then();
    }
}
