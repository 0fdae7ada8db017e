package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityIT {

    private static final String REFUNDS = "refund-rules";
    private static final String REFUND_ITEM = "refund-rules-1";

    @Test
    void aWrongAnswerLowersTheBeliefAndBringsTheSimplerVersionAtOnce() {
        try (var company = LearnerFixture.companyWithModules("activity-wrong")) {
            UUID noah = company.hired("noah.becker", "support");

            company.answers("noah.becker", noah, "empathy-first-minute", "empathy-first-minute-1", false)
                    .statusCode(201)
                    .body("mastery.skill", equalTo("empathy-under-pressure"))
                    .body("mastery.level", lessThan(1.4f))
                    .body("mastery.before.level", equalTo(1.4166666f))
                    .body("mastery.evidence", equalTo(1))
                    .body("path.changed", equalTo(true))
                    .body("next.module", equalTo("empathy-first-minute-simple"))
                    .body("next.inserted", equalTo("simplified"))
                    .body("next.reason", containsString("did not work out"));
            company.nextStep("noah.becker", noah).body("next.module", equalTo("empathy-first-minute-simple"));

            company.answers("noah.becker", noah, "empathy-first-minute-simple", "empathy-first-minute-simple-1", true)
                    .statusCode(201)
                    .body("next.inserted", equalTo("practice"));
        }
    }

    @Test
    void whoHasAnsweredIsToldWhatIsRightAndWhyAndWhereTheContentLies() {
        try (var company = LearnerFixture.companyWithModules("activity-solution")) {
            UUID noah = company.hired("noah.becker", "support");
            var modules = Company.modules();
            modules.forEach(module -> {
                if (module.get("key").asText().equals(REFUNDS)) {
                    ((ObjectNode) module).put("link", "https://learn.example/refunds");
                    ((ObjectNode) module.at("/items/0")).put("explanation", "Above that somebody else decides.");
                }
            });
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(modules.toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200);

            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/modules/" + REFUNDS)
                    .then()
                    .statusCode(200)
                    .body("link", equalTo("https://learn.example/refunds"))
                    .body(not(containsString("somebody else decides")));
            company.does("noah.becker", activity(noah, REFUNDS, "started", Map.of()))
                    .statusCode(201)
                    .body("solution", nullValue());
            company.answers("noah.becker", noah, REFUNDS, Company.items(REFUNDS).getFirst(), false)
                    .statusCode(201)
                    .body(
                            "solution.answer",
                            equalTo(Company.option(
                                    REFUNDS, Company.items(REFUNDS).getFirst(), true)))
                    .body("solution.explanation", equalTo("Above that somebody else decides."));
        }
    }

    @Test
    void gradesTheOptionChosenAndSaysSo() {
        try (var company = LearnerFixture.companyWithModules("activity-graded")) {
            UUID noah = company.hired("noah.becker", "support");

            company.answers("noah.becker", noah, REFUNDS, REFUND_ITEM, false)
                    .statusCode(201)
                    .body("correct", equalTo(false));
            company.answers("noah.becker", noah, REFUNDS, REFUND_ITEM, true)
                    .statusCode(201)
                    .body("correct", equalTo(true));
            company.does("noah.becker", activity(noah, REFUNDS, "completed", Map.of()))
                    .statusCode(201)
                    .body("correct", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "learner mentor", "learner hr-admin", "learner manager"})
    void nobodyGradesTheirOwnAnswer(String roles) {
        try (var company = LearnerFixture.companyWithModules("activity-claims-" + roles.replace(' ', '-'))) {
            UUID noah = company.hired("noah.becker", "support");

            company.grades(roles, "noah.becker", noah, REFUNDS, REFUND_ITEM, true)
                    .statusCode(422)
                    .body("detail", containsString("send the option chosen as 'response'"))
                    .body("errors.pointer", equalTo(List.of("/correct")));

            company.mastery("noah.becker", noah)
                    .body("skills.find { it.skill == 'refund-handling' }.evidence", equalTo(0));
        }
    }

    @Test
    void aManagerOrASystemMayGrade() {
        try (var company = LearnerFixture.companyWithModules("activity-grades")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID noah = company.hired("noah.becker", "support", grace);

            company.grades(Role.MANAGER, "grace.adeyemi", noah, REFUNDS, REFUND_ITEM, false)
                    .statusCode(201)
                    .body("correct", equalTo(false));
            company.grades(Role.INTEGRATION, "lms", noah, REFUNDS, REFUND_ITEM, true)
                    .statusCode(201)
                    .body("correct", equalTo(true));
            // Human resources see everybody, but activities are not theirs to record.
            company.grades("learner hr-admin", "owen.fitzgerald", noah, REFUNDS, REFUND_ITEM, true)
                    .statusCode(404);
        }
    }

    @Test
    void whoHasReportsShowsNothingByAnswersThatTheyMayRead() {
        try (var company = LearnerFixture.companyWithModules("activity-reports")) {
            UUID mara = company.hired("mara.klein", "support");
            UUID noah = company.hired("noah.becker", "support", mara);
            String unassisted = "skills.find { it.skill == 'refund-handling' }.unassisted";
            int ofMara = company.mastery("mara.klein", mara).extract().path(unassisted);
            int ofNoah = company.mastery("noah.becker", noah).extract().path(unassisted);

            for (UUID person : List.of(mara, noah)) {
                int right = Company.option(REFUNDS, REFUND_ITEM, true);
                company.does(
                                Role.INTEGRATION,
                                "lms",
                                UUID.randomUUID().toString(),
                                activity(person, REFUNDS, "answered", Map.of("item", REFUND_ITEM, "response", right)))
                        .statusCode(201);
            }

            company.mastery("mara.klein", mara).body(unassisted, equalTo(ofMara));
            company.mastery("noah.becker", noah).body(unassisted, equalTo(ofNoah + 1));
        }
    }

    @Test
    void anOpenQuestionIsGradedBySomebodyElse() {
        try (var company = LearnerFixture.companyWithModules("activity-open")) {
            UUID noah = company.hired("noah.becker", "support");
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Company.withOpenQuestion("open-question").toString())
                    .put("/v1/modules/open-question")
                    .then()
                    .statusCode(201);

            company.chooses("noah.becker", noah, "open-question", "open-question-1", 0)
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/response")));
            company.grades(Role.LEARNER, "noah.becker", noah, "open-question", "open-question-1", true)
                    .statusCode(422)
                    .body("detail", containsString("a manager, an administrator or a system"))
                    .body("errors.pointer", equalTo(List.of("/correct")));
            company.grades(Role.INTEGRATION, "lms", noah, "open-question", "open-question-1", true)
                    .statusCode(201)
                    .body("correct", equalTo(true));
        }
    }

    @Test
    void tellsWhatHappenedInOrderAndAsPromised() {
        try (var company = LearnerFixture.companyWithModules("activity-events")) {
            UUID noah = company.hired("noah.becker", "support");
            company.answers("noah.becker", noah, "empathy-first-minute", "empathy-first-minute-1", false)
                    .statusCode(201);

            await().untilAsserted(() -> {
                var told = company.others.toldAbout(noah);
                assertThat(told)
                        .allSatisfy(each -> assertThat(EventSchemas.complaints(each.type(), each.payload()))
                                .isEmpty());
                assertThat(told)
                        .extracting(each -> each.type().replace("org.skillway.curriculum.", ""))
                        .endsWith("activity.recorded.v1", "mastery.changed.v1", "path.changed.v1");
                assertThat(told.get(told.size() - 3).data().get("response"))
                        .isEqualTo(Company.option("empathy-first-minute", "empathy-first-minute-1", false));
                assertThat(told.get(told.size() - 3).data().get("correct")).isEqualTo(false);
                assertThat(told.getLast().data())
                        .satisfies(data -> assertThat(data.get("cause")).isEqualTo("activity"))
                        .satisfies(data ->
                                assertThat(data.get("inserted")).asString().contains("empathy-first-minute-simple"));
            });
        }
    }

    @Test
    void aRepeatedRequestIsRecordedOnceAndAnsweredAlike() {
        try (var company = LearnerFixture.companyWithModules("activity-retry")) {
            UUID noah = company.hired("noah.becker", "support");
            var answer = activity(
                    noah, "empathy-first-minute", "answered", Map.of("item", "empathy-first-minute-1", "response", 0));
            var first = post(company.tenant, answer)
                    .statusCode(201)
                    .extract()
                    .body()
                    .asString();

            var second = post(company.tenant, answer)
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .extract()
                    .body()
                    .asString();

            assertThat(second).isEqualTo(first);
            company.mastery("noah.becker", noah)
                    .body("skills.find { it.skill == 'empathy-under-pressure' }.evidence", equalTo(1));
        }
    }

    @Test
    void helpedSuccessIsRecordedButCountsForLess() {
        try (var company = LearnerFixture.companyWithModules("activity-help")) {
            UUID noah = company.hired("noah.becker", "support");

            company.does(
                            "noah.becker",
                            activity(
                                    noah,
                                    "refund-rules",
                                    "answered",
                                    Map.of(
                                            "item",
                                            REFUND_ITEM,
                                            "response",
                                            Company.option(REFUNDS, REFUND_ITEM, true),
                                            "helpLevel",
                                            "walkthrough")))
                    .statusCode(201)
                    .body("correct", equalTo(true))
                    .body("mastery.evidence", equalTo(1))
                    .body("mastery.unassisted", equalTo(0))
                    .body("mastery.level", lessThan(1.7f));
        }
    }

    @Test
    void nobodySeesOrMovesSomebodyElsesLearning() {
        try (var company = LearnerFixture.companyWithModules("activity-access")) {
            UUID grace = company.hired("grace.adeyemi", "manager");
            UUID noah = company.hired("noah.becker", "support", grace);
            company.hired("daniel.osei", "support", grace);

            company.answers("daniel.osei", noah, "refund-rules", "refund-rules-1", true)
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            company.mastery("daniel.osei", noah).statusCode(404);
            as(Role.MANAGER, "grace.adeyemi", company.tenant)
                    .get("/v1/people/" + noah + "/next-step")
                    .then()
                    .statusCode(200)
                    .body("next", notNullValue());
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .statusCode(200)
                    .body("data.outcome", hasItems("denied", "read"));
            as(Role.LEARNER, "noah.becker", "another-tenant")
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void pointsAtWhatIsWrongWithAnActivity() {
        try (var company = LearnerFixture.companyWithModules("activity-wrong-input")) {
            UUID noah = company.hired("noah.becker", "support");

            company.does("noah.becker", activity(noah, "refund-rules", "answered", Map.of()))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/item", "/response")));
            company.does(
                            "noah.becker",
                            activity(
                                    noah,
                                    REFUNDS,
                                    "answered",
                                    Map.of("item", REFUND_ITEM, "response", 0, "correct", true)))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/correct")));
            company.does("noah.becker", activity(noah, REFUNDS, "completed", Map.of("response", 0, "correct", true)))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/response", "/correct")));
            company.chooses("noah.becker", noah, REFUNDS, REFUND_ITEM, -1)
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/response")));
            company.chooses("noah.becker", noah, REFUNDS, REFUND_ITEM, 4)
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/response")));
            company.does("noah.becker", activity(noah, "refund-rules", "slept", Map.of()))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/kind")));
            company.does("noah.becker", activity(noah, "nowhere", "started", Map.of()))
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/module")));
            company.answers("noah.becker", noah, "refund-rules", "no-such-item", true)
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/item")));
            company.does(
                            "noah.becker",
                            activity(noah, "refund-rules", "started", Map.of("occurredAt", "2199-01-01T00:00:00Z")))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/occurredAt")));
        }
    }

    /** By another replica, which has the key and is not done. */
    @Test
    void anActivityThatIsStillBeingWorkedOnIsNotTakenAgain() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("activity-busy");
                var other = Database.asApplication(company.tenant);
                var claim = other.prepareStatement("select * from idempotency_claim('noah.becker', 'busy', '')")) {
            UUID noah = company.hired("noah.becker", "support");
            var completed = activity(noah, REFUNDS, "completed", Map.of());
            other.setAutoCommit(false);
            claim.execute();
            company.does(Role.LEARNER, "noah.becker", "busy", completed)
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("IN_PROGRESS"));
            other.rollback();

            company.does(Role.LEARNER, "noah.becker", "busy", completed)
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
            company.does(Role.LEARNER, "noah.becker", "busy", completed)
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true");
        }
    }

    private static ValidatableResponse post(String tenant, Map<String, Object> activity) {
        return as(Role.LEARNER, "noah.becker", tenant)
                .header("Idempotency-Key", "the-same-key")
                .body(activity)
                .post("/v1/activities")
                .then();
    }
}
