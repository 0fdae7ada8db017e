package org.skillway.curriculum;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What a path rests on changes: a role's map, the catalogue; everybody concerned is planned for anew. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReplanIT {

    @Test
    void aNewRoleMapMovesThePathsOfAllWhoHoldTheRole() {
        try (var company = LearnerFixture.companyWithModules("replan-role")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID priya = company.hired("priya.raman", "support");

            company.others.roleAsks(
                    "support",
                    2,
                    List.of(Map.of("skill", "reporting", "level", 3, "weight", 1, "byDay", 30, "critical", true)));

            await().untilAsserted(() -> {
                company.nextStep("noah.becker", noah).body("next.skill", equalTo("reporting"));
                company.nextStep("priya.raman", priya).body("next.skill", equalTo("reporting"));
            });
        }
    }

    @Test
    void aNewModuleCompetesForEverybodysMinutesAtOnce() {
        try (var company = LearnerFixture.companyWithModules("replan-module")) {
            UUID noah = company.hired("noah.becker", "support");
            ObjectNode better = Company.modules().get(0).deepCopy();
            better.put("key", "notes-in-two-minutes").put("minutes", 2).put("level", 3);
            ((ObjectNode) better.get("outcome")).put("skill", "ticket-notes");

            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(better.toString())
                    .put("/v1/modules/notes-in-two-minutes")
                    .then()
                    .statusCode(201);

            await().untilAsserted(() -> as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .body("steps.module", hasItem("notes-in-two-minutes")));
        }
    }

    @Test
    void graphqlShowsALearnerInOneQuery() {
        try (var company = LearnerFixture.companyWithModules("graphql")) {
            UUID noah = company.hired("noah.becker", "support");
            String query = "{ learner(personId: \"" + noah
                    + "\") { nextStep { module reason } path { version steps { module minutes } } mastery { skill level } } }";

            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.learner.path.steps.minutes", everyItem(greaterThan(1)))
                    .body("data.learner.mastery.skill", hasItem("product-knowledge"));
            as(Role.LEARNER, "daniel.osei", company.tenant)
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .then()
                    .body("data.learner", equalTo(null))
                    .body("errors[0].message", containsString("No person"));
        }
    }
}
