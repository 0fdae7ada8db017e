package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Something is tried with some people, by name or team, and they can be told apart from the others. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PilotIT {

    private static final String CHANGED = "org.skillway.curriculum.pilot-group.changed.v1";
    private static final String TRIED = "reporting-weekly-status";
    private static final String NORTH = "/v1/pilot-groups/north";

    @Test
    void peopleOfATeamAreInAPilotWhateverRolesTheyHold() {
        try (var company = LearnerFixture.companyWithModules("pilot")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID priya = company.hired("priya.raman", "support");
            company.others.personIsInTeam(noah, "noah.becker", "support-north");
            Map<String, Object> team = Map.of("name", "Branch north", "teams", List.of("support-north"));

            publish(company);
            await().untilAsserted(() -> arrange(company, team, null)
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("people", contains(noah.toString())));

            await().untilAsserted(() -> decisions(company, "noah.becker", noah)
                    .body("data[0].cause", equalTo("pilot"))
                    .body("data[0].given.roles", contains("pilot:north", "support"))
                    .body("data[0].steps.module", hasItem(TRIED)));
            decisions(company, "priya.raman", priya)
                    .body("data[0].given.roles", contains("support"))
                    .body("data[0].steps.module", not(hasItem(TRIED)));
            arrange(company, team, null).statusCode(428);
            arrange(company, Map.of("name", "n", "teams", List.of("nowhere")), "\"1\"")
                    .statusCode(422)
                    .body("errors.pointer", contains("/teams/0"));
            arrange(company, Map.of("name", "n", "people", List.of(noah, UUID.randomUUID())), "\"1\"")
                    .statusCode(422)
                    .body("errors.pointer", contains("/people/1"));
            arrange(company, Map.of("name", "Branch south", "people", List.of(priya)), "\"1\"")
                    .statusCode(200)
                    .body("version", equalTo(2));
            await().untilAsserted(() ->
                    decisions(company, "priya.raman", priya).body("data[0].given.roles", hasItem("pilot:north")));
            await().untilAsserted(() ->
                    decisions(company, "noah.becker", noah).body("data[0].given.roles", not(hasItem("pilot:north"))));
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(Map.of("query", "{ pilotGroups { key name people } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pilotGroups[0].people", contains(priya.toString()));
            as(Role.LD_ADMIN, "maya", "pilot-elsewhere").get(NORTH).then().statusCode(404);
            as(Role.MANAGER, "rosa", company.tenant).get(NORTH).then().statusCode(403);
            await().untilAsserted(() -> assertThat(company.others.toldAbout("north"))
                    .filteredOn(told -> company.tenant.equals(told.headers().get("ce_tenantid")))
                    .extracting(OtherServices.Told::payload)
                    .hasSize(2)
                    .allSatisfy(told ->
                            assertThat(EventSchemas.complaints(CHANGED, told)).isEmpty()));
        }
    }

    private static Map<String, Object> block(String skill, String module) {
        return Map.of("skill", skill, "modules", List.of(module));
    }

    private static void publish(LearnerFixture company) {
        var draft = Map.of(
                "name",
                "Onboarding",
                "roles",
                List.of("support"),
                "blocks",
                List.of(
                        block("objection-handling", "objection-price-lesson"),
                        block("refund-handling", "refund-rules"),
                        block("ticket-notes", "notes-three-parts"),
                        block("empathy-under-pressure", "empathy-first-minute")),
                "rules",
                List.of(
                        Map.of("kind", "adaptive-for", "roles", List.of("pilot:north")),
                        Map.of("kind", "required", "roles", List.of("pilot:north"), "modules", List.of(TRIED))));
        String etag = as(Role.LD_ADMIN, "maya", company.tenant)
                .body(draft)
                .put("/v1/curricula/onboarding")
                .header("ETag");
        as(Role.LD_ADMIN, "maya", company.tenant)
                .header("If-Match", etag)
                .body(Map.of("note", "A pilot"))
                .post("/v1/curricula/onboarding:publish")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse arrange(LearnerFixture company, Map<String, ?> group, @Nullable String ifMatch) {
        var request = as(Role.LD_ADMIN, "maya", company.tenant).body(group);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(NORTH)
                .then();
    }

    private static ValidatableResponse decisions(LearnerFixture company, String userName, UUID person) {
        return as(Role.LEARNER, userName, company.tenant)
                .get("/v1/people/" + person + "/path/decisions")
                .then()
                .statusCode(200);
    }
}
