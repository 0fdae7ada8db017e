package org.skillway.curriculum;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What somebody's record says, and to whom. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RecordsIT {

    private static final String NOAH = "noah.becker";
    private static final String SCENARIO = "refund-exception-scenario";

    @Test
    void aLearnerSeesTheirStreakAndTheirSmallWins() {
        try (var company = LearnerFixture.companyWithModules("records-streak")) {
            UUID noah = company.hired(NOAH, "support");
            read(company, noah, "streak")
                    .body("days", equalTo(0))
                    .body("lastDay", nullValue())
                    .body("wins", empty());

            answers(company, noah, "refund-rules", "refund-rules-1", false, 15);
            answers(company, noah, "refund-rules", "refund-rules-2", true, 15);
            answers(company, noah, "refund-rules", "refund-rules-1", true, 0);

            read(company, noah, "streak")
                    .body("days", equalTo(1))
                    .body("weeks", equalTo(1))
                    .body("activeDays", equalTo(2))
                    .body("wins.kind", equalTo(List.of("mistake-mended", "module-passed")))
                    .body("wins.module", equalTo(List.of("refund-rules", "refund-rules")));

            // Noah's day, which is not always that of UTC.
            var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            var away = Map.of(
                    "first", today.minusDays(14).toString(),
                    "last", today.minusDays(1).toString());
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of("on", true, "from", "09:00", "to", "17:00", "leaves", List.of(away)))
                    .put("/v1/people/" + noah + "/nudges")
                    .then()
                    .statusCode(200);
            read(company, noah, "streak").body("days", equalTo(2));
        }
    }

    @Test
    void aDayCountsOnceHoweverMuchWasDoneAndAsItIsWhereTheyLive() {
        try (var company = LearnerFixture.companyWithModules("records-days")) {
            UUID noah = company.hired(NOAH, "support");
            // In Berlin: late on the 9th, and three times on the 10th, whose midnight is none of UTC.
            for (String at : List.of("T22:30:00Z", "T23:30:00Z", "T23:45:00Z")) {
                reflects(company, noah, "2026-11-09" + at);
            }
            reflects(company, noah, "2026-11-10T12:00:00Z");
            reflects(company, noah, "2026-11-12T12:00:00Z");
            company.does(NOAH, activity(noah, SCENARIO, "started", Map.of("occurredAt", "2026-11-11T12:00:00Z")))
                    .statusCode(201);

            read(company, noah, "streak").body("longestDays", equalTo(2)).body("lastDay", equalTo("2026-11-12"));
        }
    }

    private static void reflects(LearnerFixture company, UUID noah, String at) {
        company.does(NOAH, activity(noah, SCENARIO, "reflected", Map.of("occurredAt", at)))
                .statusCode(201);
    }

    @Test
    void whatIsCoveredIsNotWhatWasAttended() {
        try (var company = LearnerFixture.companyWithModules("records-coverage")) {
            UUID noah = company.hired(NOAH, "support");
            company.does(NOAH, LearnerFixture.activity(noah, "notes-three-parts", "completed", Map.of()))
                    .statusCode(201);
            company.answers(NOAH, noah, "refund-rules", "refund-rules-1", true).statusCode(201);
            company.answers(NOAH, noah, "refund-rules", "refund-rules-2", true).statusCode(201);

            read(company, noah, "coverage")
                    .body("skills.find { it.skill == 'refund-handling' }.coveredMinutes", equalTo(5))
                    .body("skills.find { it.skill == 'refund-handling' }.minutes", equalTo(16))
                    .body("skills.find { it.skill == 'refund-handling' }.passed", equalTo(1))
                    .body("skills.find { it.skill == 'ticket-notes' }.closed", equalTo(1))
                    .body("skills.find { it.skill == 'ticket-notes' }.share", equalTo(0f))
                    .body("coveredMinutes", equalTo(5));
        }
    }

    @Test
    void scenariosAreJudgedByFirstAnswersApartFromCompletion() {
        try (var company = LearnerFixture.companyWithModules("records-scenarios")) {
            UUID noah = company.hired(NOAH, "support");
            String first = SCENARIO + "-1";
            company.answers(NOAH, noah, SCENARIO, first, false).statusCode(201);
            company.answers(NOAH, noah, SCENARIO, first, true).statusCode(201);
            company.answers(NOAH, noah, SCENARIO, SCENARIO + "-2", true).statusCode(201);

            read(company, noah, "scenario-accuracy")
                    .body("skills.skill", contains("refund-handling"))
                    .body("skills[0].passed", equalTo(1))
                    .body("skills[0].answers", equalTo(3))
                    .body("skills[0].firstAnswers", equalTo(2))
                    .body("skills[0].accuracy", equalTo(0.5f));
            read(company, noah, "scenario-accuracy?days=1").body("skills", empty());

            // Answered before, with the wrong answer first, and again today beside what is no scenario.
            answers(company, noah, SCENARIO, first, false, 0);
            answers(company, noah, "refund-rules", "refund-rules-1", false, 0);
            read(company, noah, "scenario-accuracy?days=1")
                    .body("skills.skill", contains("refund-handling"))
                    .body("skills[0].scenarios", equalTo(1))
                    .body("skills[0].answers", equalTo(1))
                    .body("skills[0].firstAnswers", equalTo(0));
            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/records/scenario-accuracy?days=0")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItems("?days"));
        }
    }

    @Test
    void whatWasLearnedIsUsedAtWorkAndTheLagIsKnown() {
        try (var company = LearnerFixture.companyWithModules("records-application")) {
            UUID noah = company.hired(NOAH, "support");
            answers(company, noah, "refund-rules", "refund-rules-1", true, 3);
            answers(company, noah, "refund-rules", "refund-rules-2", true, 3);
            read(company, noah, "application")
                    .body("medianHours", nullValue())
                    .body("soonShare", equalTo(0f))
                    .body("modules.module", contains("refund-rules"));

            company.does(
                            NOAH,
                            LearnerFixture.activity(noah, "refund-rules", "applied", Map.of("occurredAt", daysAgo(1))))
                    .statusCode(201)
                    .body("correct", nullValue());

            read(company, noah, "application")
                    .body("medianHours", greaterThan(47.9f))
                    .body("medianHours", lessThan(48.1f))
                    .body("modules[0].hours", greaterThan(47.9f));
            read(company, noah, "application?days=1").body("modules", empty());
            company.does(NOAH, LearnerFixture.activity(noah, "refund-rules", "applied", Map.of("correct", true)))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/correct")));
        }
    }

    @Test
    void screensReadTheSameInOneQuery() {
        try (var company = LearnerFixture.companyWithModules("records-graphql")) {
            UUID noah = company.hired(NOAH, "support");
            company.answers(NOAH, noah, SCENARIO, SCENARIO + "-1", true).statusCode(201);

            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ learningStreak(personId: \"%1$s\") { longestDays } learningCoverage(personId: \"%1$s\") { share }"
                                            .formatted(noah)
                                    + " scenarioAccuracy(personId: \"%s\") { skills { accuracy } } }".formatted(noah)))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.learningStreak.longestDays", equalTo(1))
                    .body("data.learningCoverage.share", equalTo(0f))
                    .body("data.scenarioAccuracy.skills[0].accuracy", equalTo(1f));
        }
    }

    @Test
    void whoeverMayNotSeeSomebodySeesNoRecordAndWhoMayIsPutOnRecord() {
        try (var company = LearnerFixture.companyWithModules("records-access")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID noah = company.hired(NOAH, "support", grace);
            company.hired("daniel.osei", "support", grace);

            for (String view : List.of("streak", "coverage", "scenario-accuracy", "application")) {
                String path = "/v1/people/" + noah + "/records/" + view;
                as(Role.LEARNER, "daniel.osei", company.tenant).get(path).then().statusCode(404);
                as(Role.LEARNER, NOAH, "another-tenant").get(path).then().statusCode(404);
                as(Role.MANAGER, "grace.adeyemi", company.tenant)
                        .get(path)
                        .then()
                        .statusCode(200);
            }
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.findAll { it.action == 'record.read' }.size()", equalTo(4));
        }
    }

    @Test
    void authorsSeeWherePeopleLeaveAModuleAndNobodyInParticular() {
        try (var company = LearnerFixture.companyWithModules("records-drop-off")) {
            for (int i = 0; i < 5; i++) {
                String name = "learner-" + i;
                UUID person = company.hired(name, "support");
                company.answers(name, person, "refund-rules", "refund-rules-1", i > 1)
                        .statusCode(201);
                if (i == 0) {
                    company.answers(name, person, "refund-rules", "refund-rules-2", true)
                            .statusCode(201);
                }
                if (i < 4) {
                    company.does(name, LearnerFixture.activity(person, "refund-rules", "abandoned", Map.of()))
                            .statusCode(201);
                }
                if (i == 3) {
                    dropOff(company.tenant).body("people", nullValue()).body("points", empty());
                }
            }
            dropOff(company.tenant).body("people", nullValue()).body("points", empty());
            Days.pass(company.tenant, 22);

            await().untilAsserted(() -> dropOff(company.tenant)
                    .body("people", equalTo(5))
                    .body("finished", equalTo(0))
                    .body("left", equalTo(5))
                    .body("points.item", equalTo(Arrays.asList(null, "refund-rules-1")))
                    .body("points[1].left", equalTo(4))
                    .body("points[1].firstWrong", equalTo(2)));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ dropOff(module: \"refund-rules\") { left points { item left } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.dropOff.left", equalTo(5));
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .get("/v1/modules/nothing/drop-off")
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, "learner-0", company.tenant)
                    .get("/v1/modules/refund-rules/drop-off")
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse dropOff(String tenant) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/modules/refund-rules/drop-off")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(LearnerFixture company, UUID person, String view) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/records/" + view)
                .then()
                .statusCode(200);
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private static void answers(
            LearnerFixture company, UUID person, String module, String item, boolean right, int daysAgo) {
        company.does(
                        NOAH,
                        LearnerFixture.activity(
                                person,
                                module,
                                "answered",
                                Map.of(
                                        "item",
                                        item,
                                        "response",
                                        Company.option(module, item, right),
                                        "occurredAt",
                                        daysAgo(daysAgo))))
                .statusCode(201);
    }
}
