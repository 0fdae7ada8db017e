package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Where a team's learners are, for who may see them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TeamIT {

    private static final String NOAH = "noah.becker";
    private static final String GRACE = "grace.adeyemi";

    @Test
    void whoLeadsSeesWhereTheirPeopleAreAndEachIsOnRecord() {
        try (var company = LearnerFixture.companyWithModules("team-led")) {
            UUID grace = company.hired(GRACE, "manager");
            UUID noah = company.hired(NOAH, "support", grace);
            UUID daniel = company.hired("daniel.osei", "support", grace);
            UUID other = company.hired("zoe.else", "support");
            learnsInTheirSlot(company, noah);
            as(Role.INTEGRATION, "crm", company.tenant)
                    .body(Map.of(
                            "skill",
                            "objection-handling",
                            "title",
                            "Price talk",
                            "dueAt",
                            Instant.now().plusSeconds(86_400).toString()))
                    .put("/v1/people/" + daniel + "/tasks/price-talk")
                    .then()
                    .statusCode(200);

            var seen = learners(company, Role.MANAGER, GRACE, "")
                    .body("data.personId", containsInAnyOrder(grace.toString(), noah.toString(), daniel.toString()))
                    .body("nextCursor", nullValue());

            for (UUID each : List.of(noah, daniel)) {
                Map<String, Object> step = as(Role.MANAGER, GRACE, company.tenant)
                        .get("/v1/people/" + each + "/next-step")
                        .then()
                        .body("next", notNullValue())
                        .extract()
                        .path("next");
                seen.body(of(each) + "nextStep", equalTo(step));
            }
            seen.body(of(noah) + "minutesApproved", equalTo(30))
                    .body(of(noah) + "minutesSpent", equalTo(minutesOf("notes-three-parts")))
                    .body(of(noah) + "outcome", equalTo("under-way"))
                    .body(of(noah) + "openTargets.skill", hasItem("refund-handling"))
                    .body(of(daniel) + "minutesSpent", equalTo(0));
            learners(company, Role.LEARNER, NOAH, "").body("data.personId", contains(noah.toString()));
            learners(company, Role.MENTOR, "mona", "").body("data", empty());
            learners(company, Role.HR_ADMIN, "hanna", "").body("data.personId", hasItem(other.toString()));
            for (String read : List.of("path", "next-step")) {
                String tag = tagged(company, Role.LEARNER, NOAH, noah, read, "")
                        .extract()
                        .header("ETag");
                tagged(company, Role.LEARNER, NOAH, noah, read, tag).statusCode(304);
                // Who leads them reads the modules' own minutes.
                tagged(company, Role.MANAGER, GRACE, noah, read, tag).statusCode(200);
            }
            audit(company, noah).body("data.actor", containsInAnyOrder("hanna", GRACE));
            audit(company, grace).body("data.actor", contains("hanna"));
            audit(company, other).body("data.actor", contains("hanna"));
        }
    }

    @Test
    void aTeamIsLeafedThroughInBothWays() {
        try (var company = LearnerFixture.companyWithModules("team-paged")) {
            UUID noah = company.hired(NOAH, "support");
            UUID newcomer = UUID.randomUUID();
            company.others.personIsInTeam(noah, NOAH, "north");
            company.others.personIsInTeam(newcomer, "nia.new", "north");
            company.others.personIsInTeam(UUID.randomUUID(), "sam.south", "south");
            await().untilAsserted(() ->
                    learners(company, Role.LD_ADMIN, "maya", "?team=south").body("data.team", contains("south")));

            String cursor = learners(company, Role.LD_ADMIN, "maya", "?team=north&limit=1")
                    .body("data.team", contains("north"))
                    .extract()
                    .path("nextCursor");
            String last = learners(company, Role.LD_ADMIN, "maya", "?team=north&limit=1&cursor=" + cursor)
                    .body("nextCursor", nullValue())
                    .extract()
                    .path("data[0].personId");

            assertThat(List.of(noah.toString(), newcomer.toString())).contains(last);
            learners(company, Role.LD_ADMIN, "maya", "?team=nowhere").body("data", empty());
            learners(company, Role.MANAGER, GRACE, "?team=north").body("data", empty());
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .get("/v1/learners?team=south&cursor=" + cursor)
                    .then()
                    .statusCode(400);
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ learners(team: \"north\") { data { personId nextStep { module } openTargets { skill due }"
                                    + " minutesSpent } nextCursor } }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.learners.data.personId", containsInAnyOrder(noah.toString(), newcomer.toString()))
                    .body("data.learners.data.find { it.personId == '" + newcomer + "' }.openTargets", empty())
                    .body("data.learners.data.nextStep.module", not(empty()));
        }
    }

    @Test
    void whoFollowsLearnersHearsOfThoseWithWhomSomethingChangedAndOfWhoLeft() {
        try (var company = LearnerFixture.companyWithModules("team-followed")) {
            UUID noah = company.hired(NOAH, "support");
            UUID daniel = company.hired("daniel.osei", "support");
            learners(company, Role.LD_ADMIN, "maya", "?updatedSince=2020-01-01T00:00:00Z")
                    .body("data.personId", containsInAnyOrder(noah.toString(), daniel.toString()))
                    .body("data.active", everyItem(equalTo(true)));
            learners(company, Role.LD_ADMIN, "maya", "?updatedSince=0001-01-01T00:00:00Z")
                    .body("data", hasSize(2));
            Instant before = Instant.now();
            learners(company, Role.LD_ADMIN, "maya", "?updatedSince=" + before).body("data", empty());

            company.does(NOAH, LearnerFixture.activity(noah, "notes-three-parts", "started", Map.of()))
                    .statusCode(201);

            learners(company, Role.LD_ADMIN, "maya", "?updatedSince=" + before)
                    .body("data.personId", contains(noah.toString()));
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(Map.of(
                            "query", "{ learners(updatedSince: \"" + before + "\") { data { personId active } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.learners.data.personId", contains(noah.toString()));
            Instant after = Instant.now();
            company.others.personLeft(daniel, "daniel.osei");
            await().untilAsserted(() -> learners(company, Role.LD_ADMIN, "maya", "?updatedSince=" + after)
                    .body("data.personId", contains(daniel.toString()))
                    .body("data.active", contains(false)));
            learners(company, Role.LD_ADMIN, "maya", "").body("data.personId", contains(noah.toString()));
            learners(company, Role.LEARNER, NOAH, "?updatedSince=" + after).body("data", empty());
        }
    }

    /** Takes twice the module's minutes by their own choice, which nobody else is told. */
    private static void learnsInTheirSlot(LearnerFixture company, UUID noah) {
        as(Role.LEARNER, NOAH, company.tenant)
                .body(Map.of("chosen", 2))
                .put("/v1/people/" + noah + "/pace")
                .then()
                .statusCode(200);
        as(Role.LEARNER, NOAH, company.tenant)
                .body(Map.of(
                        "slots", List.of(Map.of("moment", "sale", "when", "after", "minutes", 7, "days", List.of()))))
                .put("/v1/people/" + noah + "/slots")
                .then()
                .statusCode(200);
        as(Role.INTEGRATION, "crm", company.tenant)
                .body(Map.of(
                        "moment", "sale", "at", Instant.now().minusSeconds(60).toString()))
                .post("/v1/people/" + noah + "/moments")
                .then()
                .statusCode(200);
        company.does(
                        NOAH,
                        activity(
                                noah,
                                "notes-three-parts",
                                "completed",
                                Map.of("occurredAt", Instant.now().toString())))
                .statusCode(201);
    }

    private static int minutesOf(String module) {
        for (var each : Company.modules()) {
            if (each.get("key").asText().equals(module)) {
                return each.get("minutes").asInt();
            }
        }
        throw new IllegalStateException(module);
    }

    private static String of(UUID person) {
        return "data.find { it.personId == '" + person + "' }.";
    }

    private static ValidatableResponse learners(LearnerFixture company, String role, String user, String query) {
        return as(role, user, company.tenant).get("/v1/learners" + query).then().statusCode(200);
    }

    private static ValidatableResponse tagged(
            LearnerFixture company, String role, String user, UUID person, String read, String known) {
        return as(role, user, company.tenant)
                .header("If-None-Match", known)
                .get("/v1/people/" + person + "/" + read)
                .then();
    }

    private static ValidatableResponse audit(LearnerFixture company, UUID person) {
        return as(Role.AUDITOR, "helena", company.tenant)
                .get("/v1/audit?action=learner.list&subject=person/" + person)
                .then()
                .statusCode(200);
    }
}
