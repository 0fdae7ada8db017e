package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** What has consequences for somebody waits for a named person, and can be objected to. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RemediationIT {

    private static final String FAILED = "empathy-first-minute";
    private static final String SKILL = "empathy-under-pressure";

    private final UUID rosa = UUID.randomUUID();

    @Test
    void aRetrainingWaitsForTheDirectManagerAndHrAnswersWhatTheLearnerObjects() {
        try (var company = LearnerFixture.companyWithModules("remediation-retraining")) {
            UUID noah = noahUnderRosa(company);
            for (int round = 0; round < 3; round++) {
                company.answers("noah.becker", noah, FAILED, FAILED + "-1", false)
                        .statusCode(201);
            }

            String id = about(company, Role.LEARNER, "noah.becker", noah)
                    .body("data.kind", contains("retraining"))
                    .body("data[0].modules", hasItem(FAILED))
                    .body("data[0].proposedBy", equalTo("skillway"))
                    .body("data[0].managerId", equalTo(rosa.toString()))
                    .body("data[0].state", equalTo("proposed"))
                    .body("data[0].evidence.failedRounds", equalTo(3))
                    .body("data[0].reason", containsString("3 rounds in a row did not work out"))
                    .extract()
                    .path("data[0].id");
            company.answers("noah.becker", noah, FAILED, FAILED + "-1", false).statusCode(201);
            about(company, Role.LEARNER, "noah.becker", noah).body("data.id", contains(id));
            path(company, noah).body("steps.module", not(hasItem(FAILED)));

            company.others.personIs(UUID.randomUUID(), "otto.other");
            decide(company, Role.MANAGER, "otto.other", id, "approved")
                    .statusCode(404)
                    .body("detail", equalTo("No proposal " + id + " that you may see."));
            decide(company, Role.LEARNER, "noah.becker", id, "approved").statusCode(403);
            decide(company, Role.HR_ADMIN, "hanna.hr", id, "approved").statusCode(403);
            mine(company, "proposed").body("data.id", contains(id));
            decide(company, Role.MANAGER, "rosa.lind", id, "kept").statusCode(403);
            decide(company, Role.MANAGER, "rosa.lind", id, "lifted").statusCode(409);
            decide(company, Role.MANAGER, "rosa.lind", id, "approved")
                    .statusCode(201)
                    .body("state", equalTo("in-force"))
                    .body("decisions[0].decidedBy", equalTo("rosa.lind"))
                    .body("decisions[0].reason", equalTo("We talked about it."));
            decide(company, Role.MANAGER, "rosa.lind", id, "approved").statusCode(409);

            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "until", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString(), "reason", "Later."))
                    .put("/v1/people/" + noah + "/path/deferrals/" + FAILED)
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("object to the decision"));
            path(company, noah)
                    .body("steps.module", hasItem(FAILED))
                    .body(
                            "steps.find { it.module == '" + FAILED + "' }.reason",
                            containsString("Your manager decided that you take this"));
            object(company, noah, id).statusCode(201).body("objection", equalTo("I was ill that week."));
            object(company, noah, id).statusCode(409);
            decide(company, Role.HR_ADMIN, "hanna.hr", id, "lifted")
                    .statusCode(201)
                    .body("state", equalTo("lifted"))
                    .body("decisions.outcome", contains("approved", "lifted"));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .body("data.cause", hasItem("remediation"));
            as(Role.LD_ADMIN, "lena.ld", company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .body("data.cause", not(hasItem("remediation")))
                    .body("data.causeReason", hasItem("a person decided"));
            assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .noneSatisfy(told -> assertThat(told.payload()).contains("retraining in"))
                    .anySatisfy(told -> assertThat(told.payload()).contains("\"cause\":\"person\""));
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.action", hasItem("remediation.decide"))
                    .body("data.action", hasItem("remediation.object"));
            assertTold(company, noah, "remediation.proposed", "\"managerId\":\"" + rosa);
            assertTold(company, noah, "remediation.decided", "\"outcome\":\"approved\"");
            assertTold(company, noah, "remediation.objected", "\"inForce\":true");
        }
    }

    @Test
    void threeRoundsInVainCallForAPerson() {
        try (var company = LearnerFixture.companyWithModules("remediation-person")) {
            UUID noah = noahUnderRosa(company);
            for (int round = 0; round < 3; round++) {
                var more = Map.<String, Object>of(
                        "item", FAILED + "-1",
                        "response", Company.option(FAILED, FAILED + "-1", false),
                        "occurredAt", Instant.now().toString());
                company.does("noah.becker", LearnerFixture.activity(noah, FAILED, "answered", more))
                        .statusCode(201);
            }

            path(company, noah).body("suggestions.skill", contains(SKILL));
            assertTold(company, noah, "help.wanted", "\"skill\":\"" + SKILL);
        }
    }

    @Test
    void aRetrainingInWhatWasRetiredMeanwhileIsNotApproved() {
        try (var company = LearnerFixture.companyWithModules("remediation-retired")) {
            UUID noah = noahUnderRosa(company);
            String id = propose(
                            company,
                            Role.HR_ADMIN,
                            noah,
                            Map.of(
                                    "kind",
                                    "retraining",
                                    "skill",
                                    SKILL,
                                    "modules",
                                    List.of(FAILED),
                                    "reason",
                                    "Two complaints."))
                    .statusCode(201)
                    .extract()
                    .path("id");
            ContentDecisions.decide(company.tenant, FAILED, "retire");

            decide(company, Role.MANAGER, "rosa.lind", id, "approved")
                    .statusCode(409)
                    .body("detail", containsString("is retired or replaced. Decline this"));
            mine(company, "proposed").body("data.id", contains(id));
            decide(company, Role.MANAGER, "rosa.lind", id, "declined").statusCode(201);
        }
    }

    @Test
    void aHoldFromWorkIsProposedByHrAndDeclinedWithoutAnythingHavingHappened() {
        try (var company = LearnerFixture.companyWithModules("remediation-hold")) {
            UUID noah = noahUnderRosa(company);
            int version = path(company, noah).extract().path("version");

            propose(company, Role.LEARNER, noah, Map.of("kind", "work-hold", "skill", SKILL, "reason", "No."))
                    .statusCode(403);
            propose(company, Role.HR_ADMIN, noah, Map.of("kind", "retraining", "skill", SKILL, "reason", "No."))
                    .statusCode(422)
                    .body("errors.pointer", contains("/modules"));
            propose(
                            company,
                            Role.HR_ADMIN,
                            noah,
                            Map.of("kind", "retraining", "skill", SKILL, "modules", List.of("none"), "reason", "No."))
                    .statusCode(422)
                    .body("errors.pointer", contains("/modules/0"));
            propose(
                            company,
                            Role.HR_ADMIN,
                            noah,
                            Map.of(
                                    "kind",
                                    "retraining",
                                    "skill",
                                    SKILL,
                                    "modules",
                                    List.of("notes-practice"),
                                    "reason",
                                    "No."))
                    .statusCode(422)
                    .body("errors.pointer", contains("/modules/0"))
                    .body("errors[0].detail", containsString("teaches ticket-notes"));
            propose(company, Role.HR_ADMIN, noah, Map.of("kind", "report", "skill", "none", "reason", "No."))
                    .statusCode(422)
                    .body("errors.pointer", contains("/skill"));
            String id = propose(
                            company,
                            Role.HR_ADMIN,
                            noah,
                            Map.of("kind", "work-hold", "skill", SKILL, "reason", "Two complaints."))
                    .statusCode(201)
                    .body("proposedBy", equalTo("hanna.hr"))
                    .extract()
                    .path("id");
            propose(company, Role.HR_ADMIN, noah, Map.of("kind", "work-hold", "skill", SKILL, "reason", "Again."))
                    .statusCode(409);
            object(company, noah, id).statusCode(201);
            company.others.personIs(rosa, "hanna.hr");
            await().untilAsserted(() -> decide(company, Role.MANAGER, "hanna.hr", id, "approved")
                    .statusCode(403)
                    .body("detail", containsString("Nobody approves what they proposed")));
            company.others.personIs(rosa, "rosa.lind");
            await().untilAsserted(() -> mine(company, "proposed").body("data.id", contains(id)));
            decide(company, Role.MANAGER, "rosa.lind", id, "declined")
                    .statusCode(201)
                    .body("state", equalTo("declined"));

            path(company, noah).body("version", equalTo(version));
            mine(company, "proposed").body("data", empty());
            mine(company, "declined").body("data.id", contains(id));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ remediationProposals(personId: \"" + noah + "\") { state decisions { outcome } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.remediationProposals[0].state", equalTo("declined"));
            as(Role.MANAGER, "rosa.lind", "remediation-elsewhere")
                    .get("/v1/people/" + noah + "/remediation-proposals")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatAwaitsADecisionAboutSomebodyWhoLeavesEnds() {
        try (var company = LearnerFixture.companyWithModules("remediation-leaver")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("step", step, "reason", "I know it."))
                    .post("/v1/people/" + noah + "/path/contests")
                    .then()
                    .statusCode(201);
            Map<String, Object> hold = Map.of("kind", "work-hold", "skill", SKILL, "reason", "Two complaints.");
            propose(company, Role.HR_ADMIN, noah, hold).statusCode(201);
            String report = propose(
                            company, Role.HR_ADMIN, noah, Map.of("kind", "report", "skill", SKILL, "reason", "Why."))
                    .extract()
                    .path("id");
            decide(company, Role.MANAGER, "rosa.lind", report, "approved").statusCode(201);

            company.others.personLeft(noah, "noah.becker");

            await().untilAsserted(() -> about(company, Role.HR_ADMIN, "hanna.hr", noah)
                    .body("data.state", contains("in-force", "ended"))
                    .body("data[1].decisions[0].outcome", equalTo("ended"))
                    .body("data[1].decisions[0].decidedBy", equalTo("skillway"))
                    .body("data[1].decisions[0].reason", equalTo("does not work here any more")));
            as(Role.HR_ADMIN, "hanna.hr", company.tenant)
                    .get("/v1/people/" + noah + "/path/contests")
                    .then()
                    .body("data[0].ruling.outcome", equalTo("ended"));
            for (String awaiting : List.of("contests?status=open", "remediation-proposals?state=proposed")) {
                as(Role.HR_ADMIN, "hanna.hr", company.tenant)
                        .get("/v1/" + awaiting)
                        .then()
                        .statusCode(200)
                        .body("data", empty());
            }
            propose(company, Role.HR_ADMIN, noah, hold)
                    .statusCode(409)
                    .body("detail", containsString("does not work here"));
            assertTold(company, noah, "step.contest-decided", "\"outcome\":\"ended\"");
            assertTold(company, noah, "remediation.decided", "\"outcome\":\"ended\"");
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.action", hasItem("remediation.end"))
                    .body("data.action", hasItem("step.contest-end"));
        }
    }

    @Test
    void whatIsDecidedIsListedTheLatestFirstAndByPerson() {
        try (var company = LearnerFixture.companyWithModules("remediation-listed")) {
            UUID noah = noahUnderRosa(company);
            List<String> ids = Stream.of("work-hold", "report")
                    .map(kind -> propose(
                                    company,
                                    Role.HR_ADMIN,
                                    noah,
                                    Map.of("kind", kind, "skill", SKILL, "reason", "Why."))
                            .statusCode(201)
                            .extract()
                            .<String>path("id"))
                    .toList();
            mine(company, "proposed&personId=" + noah).body("data.id", contains(ids.get(0), ids.get(1)));

            ids.forEach(id ->
                    decide(company, Role.MANAGER, "rosa.lind", id, "declined").statusCode(201));

            String cursor = mine(company, "declined&limit=1&personId=" + noah)
                    .body("data.id", contains(ids.get(1)))
                    .extract()
                    .path("nextCursor");
            mine(company, "declined&limit=1&personId=" + noah + "&cursor=" + cursor)
                    .body("data.id", contains(ids.get(0)));
            mine(company, "declined").body("data.id", contains(ids.get(1), ids.get(0)));
            mine(company, "declined&personId=" + rosa).body("data", empty());
        }
    }

    private UUID noahUnderRosa(LearnerFixture company) {
        company.others.personIs(rosa, "rosa.lind");
        return company.hired("noah.becker", "support", rosa);
    }

    private static ValidatableResponse about(LearnerFixture company, String role, String userName, UUID person) {
        return as(role, userName, company.tenant)
                .get("/v1/people/" + person + "/remediation-proposals")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mine(LearnerFixture company, String state) {
        return as(Role.MANAGER, "rosa.lind", company.tenant)
                .get("/v1/remediation-proposals?state=" + state)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse propose(
            LearnerFixture company, String role, UUID person, Map<String, Object> proposal) {
        return as(role, "hanna.hr", company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(proposal)
                .post("/v1/people/" + person + "/remediation-proposals")
                .then();
    }

    private static ValidatableResponse decide(
            LearnerFixture company, String role, String userName, String id, String outcome) {
        return as(role, userName, company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("outcome", outcome, "reason", "We talked about it."))
                .post("/v1/remediation-proposals/" + id + "/decisions")
                .then();
    }

    private static ValidatableResponse object(LearnerFixture company, UUID person, String id) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "I was ill that week."))
                .post("/v1/people/" + person + "/remediation-proposals/" + id + "/objections")
                .then();
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }

    private static void assertTold(LearnerFixture company, UUID person, String what, String part) {
        String type = "org.skillway.curriculum." + what + ".v1";
        await().untilAsserted(() -> assertThat(company.others.toldAbout(person))
                .filteredOn(told -> told.type().equals(type))
                .anySatisfy(told -> {
                    assertThat(told.payload()).contains(part);
                    assertThat(EventSchemas.complaints(type, told.payload())).isEmpty();
                }));
    }
}
