package org.skillway.skills.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa, whom Grace leads, took up support ten days ago. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LeaveIT {

    @Inject
    Clock clock;

    private final SkillsApi company = new SkillsApi("leave-" + UUID.randomUUID());
    private LocalDate today;
    private String rosa;

    @BeforeEach
    void rosaIsNew() {
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("marcus", "", "2019-05-06"),
                row("rosa", "grace", today.minusDays(10).toString())));
        company.importSkills("empathy", "refunds");
        company.publishMap("support", List.of(asks("empathy", 3, 30), asks("refunds", 3, 90)));
        rosa = company.idOf("rosa");
        company.assign(rosa, "support", today.minusDays(10).toString()).statusCode(200);
    }

    @Test
    void aLeaveMovesDueDaysBackAndIsTold() {
        plan(Role.MANAGER, "grace", 5, 18, "planned").statusCode(201).body("kind", equalTo("planned"));

        gaps().body("gaps[0].skill", equalTo("empathy"))
                .body("gaps[0].dueOn", equalTo(today.plusDays(20 + 14).toString()))
                .body("gaps[0].daysOnLeave", equalTo(14))
                .body("gaps[0].reason", containsString("by day 30, 14 days on leave not counted"));
        await().untilAsserted(() -> assertThat(SkillsTopic.toldOf(company.tenant()))
                .filteredOn(event -> event.type().equals("org.skillway.skills.leave.changed.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .contains(today.plusDays(5).toString())
                        .doesNotContain("planned")));
    }

    @Test
    void aLeaveThatIsWithdrawnMovesNothingAndStaysOnRecord() {
        String leave = plan(Role.HR_ADMIN, "owen.fitzgerald", 5, 18, "parental")
                .statusCode(201)
                .extract()
                .path("leaveId");

        company.asHr().delete("/v1/people/" + rosa + "/leaves/" + leave).then().statusCode(204);

        gaps().body("gaps[0].dueOn", equalTo(today.plusDays(20).toString()));
        company.asHr().delete("/v1/people/" + rosa + "/leaves/" + leave).then().statusCode(404);
        leaves("").body("data", hasSize(0));
        leaves("?updatedSince=2026-01-01T00:00:00Z").body("data[0].withdrawnAt", notNullValue());
    }

    @Test
    void leavesShareNoDayAndLieWithinTheContract() {
        plan(Role.MANAGER, "grace", 5, 18, "planned").statusCode(201);

        plan(Role.MANAGER, "grace", 18, 20, "other")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].detail", containsString("overlaps"));
        plan(Role.MANAGER, "grace", -20, -15, "other").statusCode(422);
        plan(Role.MANAGER, "grace", 5, 4, "other").statusCode(400).body("errors[0].pointer", equalTo("/to"));
        plan(Role.MANAGER, "grace", 40, 41, "sick").statusCode(400);
        company.asHr()
                .body(Map.of("from", "+999999999-12-30", "to", "+999999999-12-31", "kind", "other"))
                .post("/v1/people/" + rosa + "/leaves")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyWhoLeadsAPersonOrHrPlansAndOnlyTheySeeIt() {
        plan(Role.MANAGER, "marcus", 5, 18, "planned").statusCode(404);
        plan(Role.LEARNER, "rosa", 5, 18, "planned").statusCode(403);
        plan(Role.MANAGER, "rosa", 5, 18, "planned").statusCode(422);
        plan(Role.MANAGER, "grace", 5, 18, "planned").statusCode(201);

        leaves("").body("data", hasSize(1));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/leaves")
                .then()
                .body("data", hasSize(1));
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/leaves")
                .then()
                .statusCode(404);
        company.as(Role.LD_ADMIN, "lena")
                .get("/v1/people/" + rosa + "/leaves")
                .then()
                .statusCode(403);
        new SkillsApi("leave-other")
                .asHr()
                .get("/v1/people/" + rosa + "/leaves")
                .then()
                .statusCode(404);
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + rosa)
                .then()
                .body("data.action", hasItem("leave.plan"))
                .body("data.action", hasItem("leave.read"));
    }

    @Test
    void aTeamsLeavesAreOneQueryAway() {
        plan(Role.MANAGER, "grace", 5, 18, "planned").statusCode(201);

        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", "{ people { data { userName leaves { from to kind } } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.people.data.find { it.userName == 'rosa' }.leaves", hasSize(1));
    }

    @Test
    void whatWouldBeDueAfterTheContractIsNotAsked() {
        endsOn(today.plusDays(40));

        gaps().body("gaps.skill", equalTo(List.of("empathy")));
        await().untilAsserted(() -> assertThat(SkillsTopic.toldOf(company.tenant()))
                .filteredOn(event -> event.type().equals("org.skillway.skills.gap.changed.v1"))
                .last()
                .satisfies(event -> assertThat(event.data()).contains("refunds", "no-longer-asked")));
    }

    @Test
    void ofWhoeverHasLeftNothingIsAsked() {
        endsOn(today.minusDays(1));

        gaps().body("gaps", hasSize(0)).body("onTrack", equalTo(true));
    }

    private void endsOn(LocalDate day) {
        var same = row("rosa", "grace", today.minusDays(10).toString()).replace(",\n", "," + day + "\n");
        company.importPeople(List.of(same)).body("updated", equalTo(1));
    }

    private ValidatableResponse gaps() {
        return company.asHr().get("/v1/people/" + rosa + "/gaps?day=90").then().statusCode(200);
    }

    private ValidatableResponse leaves(String query) {
        return company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + rosa + "/leaves" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse plan(String role, String user, int from, int to, String kind) {
        return company.as(role, user)
                .body(Map.of(
                        "from", today.plusDays(from).toString(),
                        "to", today.plusDays(to).toString(),
                        "kind", kind))
                .post("/v1/people/" + rosa + "/leaves")
                .then();
    }
}
