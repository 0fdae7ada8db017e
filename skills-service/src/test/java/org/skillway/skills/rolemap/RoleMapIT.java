package org.skillway.skills.rolemap;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.skillway.skills.SkillsApi.asks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RoleMapIT {

    private final SkillsApi company = new SkillsApi("role-maps");

    @BeforeEach
    void theTaxonomy() {
        company.importSkills("discovery", "qualification");
    }

    @Test
    void aMapIsCreatedOnceAndChangedOnlyByWhoHasReadIt() {
        put(company.asHr(), "sales", List.of(asks("discovery", 3, 30)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        put(company.asHr(), "sales", List.of(asks("discovery", 4, 30)))
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        put(company.asHr().header("If-None-Match", "*"), "sales", List.of(asks("discovery", 4, 30)))
                .then()
                .statusCode(412);
        put(company.asHr().header("If-Match", "\"7\""), "sales", List.of(asks("discovery", 4, 30)))
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MISMATCH"));
        put(company.asHr().header("If-Match", "\"1\""), "sales", List.of(asks("discovery", 4, 30)))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        company.as(Role.LEARNER, "rosa")
                .get("/v1/role-maps/sales")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("skills[0].level", equalTo(4));
    }

    @Test
    void aMapMustKeepToItsRules() {
        put(company.asHr(), "odd", List.of(asks("discovery", 3, 30), asks("discovery", 4, 60), asks("juggling", 1, 30)))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/skills/1/skill", "/skills/2/skill")))
                .body("errors[1].detail", containsString("Maybe it is not imported yet."));
    }

    @Test
    void aMapMustBeWellFormed() {
        put(company.asHr(), "odd", List.of(asks("discovery", 6, 45)))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", hasItems("/skills/0/level"));
        company.asHr()
                .body(Map.of("name", "Odd", "family", "x", "skills", List.of(), "courses", List.of("Sales 101")))
                .put("/v1/role-maps/odd")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    @Test
    void aLearnerReadsMapsAndChangesNone() {
        put(company.as(Role.LEARNER, "rosa"), "sales-lead", List.of(asks("discovery", 3, 30)))
                .then()
                .statusCode(403);
        company.as(Role.LEARNER, "rosa").get("/v1/role-maps/nothing").then().statusCode(404);
    }

    @Test
    void skillsAreListedByKeyPageByPage() {
        var first = company.asHr()
                .get("/v1/skills?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = company.asHr().get("/v1/skills?limit=1&cursor=" + first.getString("nextCursor"));

        second.then().body("data.key", equalTo(List.of("qualification")));
        company.asHr().get("/v1/skills?cursor=made-up").then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void aBadSkillIsReportedAndTheGoodOneTaken() {
        company.asHr()
                .body(List.of(
                        Map.of("key", "Not A Key", "name", "x", "behaviours", Map.of()),
                        Map.of("key", "discovery", "name", "Discovery", "behaviours", Map.of("1", "Asks."))))
                .post("/v1/skills:import")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("updated", equalTo(1))
                .body("rows[0].errors[0].pointer", equalTo("/0/key"));
        company.importSkills("discovery");
    }

    private static Response put(RequestSpecification by, String role, List<Map<String, Object>> skills) {
        return by.body(Map.of("name", role, "family", "commercial", "skills", skills))
                .put("/v1/role-maps/" + role);
    }
}
