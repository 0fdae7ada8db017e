package org.skillway.skills.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StarterTemplateIT {

    @Test
    void aNewCompanyHasARoleMapInOneCall() {
        var company = new SkillsApi("template-new");

        company.asHr()
                .body(Map.of("role", "agent", "name", "Client support agent"))
                .post("/v1/role-map-templates/support:adopt")
                .then()
                .statusCode(201)
                .body("created", hasSize(4))
                .body("kept", hasSize(0));

        company.asHr()
                .get("/v1/role-maps/agent")
                .then()
                .statusCode(200)
                .body("name", equalTo("Client support agent"))
                .body("skills.skill", hasItem("crm-documentation"));
        company.asHr()
                .get("/v1/skills/empathy-under-pressure")
                .then()
                .statusCode(200)
                .body("behaviours.'1'", equalTo("Stays polite and fetches help when a customer gets loud."));
    }

    @Test
    void theCompanysOwnSkillStaysAsItIs() {
        var company = new SkillsApi("template-own");
        company.importSkills("coaching");

        company.asHr()
                .body(Map.of("role", "manager", "name", "Manager"))
                .post("/v1/role-map-templates/manager:adopt")
                .then()
                .statusCode(201)
                .body("created", contains("feedback", "forecast-discipline"))
                .body("kept", contains("coaching"));

        company.asHr().get("/v1/skills/coaching").then().body("behaviours.'3'", equalTo("Does it alone."));
    }

    @Test
    void aRoleThatHasAMapIsNotOverwrittenAndNothingOfItHappens() {
        var company = new SkillsApi("template-twice");
        var sales = Map.of("role", "sales", "name", "Sales");
        company.asHr()
                .body(sales)
                .post("/v1/role-map-templates/sales:adopt")
                .then()
                .statusCode(201);

        company.asHr()
                .body(Map.of("role", "sales", "name", "Other"))
                .post("/v1/role-map-templates/manager:adopt")
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MISMATCH"));

        company.asHr().get("/v1/skills/forecast-discipline").then().statusCode(404);
    }

    @Test
    void whoeverKeepsACopyAsksForWhatReadsOtherwise() {
        var company = new SkillsApi("template-since");
        var templates = company.asHr().get("/v1/role-map-templates").jsonPath();
        var last = templates.<String>getList("data.updatedAt").stream()
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow();

        since(company, last).body("data", hasSize(4));
        since(company, last.plusSeconds(1)).body("data", hasSize(0));
    }

    private static ValidatableResponse since(SkillsApi company, Instant time) {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/role-map-templates?updatedSince=" + time)
                .then()
                .statusCode(200);
    }

    @Test
    void templatesAreReadByRestAndGraphqlAndAdoptedByFew() {
        var company = new SkillsApi("template-read");

        company.as(Role.LEARNER, "rosa").get("/v1/role-map-templates").then().body("data.key", hasItem("coordinator"));
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("query", "{ roleMapTemplates { key updatedAt skills { skill behaviours level byDay } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.roleMapTemplates[3].skills[0].behaviours", hasSize(5));
        company.as(Role.MANAGER, "grace")
                .body(Map.of("role", "sales", "name", "Sales"))
                .post("/v1/role-map-templates/sales:adopt")
                .then()
                .statusCode(403);
    }
}
