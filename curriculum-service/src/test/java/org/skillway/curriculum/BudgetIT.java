package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Learning time is approved by somebody by name, and asked for by whoever needs more. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BudgetIT {

    private static final String NOAH = "noah.becker";
    private static final String GRACE = "grace.adeyemi";

    @Test
    void itIsSaidWhetherSomebodyApprovedTheMinutesWhoAndWhen() {
        try (var company = LearnerFixture.companyWithModules("budget-approved")) {
            UUID grace = company.hired(GRACE, "manager");
            UUID noah = company.hired(NOAH, "support", grace);
            UUID daniel = company.hired("daniel.osei", "support", grace);
            budget(company, noah)
                    .body("approved", equalTo(false))
                    .body("approvedBy", nullValue())
                    .body("approvedAt", nullValue());
            learners(company, "?budgetApproved=false")
                    .body("data.personId", containsInAnyOrder(grace.toString(), noah.toString(), daniel.toString()));

            approve(company, noah, 60).body("approvedBy", equalTo(GRACE)).body("approvedAt", notNullValue());

            budget(company, noah).body("approvedBy", equalTo(GRACE)).body("approvedAt", notNullValue());
            learners(company, "")
                    .body(of(noah) + "budgetApproved", equalTo(true))
                    .body(of(noah) + "budgetApprovedBy", equalTo(GRACE))
                    .body(of(noah) + "budgetApprovedAt", notNullValue())
                    .body(of(noah) + "minutesApproved", equalTo(60))
                    .body(of(daniel) + "budgetApproved", equalTo(false))
                    .body(of(daniel) + "budgetApprovedBy", nullValue());
            learners(company, "?budgetApproved=false")
                    .body("data.personId", containsInAnyOrder(grace.toString(), daniel.toString()));
            learners(company, "?budgetApproved=true").body("data.personId", contains(noah.toString()));
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ timeBudget(personId: \"" + noah
                                    + "\") { approved approvedBy minutesPerWeek slots { minutes } }"
                                    + " tasks(personId: \"" + noah + "\") { key } }"))
                    .post("/graphql")
                    .then()
                    .body("data.timeBudget.approvedBy", equalTo(GRACE))
                    .body("data.timeBudget.slots.minutes", contains(10))
                    .body("data.tasks", empty());
            await().untilAsserted(() -> assertThat(told(company, noah, "time-budget.approved.v1"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.payload()).contains("\"minutesPerWeek\":60")));
        }
    }

    @Test
    void whoNeedsMoreMinutesAsksAndTheirManagerDecides() {
        try (var company = LearnerFixture.companyWithModules("budget-asked")) {
            UUID rosa = company.hired("rosa.lind", "manager");
            UUID grace = company.hired(GRACE, "manager", rosa);
            UUID noah = company.hired(NOAH, "support", grace);
            ask(company, noah, 30).statusCode(422).body("errors.pointer", contains("/minutesPerWeek"));

            String id = ask(company, noah, 45)
                    .statusCode(201)
                    .body("managerId", equalTo(grace.toString()))
                    .body("minutesHeld", equalTo(30))
                    .body("decision", nullValue())
                    .extract()
                    .path("id");
            ask(company, noah, 50).statusCode(409);

            requests(company, GRACE, "")
                    .body("data.id", contains(id))
                    .body("data[0].personId", equalTo(noah.toString()))
                    .body("data[0].reason", equalTo("Two clients are new to me."));
            requests(company, "rosa.lind", "").body("data", empty());
            decide(company, "rosa.lind", id, "approved").statusCode(403);
            decide(company, NOAH, id, "approved").statusCode(403);
            decide(company, GRACE, id, "approved")
                    .statusCode(201)
                    .body("decision.outcome", equalTo("approved"))
                    .body("decision.decidedBy", equalTo(GRACE));
            decide(company, GRACE, id, "declined").statusCode(409);

            budget(company, noah)
                    .body("minutesPerWeek", equalTo(45))
                    .body("slots.minutes", contains(10))
                    .body("approvedBy", equalTo(GRACE));
            String second = ask(company, noah, 90).statusCode(201).extract().path("id");
            decide(company, GRACE, second, "declined").statusCode(201).body("decision.reason", equalTo("Because."));
            budget(company, noah).body("minutesPerWeek", equalTo(45));
            requests(company, GRACE, "").body("data", empty());
            requests(company, GRACE, "?status=decided").body("data.id", contains(second, id));
            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/time-budget/requests")
                    .then()
                    .statusCode(200)
                    .body("data.decision.outcome", contains("declined", "approved"));
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query", "{ timeBudgetRequests(personId: \"" + noah + "\") { id decision { outcome } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.timeBudgetRequests.id", contains(second, id));
            as(Role.AUDITOR, "adam", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.action", hasItem("time-budget.ask"))
                    .body("data.action", hasItem("time-budget.decide"))
                    .body("data.action", hasItem("time-budget-request.read"));
            await().untilAsserted(() -> {
                assertThat(told(company, noah, "time-budget.requested.v1")).hasSize(2);
                assertThat(told(company, noah, "time-budget.request-decided.v1"))
                        .hasSize(2)
                        .last()
                        .satisfies(told -> assertThat(told.payload())
                                .contains("\"outcome\":\"declined\"")
                                .doesNotContain("Because."));
            });
        }
    }

    @Test
    void whatIsApprovedOtherwiseAnswersTheRequestAndWhoLeavesAsksNoMore() {
        try (var company = LearnerFixture.companyWithModules("budget-answered")) {
            UUID grace = company.hired(GRACE, "manager");
            UUID noah = company.hired(NOAH, "support", grace);
            UUID daniel = company.hired("daniel.osei", "support", grace);
            ask(company, noah, 45).statusCode(201);
            asking(company, "daniel.osei", daniel, 45).statusCode(201);
            requests(company, GRACE, "").body("data.personId", contains(noah.toString(), daniel.toString()));

            approve(company, noah, 60);
            company.others.personLeft(daniel, "daniel.osei");

            await().untilAsserted(() -> requests(company, GRACE, "").body("data", empty()));
            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/time-budget/requests")
                    .then()
                    .body("data.decision.outcome", contains("approved"));
            asking(company, GRACE, noah, 90).statusCode(404);
            as(Role.LEARNER, "zoe.else", company.tenant)
                    .get("/v1/people/" + noah + "/time-budget/requests")
                    .then()
                    .statusCode(404);
        }
    }

    private static List<OtherServices.Told> told(LearnerFixture company, UUID person, String type) {
        List<OtherServices.Told> told = company.others.toldAbout(person).stream()
                .filter(each -> each.type().equals("org.skillway.curriculum." + type))
                .toList();
        assertThat(told)
                .allSatisfy(each -> assertThat(EventSchemas.complaints(each.type(), each.payload()))
                        .isEmpty());
        return told;
    }

    private static String of(UUID person) {
        return "data.find { it.personId == '" + person + "' }.";
    }

    private static ValidatableResponse learners(LearnerFixture company, String query) {
        return as(Role.MANAGER, GRACE, company.tenant)
                .get("/v1/learners" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse budget(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/time-budget")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(LearnerFixture company, UUID person, int minutes) {
        return as(Role.MANAGER, GRACE, company.tenant)
                .body(Map.of("minutesPerWeek", minutes, "slots", List.of(Map.of("moment", "any", "minutes", 10))))
                .put("/v1/people/" + person + "/time-budget")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ask(LearnerFixture company, UUID person, int minutes) {
        return asking(company, NOAH, person, minutes);
    }

    private static ValidatableResponse asking(LearnerFixture company, String user, UUID person, int minutes) {
        return as("learner manager", user, company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("minutesPerWeek", minutes, "reason", "Two clients are new to me."))
                .post("/v1/people/" + person + "/time-budget/requests")
                .then();
    }

    private static ValidatableResponse requests(LearnerFixture company, String user, String query) {
        return as(Role.MANAGER, user, company.tenant)
                .get("/v1/time-budget-requests" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(LearnerFixture company, String user, String id, String outcome) {
        return as(Role.MANAGER, user, company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("outcome", outcome, "reason", "Because."))
                .post("/v1/time-budget-requests/" + id + "/decisions")
                .then();
    }
}
