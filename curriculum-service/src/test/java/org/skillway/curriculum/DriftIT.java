package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Story 2, this service's part: a work signal slips, and the refresher is on the path with its reason. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DriftIT {

    private static final String KPI = "ticket-note-quality";

    @Test
    void aSlippingSignalPutsARefresherOnThePathAndSaysWhatCausedIt() {
        try (var company = LearnerFixture.companyWithModules("drift-slips")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID rosa = company.hired("rosa.lindqvist", "support", grace);
            approve(company, rosa, 15, 5);
            UUID drift = UUID.randomUUID();

            UUID event = company.others.signalSlips(rosa, drift, KPI, "ticket-notes");

            await().untilAsserted(() -> company.nextStep("rosa.lindqvist", rosa)
                    .body("next.module", equalTo("notes-refresher"))
                    .body("next.inserted", equalTo("refresher"))
                    .body("next.minutes", equalTo(3))
                    .body("next.driftId", equalTo(drift.toString()))
                    .body("next.reason", containsString("ticket-note-quality has slipped since 18 November 2026")));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(rosa))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(told -> {
                        assertThat(EventSchemas.complaints(told.type(), told.payload()))
                                .isEmpty();
                        assertThat(told.data().get("cause")).isEqualTo("drift");
                        assertThat(told.data().get("driftId")).isEqualTo(drift.toString());
                        assertThat(told.headers()).containsEntry("ce_causationid", event.toString());
                    }));
        }
    }

    @Test
    void aRecoveredSignalTakesTheRefresherAwayUnlessItIsBegun() {
        try (var company = LearnerFixture.companyWithModules("drift-clears")) {
            UUID rosa = company.hired("rosa.lindqvist", "support");
            UUID drift = UUID.randomUUID();
            company.others.signalSlips(rosa, drift, KPI, "ticket-notes");
            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher")));

            company.others.signalRecovers(rosa, drift, KPI, "ticket-notes");
            await().untilAsserted(
                            () -> company.nextStep("rosa.lindqvist", rosa).body("next.module", not("notes-refresher")));

            UUID again = UUID.randomUUID();
            company.others.signalSlips(rosa, again, KPI, "ticket-notes");
            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher")));
            company.does("rosa.lindqvist", activity(rosa, "notes-refresher", "started", Map.of()))
                    .statusCode(201);
            company.others.signalRecovers(rosa, again, KPI, "ticket-notes");
            company.others.personIsAt(rosa, "refund-handling", 4, "manager-observation", 0.6);
            await().untilAsserted(() -> company.mastery("rosa.lindqvist", rosa)
                    .body("skills.find { it.skill == 'refund-handling' }.evidence", equalTo(3)));
            company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher"));
        }
    }

    @Test
    void aSignalComparedAnewTakesTheRefresherAwayAndIsNoRecovery() {
        try (var company = LearnerFixture.companyWithModules("drift-withdrawn")) {
            UUID rosa = company.hired("rosa.lindqvist", "support");
            UUID drift = UUID.randomUUID();
            company.others.signalSlips(rosa, drift, KPI, "ticket-notes");
            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher")));

            company.others.signalIsComparedAnew(rosa, drift, KPI, "ticket-notes");

            await().untilAsserted(
                            () -> company.nextStep("rosa.lindqvist", rosa).body("next.module", not("notes-refresher")));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(rosa))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(told -> assertThat(told.payload())
                            .contains("\"reason\":\"ticket-note-quality is compared anew\"")));
        }
    }

    @Test
    void aTakenRefresherAnswersTheDrift() {
        try (var company = LearnerFixture.companyWithModules("drift-taken")) {
            UUID rosa = company.hired("rosa.lindqvist", "support");
            company.others.signalSlips(rosa, UUID.randomUUID(), KPI, "ticket-notes");
            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher")));

            company.does("rosa.lindqvist", activity(rosa, "notes-refresher", "completed", Map.of()))
                    .statusCode(201)
                    .body("next.module", equalTo("notes-refresher"));
            company.answers("rosa.lindqvist", rosa, "notes-refresher", "notes-refresher-1", true)
                    .statusCode(201);
            company.answers("rosa.lindqvist", rosa, "notes-refresher", "notes-refresher-2", true)
                    .statusCode(201)
                    .body("next.module", not("notes-refresher"));
        }
    }

    @Test
    void onlyAManagerOfThePersonApprovesTheirMinutes() {
        try (var company = LearnerFixture.companyWithModules("budget")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID noah = company.hired("noah.becker", "support", grace);
            var url = "/v1/people/" + noah + "/time-budget";
            as(Role.LEARNER, "noah.becker", "budget")
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("approved", equalTo(false))
                    .body("minutesPerWeek", equalTo(30));
            approve(company, noah, 60, 10);
            as(Role.LEARNER, "noah.becker", "budget")
                    .get(url)
                    .then()
                    .body("approved", equalTo(true))
                    .body("minutesPerWeek", equalTo(60))
                    .body("usual.minutesPerWeek", equalTo(30))
                    .body("usual.slots.minutes", contains(10));

            var second = Map.of("minutesPerWeek", 5, "slots", List.of(Map.of("moment", "any", "minutes", 5)));
            as(Role.MANAGER, "grace.adeyemi", "budget")
                    .body(second)
                    .put(url)
                    .then()
                    .statusCode(428);
            as(Role.MANAGER, "grace.adeyemi", "budget")
                    .header("If-Match", "\"1\"")
                    .body(second)
                    .put(url)
                    .then()
                    .statusCode(200)
                    .body("minutesPerWeek", equalTo(5));
            as(Role.MANAGER, "noah.becker", "budget")
                    .body(second)
                    .put("/v1/people/" + grace + "/time-budget")
                    .then()
                    .statusCode(404);
            as(Role.MANAGER, "noah.becker", "budget")
                    .body(second)
                    .put(url)
                    .then()
                    .statusCode(403);
            as(Role.LD_ADMIN, "noah.becker", "budget")
                    .body(second)
                    .put(url)
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, "noah.becker", "budget")
                    .body(second)
                    .put(url)
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, "noah.becker", "budget")
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .body("steps.findAll { it.minutes > 5 }.size()", equalTo(0));
        }
    }

    @Test
    void whoeverReadsSomebodysMinutesIsOnRecord() {
        try (var company = LearnerFixture.companyWithModules("budget-read")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID noah = company.hired("noah.becker", "support", grace);
            var url = "/v1/people/" + noah + "/time-budget";
            as(Role.MANAGER, "grace.adeyemi", company.tenant).get(url).then().statusCode(200);
            as(Role.LEARNER, "noah.becker", company.tenant).get(url).then().statusCode(200);

            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .statusCode(200)
                    .body("data.findAll { it.action == 'time-budget.read' }.actor", contains("grace.adeyemi"));
        }
    }

    private static void approve(LearnerFixture company, UUID person, int perWeek, int perSitting) {
        as(Role.MANAGER, "grace.adeyemi", company.tenant)
                .body(Map.of(
                        "minutesPerWeek", perWeek, "slots", List.of(Map.of("moment", "any", "minutes", perSitting))))
                .put("/v1/people/" + person + "/time-budget")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."));
    }
}
