package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Two skills become one, and nobody loses anything. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SkillMergeIT {

    private static final String NOAH = "noah.becker";

    @Test
    void everythingStandsUnderTheNewNameAndOldDecisionsAreReplayedAlike() {
        try (var company = LearnerFixture.companyWithModules("skill-merge")) {
            UUID noah = company.hired(NOAH, "support");
            company.others.personIsAt(noah, "ticket-notes", 3, "manager-observation", 0.6);
            int pieces = Company.experienceOf(NOAH).size() + 1;
            await().untilAsserted(() -> company.mastery(NOAH, noah).body("skills.evidence.sum()", equalTo(pieces)));
            var before = company.mastery(NOAH, noah).extract().jsonPath();
            int evidence = before.getInt("skills.find { it.skill == 'ticket-notes' }.evidence");
            float level = before.getFloat("skills.find { it.skill == 'ticket-notes' }.level");
            List<String> decisions = decisions(company, noah).extract().path("data.id");

            propose(company, noah, "ticket-notes", "notes-practice").statusCode(201);

            company.others.skillBecame("ticket-notes", "case-notes");
            company.others.roleAsks("support", 2, renamed(Company.roleMap("support")));

            await().untilAsserted(() -> company.mastery(NOAH, noah)
                    .body("skills.skill", hasItem("case-notes"))
                    .body("skills.skill", not(hasItem("ticket-notes")))
                    .body("skills.find { it.skill == 'case-notes' }.evidence", equalTo(evidence))
                    .body("skills.find { it.skill == 'case-notes' }.level", equalTo(level))
                    .body("skills.find { it.skill == 'case-notes' }.targetLevel", equalTo(3.0f)));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .get("/v1/modules/notes-practice")
                    .then()
                    .statusCode(200)
                    .body("outcome.skill", equalTo("case-notes"));
            decisions.forEach(decision -> as(Role.LEARNER, NOAH, company.tenant)
                    .post("/v1/decisions/" + decision + ":replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true)));

            propose(company, noah, "case-notes", "notes-practice").statusCode(409);
            propose(company, noah, "ticket-notes", "notes-practice").statusCode(409);
            as(Role.INTEGRATION, "calendar", company.tenant)
                    .body(Map.of(
                            "skill",
                            "ticket-notes",
                            "title",
                            "Audit of notes",
                            "dueAt",
                            Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                    .put("/v1/people/" + noah + "/tasks/CAL-1")
                    .then()
                    .statusCode(200);
            company.nextStep(NOAH, noah)
                    .body("need.task", equalTo("CAL-1"))
                    .body("need.skill", equalTo("case-notes"))
                    .body("next.skill", equalTo("case-notes"));
            as(Role.INTEGRATION, "calendar", company.tenant)
                    .delete("/v1/people/" + noah + "/tasks/CAL-1")
                    .then()
                    .statusCode(204);

            company.others.signalSlips(noah, UUID.randomUUID(), "note-quality", "ticket-notes");
            await().untilAsserted(() -> company.nextStep(NOAH, noah)
                    .body("next.module", equalTo("notes-refresher"))
                    .body("next.skill", equalTo("case-notes")));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Company.modules().toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200)
                    .body("updated", equalTo(0));
            for (boolean dry : List.of(true, false)) {
                as(Role.LD_ADMIN, "author", company.tenant)
                        .body(fileOfBefore())
                        .post("/v1/catalogue:import?dryRun=" + dry)
                        .then()
                        .statusCode(200)
                        .body("refused", equalTo(0))
                        .body("updated", equalTo(0))
                        .body("created", equalTo(1));
            }
            as(Role.LEARNER, NOAH, company.tenant)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of("skill", "ticket-notes", "level", 2))
                    .post("/v1/people/" + noah + "/test-outs")
                    .then()
                    .statusCode(201)
                    .body("skill", equalTo("case-notes"));
            assertThat(company.others.toldAbout("notes-practice"))
                    .anySatisfy(told -> assertThat(told.payload()).contains("case-notes"));
        }
    }

    /** An older file knows the older name. */
    private static String fileOfBefore() {
        return """
                {"modules": %s, "curricula": [{"key": "notes", "published": true, "content": {
                  "name": "Notes", "roles": ["support"], "blocks": [
                    {"skill": "ticket-notes", "modules": ["notes-three-parts", "notes-practice"]}]}}]}""".formatted(Company.modules());
    }

    private static ValidatableResponse propose(LearnerFixture company, UUID person, String skill, String module) {
        return as(Role.HR_ADMIN, "hanna.hr", company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "retraining", "skill", skill, "modules", List.of(module), "reason", "Asked for."))
                .post("/v1/people/" + person + "/remediation-proposals")
                .then();
    }

    private static List<Map<String, Object>> renamed(List<Map<String, Object>> skills) {
        List<Map<String, Object>> renamed = new ArrayList<>();
        skills.forEach(asked -> {
            Map<String, Object> copy = new HashMap<>(asked);
            copy.replace("skill", "ticket-notes", "case-notes");
            renamed.add(copy);
        });
        return renamed;
    }

    private static ValidatableResponse decisions(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/path/decisions")
                .then()
                .statusCode(200);
    }
}
