package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.norms.NormsJob;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** From what learners do to what an author decides. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BacklogIT {

    private static final String MODULE = "notes-three-parts";
    private static final String DECIDE = "/v1/content-backlog/" + MODULE + ":decide";

    @Inject
    NormsJob normsJob;

    @Test
    void whatLearnersGetStuckInIsRankedAndSomebodyDecides() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("backlog")) {
            for (int i = 0; i < 5; i++) {
                UUID person = company.hired("learner-" + i, "support");
                if (i < 2) {
                    company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "abandoned", Map.of()))
                            .statusCode(201);
                } else {
                    company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "started", Map.of()))
                            .statusCode(201);
                }
                if (i == 3) {
                    sureAndWrong(company, person);
                }
            }

            backlog(company.tenant).body("concerns", hasSize(0));
            Days.pass(company.tenant, 22);
            await().untilAsserted(() -> backlog(company.tenant)
                    .body("concerns", hasSize(1))
                    .body("concerns[0].skill", equalTo("ticket-notes"))
                    .body("concerns[0].modules[0].people", equalTo(5))
                    .body("concerns[0].modules[0].dropped", equalTo(3))
                    .body("concerns[0].modules[0].stalled", equalTo(2))
                    .body("concerns[0].modules[0].sureButWrong", equalTo(1))
                    .body("concerns[0].modules[0].troubled", equalTo(5))
                    .body("concerns[0].minutesLost", equalTo(25))
                    .body("concerns[0].modules[0].proposal", equalTo("keep"))
                    .body("concerns[0].modules[0].decision", nullValue()));

            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(Map.of("decision", "revise", "note", "The example is not from our work"))
                    .post("/v1/content-backlog/" + MODULE + ":decide")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1))
                    .body("decidedBy", equalTo("maya"));
            backlog(company.tenant)
                    .body("concerns[0].modules[0].decision.decision", equalTo("revise"))
                    .body("revisions", hasSize(0));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ contentBacklog { concerns { skill minutesLost } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.contentBacklog.concerns[0].minutesLost", equalTo(25));

            for (int i = 10; i < 15; i++) {
                UUID person = company.hired("learner-" + i, "support");
                company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "started", Map.of()))
                        .statusCode(201);
            }
            publishAnew(company.tenant, "Three parts of a note, from our own tickets");
            for (int i = 5; i < 10; i++) {
                UUID person = company.hired("learner-" + i, "support");
                takesItsTime(company, "learner-" + i, person);
            }
            backlog(company.tenant)
                    .body("concerns[0].modules[0].people", equalTo(5))
                    .body("revisions", hasSize(0));
            Days.pass(company.tenant, 22);
            await().untilAsserted(() -> backlog(company.tenant)
                    .body("revisions[0].module", equalTo(MODULE))
                    .body("revisions[0].drop", equalTo(1f))
                    .body(
                            "revisions[0].sentence",
                            containsString("Trouble dropped: 5 of 5 people before, 0 of 5 since"))
                    .body(
                            "concerns[0].modules[0].missed",
                            contains("It says 5 minutes, and 5 of 5 people took longer; the middle one"
                                    + " took 7 minutes.")));
            decide(company.tenant, MODULE, "keep");
            publishAnew(company.tenant, "Three parts of a note, from our own tickets, with a comma");
            backlog(company.tenant)
                    .body("revisions", hasSize(1))
                    .body("revisions[0].sentence", containsString("5 of 5 people before, 0 of 5 since"));
            normsJob.everyTenant();
            assertThat(whatIsToldOfDifficulties(company.tenant))
                    .allSatisfy(told -> assertThat(told).endsWith(" answers told 5"))
                    .contains("moved since: 6 answers told 5", "as told: 5 answers told 5");
        }
    }

    @Test
    void whatMentorsFindPeopleConfusedAboutIsPricedAndNobodyCanBeMadeOut() {
        try (var others = new OtherServices("backlog-muddy")) {
            as(Role.LD_ADMIN, "author", "backlog-muddy")
                    .body(Company.modules().toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200);
            for (int i = 0; i < 6; i++) {
                UUID person = UUID.randomUUID();
                others.isConfused(person, "refund-handling", "refund-rules", "refund-window", "wrong-model");
                others.isConfused(person, "refund-handling", "refund-rules", "refund-window", "wrong-model");
                if (i < 4) {
                    others.isConfused(person, "refund-handling", "refund-rules", "partial-refund", "no-example");
                    others.isConfused(UUID.randomUUID(), "refunds", "refund-rules", "refund-window", "no-example");
                }
            }

            await().untilAsserted(() -> backlog("backlog-muddy")
                    .body("concerns.skill", contains("refund-handling", "refunds"))
                    .body("concerns[0].modules", hasSize(0))
                    .body("concerns[0].concepts.concept", contains("refund-window", "partial-refund"))
                    .body("concerns[0].concepts.fewerThanFive", contains(false, true))
                    .body("concerns[0].concepts[1].people", equalTo(0))
                    .body("concerns[0].concepts[1].mostly", nullValue())
                    .body("concerns[0].concepts[1].module", nullValue())
                    .body("concerns[0].concepts[1].minutesLost", equalTo(0))
                    .body("concerns[1].concepts.fewerThanFive", contains(true))
                    .body("concepts.concept", contains("refund-window", "partial-refund", "refund-window"))
                    .body("concepts.fewerThanFive", contains(false, true, true))
                    .body("concerns[0].concepts[0].concept", equalTo("refund-window"))
                    .body("concerns[0].concepts[0].people", equalTo(5))
                    .body("concerns[0].concepts[0].mostly", equalTo("wrong-model"))
                    .body("concerns[0].concepts[0].module", equalTo("refund-rules"))
                    .body("concerns[0].minutesLost", equalTo(25)));
            as(Role.ANALYST, "yuki", "backlog-muddy")
                    .get("/v1/content-backlog")
                    .then()
                    .body("concerns.skill", contains("refund-handling"))
                    .body("concepts.concept", contains("refund-window"));

            others.skillBecame("refund-handling", "refunds");
            await().untilAsserted(() -> backlog("backlog-muddy")
                    .body("concerns", hasSize(1))
                    .body("concerns[0].skill", equalTo("refunds"))
                    .body("concerns[0].concepts.concept", contains("refund-window", "partial-refund"))
                    .body("concerns[0].concepts.people", contains(5, 0)));
        }
    }

    @Test
    void allThatGoesWrongWithAConceptIsOneListAndNobodysMinutesCountTwice() {
        try (var company = LearnerFixture.companyWithModules("backlog-concept")) {
            startAndAreConfused(company, 5);
            Days.pass(company.tenant, 22);

            await().untilAsserted(() -> backlog(company.tenant)
                    .body("concerns[0].modules[0].stalled", equalTo(5))
                    .body("concerns[0].minutesLost", equalTo(25))
                    .body("concepts", hasSize(1))
                    .body("concepts[0].concept", equalTo("next-action"))
                    .body("concepts[0].minutesLost", equalTo(25))
                    .body("concepts[0].stalled", equalTo(5))
                    .body("concepts[0].confused", equalTo(5))
                    .body("concepts[0].mostly", equalTo("wrong-model"))
                    .body("concepts[0].modules", contains(MODULE)));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ contentBacklog { concepts { concept minutesLost } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.contentBacklog.concepts[0].minutesLost", equalTo(25));
        }
    }

    @Test
    void onceSomethingIsRevisedItIsToldWhetherFewerAreConfused() {
        try (var company = LearnerFixture.companyWithModules("backlog-clearer")) {
            startAndAreConfused(company, 5);
            Days.pass(company.tenant, 22);
            await().untilAsserted(() -> backlog(company.tenant).body("concerns[0].modules[0].stalled", equalTo(5)));
            decide(company.tenant, MODULE, "revise");
            publishAnew(company.tenant, "Three parts of a note, with an example");

            for (int i = 5; i < 10; i++) {
                UUID person = company.hired("learner-" + i, "support");
                company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "started", Map.of()))
                        .statusCode(201);
            }
            Days.pass(company.tenant, 22);

            await().untilAsserted(() -> backlog(company.tenant)
                    .body("revisions[0].drop", equalTo(0f))
                    .body("revisions[0].confusion.drop", equalTo(1f))
                    .body(
                            "revisions[0].confusion.sentence",
                            equalTo("Confusion dropped: 5 of 5 people before, 0 of 5 since; before and after only.")));
        }
    }

    /** Three hires a quarter, as a company of forty has: all of a year are counted but the last. */
    @Test
    void whoIsLeftOverInAQuarterIsCountedWithThoseOfTheNext() throws SQLException {
        String tenant = "backlog-forty";
        publishAnew(tenant, "Three parts of a note");
        try (var database = Database.asApplication(tenant);
                var statement = database.createStatement()) {
            statement.execute(
                    "insert into activity (tenant, id, person_id, module, skill, kind, help_level, occurred_at,"
                            + " recorded_at) select '" + tenant + "', gen_random_uuid(), gen_random_uuid(), '" + MODULE
                            + "', 'ticket-notes', 'started', 'none', at, at from generate_series(0, 11) n,"
                            + " lateral (select now() - interval '340 days' + n / 3 * interval '92 days'"
                            + " + n % 3 * interval '1 day' as at) day");
        }

        await().untilAsserted(() -> backlog(tenant)
                .body("concerns[0].modules[0].people", equalTo(10))
                .body("concerns[0].modules[0].stalled", equalTo(10))
                .body("concerns[0].modules[0].fewerThanFive", equalTo(false)));
        as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/modules/" + MODULE + "/drop-off?days=365")
                .then()
                .statusCode(200)
                .body("people", equalTo(10))
                .body("left", equalTo(10));
        as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/content-backlog?days=30")
                .then()
                .statusCode(200)
                .body("concerns[0].modules[0].people", equalTo(0))
                .body("concerns[0].modules[0].stalled", equalTo(0))
                .body("concerns[0].modules[0].minutesLost", equalTo(0))
                .body("concerns[0].modules[0].fewerThanFive", equalTo(true));
    }

    private static void startAndAreConfused(LearnerFixture company, int people) {
        for (int i = 0; i < people; i++) {
            UUID person = company.hired("learner-" + i, "support");
            company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "started", Map.of()))
                    .statusCode(201);
            company.others.isConfused(person, "ticket-notes", MODULE, "next-action", "wrong-model");
        }
        await().untilAsserted(() -> backlog(company.tenant)
                .body("concepts.concept", contains("next-action"))
                .body("concepts[0].confused", equalTo(people)));
    }

    @Test
    void whatModulesDoAtWorkIsProposedAsFarAsItsEvidenceGoes() {
        String tenant = "backlog-effects";
        try (var others = new OtherServices(tenant)) {
            as(Role.LD_ADMIN, "author", tenant)
                    .body(Company.modules().toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200);

            others.effectIs("refund-wording-practice", "refund-errors", "helps", "C");
            others.effectIs("notes-practice", "note-quality", "harms", "E");

            await().untilAsserted(() -> backlog(tenant).body("concerns", hasSize(2)));
            others.effectIs("refund-wording-practice", "refund-errors", "helps", "B", 18);
            others.effectIs("refund-wording-practice", "z-errors", "helps", "E", 9);
            String practice = "concerns.find { it.skill == 'refund-handling' }.modules[0].";
            await().untilAsserted(() -> backlog(tenant)
                    .body(practice + "effects", hasSize(2))
                    .body(practice + "proposal", equalTo("strengthen"))
                    .body(practice + "effects[0].grade", equalTo("B"))
                    .body(practice + "reason", containsString("Taking it goes with +4.2 percent in refund-errors"))
                    .body("concerns.find { it.skill == 'ticket-notes' }.modules[0].proposal", equalTo("keep")));
            others.effectIs("notes-practice", "note-quality", "too-early", null);
            await().untilAsserted(() -> backlog(tenant).body("concerns", hasSize(1)));
            others.effectIs("notes-practice", "note-quality", "harms", "E", 15);
            String notes = "concerns.find { it.skill == 'ticket-notes' }.modules[0].";
            await().untilAsserted(() -> backlog(tenant)
                    .body(notes + "reason", containsString("14 people"))
                    .body(notes + "effects[0].estimatedAt", notNullValue()));
            others.effectIs("notes-practice", "note-quality", "harms", "B", 14);
            await().untilAsserted(() -> backlog(tenant)
                    .body(notes + "effects[0].grade", equalTo("B"))
                    .body(notes + "proposal", equalTo("retire")));
        }
    }

    @Test
    void whatIsRetiredIsPlannedNoMoreUntilSomebodyDecidesOtherwise() {
        try (var company = LearnerFixture.companyWithModules("backlog-retired")) {
            UUID noah = company.hired("noah.becker", "support");
            String first = company.nextStep("noah.becker", noah).extract().path("next.module");

            wouldChange(company.tenant, first, "keep").body("changed", equalTo(0));
            wouldChange(company.tenant, first, "retire")
                    .body("learners", equalTo(1))
                    .body("changed", equalTo(1))
                    .body("examples[0].nextBefore", equalTo(first))
                    .body("examples[0].removed", hasItem(first));
            company.nextStep("noah.becker", noah).body("next.module", equalTo(first));

            decide(company.tenant, first, "retire");
            decide(company.tenant, first, "retire");
            await().untilAsserted(() ->
                    assertThat(retiredAsTold(company.tenant, first)).containsExactly(false, true));
            await().untilAsserted(() -> company.nextStep("noah.becker", noah).body("next.module", not(equalTo(first))));
            await().untilAsserted(() -> as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .body("data[0].causeReason", equalTo("decided to retire " + first)));
            String before = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .extract()
                    .path("data[1].id");
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .post("/v1/decisions/" + before + ":replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true));

            decide(company.tenant, first, "strengthen");
            await().untilAsserted(() -> company.nextStep("noah.becker", noah)
                    .body("next.module", equalTo(first))
                    .body("next.reason", containsString("learning team recommends it among equals")));
            await().untilAsserted(() ->
                    assertThat(retiredAsTold(company.tenant, first)).containsExactly(false, true, false));
        }
    }

    @Test
    void whoeverDecidesAgainHasReadWhatWasDecidedAndARetryDecidesOnce() {
        String tenant = "backlog-again";
        try (var company = LearnerFixture.companyWithModules(tenant)) {
            var revise = Map.of("decision", "revise", "note", "The example is old");
            for (int sent = 0; sent < 2; sent++) {
                as(Role.LD_ADMIN, "maya", tenant)
                        .header("Idempotency-Key", "revise-1")
                        .body(revise)
                        .post(DECIDE)
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", sent == 0 ? nullValue() : equalTo("true"))
                        .body("version", equalTo(1));
            }
            as(Role.LD_ADMIN, "maya", tenant)
                    .header("Idempotency-Key", "revise-1")
                    .body(Map.of("decision", "keep", "note", "Or not"))
                    .post(DECIDE)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            as(Role.LD_ADMIN, "liv", tenant)
                    .body(revise)
                    .post(DECIDE)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("PRECONDITION_REQUIRED"));
            as(Role.LD_ADMIN, "liv", tenant)
                    .header("If-Match", "\"0\"")
                    .body(revise)
                    .post(DECIDE)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_MISMATCH"));
            ContentDecisions.about(company.tenant, MODULE)
                    .header("ETag", "\"1\"")
                    .body("data", hasSize(1));

            ContentDecisions.decide(tenant, MODULE, "retire").body("version", equalTo(2));

            ContentDecisions.about(tenant, MODULE)
                    .header("ETag", "\"2\"")
                    .body("data.decision", contains("retire", "revise"))
                    .body("data.version", contains(2, 1));
            as(Role.AUDITOR, "audrey", tenant)
                    .get("/v1/audit?action=content.decide")
                    .then()
                    .statusCode(200)
                    .body("data", hasSize(2));
        }
        as(Role.LD_ADMIN, "maya", "backlog-elsewhere")
                .get("/v1/content-backlog/" + MODULE + "/decisions")
                .then()
                .statusCode(404);
    }

    /** Two who read the same decide in one moment: one of them is told so. */
    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldOfTheFirst() throws Exception {
        String tenant = "backlog-at-once";
        try (var company = LearnerFixture.companyWithModules(tenant);
                var together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String who : List.of("maya", "liv", "yuki", "ola")) {
                answers.add(together.submit(() -> as(Role.LD_ADMIN, who, tenant)
                        .body(Map.of("decision", "revise", "note", who))
                        .post(DECIDE)
                        .statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 428, 428, 428);
            ContentDecisions.about(company.tenant, MODULE).body("data", hasSize(1));
        }
    }

    @Test
    void decidesOnlyAboutWhatIsThereAndOnlyAsAnAuthor() {
        Map<String, String> decision = Map.of("decision", "retire", "note", "Old");

        as(Role.LD_ADMIN, "maya", "backlog-none")
                .body(decision)
                .post("/v1/content-backlog/nothing:decide")
                .then()
                .statusCode(404);
        as(Role.ANALYST, "yuki", "backlog-none")
                .body(decision)
                .post("/v1/content-backlog/nothing:decide")
                .then()
                .statusCode(403);
        backlog("backlog-none").body("concerns", hasSize(0));
        as(Role.ANALYST, "yuki", "backlog-none")
                .get("/v1/content-backlog?days=89")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?days"));
    }

    private static void sureAndWrong(LearnerFixture company, UUID person) {
        String item = Company.items(MODULE).getFirst();
        company.does(
                        "learner-3",
                        LearnerFixture.activity(
                                person,
                                MODULE,
                                "answered",
                                Map.of(
                                        "item",
                                        item,
                                        "response",
                                        Company.option(MODULE, item, false),
                                        "confidence",
                                        0.9)))
                .statusCode(201);
    }

    private static void publishAnew(String tenant, String title) {
        var modules = Company.modules();
        modules.forEach(module -> {
            if (module.get("key").asText().equals(MODULE)) {
                ((ObjectNode) module).put("title", title);
            }
        });
        as(Role.LD_ADMIN, "author", tenant)
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
    }

    private static void takesItsTime(LearnerFixture company, String userName, UUID person) {
        for (String item : Company.items(MODULE)) {
            Map<String, Object> answer = Map.of(
                    "item",
                    item,
                    "response",
                    Company.option(MODULE, item, true),
                    "seconds",
                    210,
                    "occurredAt",
                    Instant.now().toString());
            company.does(userName, LearnerFixture.activity(person, MODULE, "answered", answer))
                    .statusCode(201);
        }
    }

    private static List<String> whatIsToldOfDifficulties(String tenant) throws SQLException {
        List<String> told = new ArrayList<>();
        try (var database = Database.asApplication(tenant);
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select case when told_mean = mean then 'as told: ' else 'moved since: ' end || answers"
                                + " || ' answers told ' || told_answers from item_difficulty")) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        return told;
    }

    private static ValidatableResponse wouldChange(String tenant, String module, String decision) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .body(Map.of("decision", decision))
                .post("/v1/content-backlog/" + module + ":preview")
                .then()
                .statusCode(200);
    }

    private static List<Boolean> retiredAsTold(String tenant, String module) {
        return as(Role.INTEGRATION, "hris", tenant)
                .get("/v1/events?limit=100&type=org.skillway.curriculum.module.published.v1")
                .jsonPath()
                .getList("data.findAll { it.data.module == '" + module + "' }.data.retired");
    }

    private static void decide(String tenant, String module, String decision) {
        ContentDecisions.decide(tenant, module, decision);
    }

    private static ValidatableResponse backlog(String tenant) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/content-backlog?days=365")
                .then()
                .statusCode(200);
    }
}
