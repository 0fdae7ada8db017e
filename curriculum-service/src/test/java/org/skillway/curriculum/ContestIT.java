package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** A learner contests a step before a person, who decides. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ContestIT {

    private static final String CONTESTED = "org.skillway.curriculum.step.contested.v1";
    private static final String DECIDED = "org.skillway.curriculum.step.contest-decided.v1";
    private static final String OVERDUE = "org.skillway.curriculum.step.contest-overdue.v1";

    private final UUID rosa = UUID.randomUUID();

    @Test
    void anUpheldContestTakesARefresherAwayThatNoDeferralCould() {
        try (var company = LearnerFixture.companyWithModules("contest-upheld")) {
            UUID noah = noahUnderRosa(company);
            company.others.signalSlips(noah, UUID.randomUUID(), "ticket-note-quality", "ticket-notes");
            await().untilAsserted(() ->
                    company.nextStep("noah.becker", noah).body("next.module", equalTo("notes-refresher")));

            String id = contest(company, noah, "notes-refresher")
                    .statusCode(201)
                    .body("managerId", equalTo(rosa.toString()))
                    .body("overdue", equalTo(false))
                    .body("ruling", nullValue())
                    .body("decisionId", notNullValue())
                    .extract()
                    .path("id");
            open(company).body("data.id", contains(id)).body("data[0].reason", equalTo("The tool was down."));
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "upheld", "reason", "It was down."))
                    .statusCode(201)
                    .body("ruling.decidedBy", equalTo("rosa.lind"))
                    .body("ruling.putOffUntil", notNullValue());

            company.nextStep("noah.becker", noah).body("next.module", not(equalTo("notes-refresher")));
            open(company).body("data", empty());
            String decision = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .body("data[0].cause", equalTo("contest"))
                    .body("data.contests.flatten().id", hasItem(id))
                    .extract()
                    .path("data[1].id");
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/decisions/" + decision)
                    .then()
                    .body("contests[0].ruling.outcome", equalTo("upheld"));
            assertTold(company, noah, CONTESTED, "\"managerId\":\"" + rosa);
            assertTold(company, noah, DECIDED, "\"outcome\":\"upheld\"");
        }
    }

    @Test
    void whatWasRuledIsReadByNobodyElse() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("contest-unseen")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String id = contest(company, noah, step).extract().path("id");
            String reason = "He was ill for weeks.";
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "upheld", "reason", reason))
                    .statusCode(201);

            Map<String, String> theirs =
                    Map.of(Role.LEARNER, "noah.becker", Role.MANAGER, "rosa.lind", Role.HR_ADMIN, "hanna.roth");
            theirs.forEach((role, user) -> {
                read(company, role, user, noah, "wishes").body("deferrals.reason", contains(reason));
                read(company, role, user, noah, "decisions")
                        .body("data[0].cause", equalTo("contest"))
                        .body("data[0].causeReason", equalTo("contest of " + step + " upheld"));
            });
            for (String role : List.of(Role.LD_ADMIN, Role.INTEGRATION)) {
                read(company, role, "somebody.else", noah, "wishes")
                        .body("deferrals.module", contains(step))
                        .body("deferrals.excused", contains(true))
                        .body("deferrals.reason", contains(nullValue()));
                read(company, role, "somebody.else", noah, "decisions")
                        .body("data[0].cause", equalTo("person"))
                        .body("data[0].causeReason", equalTo("a person decided"));
                as(role, "somebody.else", company.tenant)
                        .body(Map.of(
                                "query",
                                "{ pathWishes(personId: \"" + noah + "\") { deferrals { reason } }"
                                        + " pathDecisions(personId: \"" + noah + "\") { causeReason } }"))
                        .post("/graphql")
                        .then()
                        .body("data.pathWishes.deferrals.reason", contains(nullValue()))
                        .body("data.pathDecisions[0].causeReason", equalTo("a person decided"));
            }
            assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(told -> assertThat(told.payload())
                            .contains("\"cause\":\"person\"", "\"reason\":\"a person decided\"")
                            .doesNotContain("contest"));
            assertThat(held(company.tenant)).contains(id).doesNotContain(reason);

            asOwner(company.tenant, "delete from contest where id = '" + id + "'");
            read(company, Role.LEARNER, "noah.becker", noah, "wishes")
                    .body("deferrals.module", contains(step))
                    .body("deferrals.reason", contains(nullValue()));
        }
    }

    private static ValidatableResponse read(LearnerFixture company, String role, String user, UUID noah, String what) {
        return as(role, user, company.tenant)
                .get("/v1/people/" + noah + "/path/" + what)
                .then()
                .statusCode(200);
    }

    /** All that is held of the only learner besides their contests. */
    private static String held(String tenant) throws SQLException {
        try (var connection = Database.asOwner(tenant);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select l.state::text || string_agg(d.given::text, '') from learner l"
                                + " join path_decision d using (tenant, person_id) group by l.tenant, l.person_id, l.state::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void asOwner(String tenant, String sql) throws SQLException {
        try (var connection = Database.asOwner(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aKeptStepStaysAndTheReasonIsShown() {
        try (var company = LearnerFixture.companyWithModules("contest-kept")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String id = contest(company, noah, step).extract().path("id");

            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "kept", "reason", "Clients ask for it."))
                    .statusCode(201);

            company.nextStep("noah.becker", noah).body("next.module", equalTo(step));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path/contests")
                    .then()
                    .body("data[0].ruling.reason", equalTo("Clients ask for it."));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ pathContests(personId: \"" + noah + "\") { step ruling { outcome } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pathContests[0].ruling.outcome", equalTo("kept"));
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "kept", "reason", "Again."))
                    .statusCode(409);
            contest(company, noah, step).statusCode(201);
        }
    }

    @Test
    void aManagerMaySayWhatTheLearnerCanDoAndHasSeenItOnceADay() {
        try (var company = LearnerFixture.companyWithModules("contest-level")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String skill = company.nextStep("noah.becker", noah).extract().path("next.skill");
            float before = level(company, noah, skill);
            String id = contest(company, noah, step).extract().path("id");

            decide(
                            company,
                            Role.MANAGER,
                            "rosa.lind",
                            id,
                            Map.of("outcome", "upheld", "reason", "He does it daily.", "level", 4.5))
                    .statusCode(201)
                    .body("ruling.putOffUntil", nullValue());

            assertThat(level(company, noah, skill)).isGreaterThan(before + 0.2f);
            int shown = shown(company, noah, skill);
            for (int times = 0; times < 2; times++) {
                String again = company.nextStep("noah.becker", noah).extract().path("next.module");
                String same = contest(company, noah, again).extract().path("id");
                decide(
                                company,
                                Role.MANAGER,
                                "rosa.lind",
                                same,
                                Map.of("outcome", "upheld", "reason", "Daily.", "level", 4.5))
                        .statusCode(201);
            }
            assertThat(shown(company, noah, skill)).isEqualTo(shown);
        }
    }

    @Test
    void theDirectManagerDecidesAndNobodyElseWhoSeesTheLearner() {
        try (var company = LearnerFixture.companyWithModules("contest-line")) {
            UUID kim = UUID.randomUUID();
            company.others.personIs(kim, "kim.chief");
            company.others.personIs(rosa, "rosa.lind", kim);
            UUID noah = company.hired("noah.becker", "support", rosa);
            company.others.personIs(UUID.randomUUID(), "otto.other");
            String first = company.nextStep("noah.becker", noah).extract().path("next.module");
            String planned = decisions(company, noah).extract().path("data[-1].id");
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("minutesPerWeek", 45, "slots", List.of(Map.of("moment", "any", "minutes", 10))))
                    .put("/v1/people/" + noah + "/time-budget")
                    .then()
                    .statusCode(200);
            decisions(company, noah).body("data[0].id", not(equalTo(planned)));

            String id = contest(company, noah, first).extract().path("id");

            assertThat(decisions(company, noah)
                            .extract()
                            .<List<String>>path("data.findAll { it.contests.id.contains('" + id + "') }.id"))
                    .as("the decision that put it there, not the latest that kept it")
                    .singleElement()
                    .isNotEqualTo(decisions(company, noah).extract().path("data[0].id"));
            Map<String, Object> kept = Map.of("outcome", "kept", "reason", "It stays.");
            decide(company, Role.MANAGER, "kim.chief", id, kept).statusCode(403);
            decide(company, Role.HR_ADMIN, "hanna.roth", id, kept).statusCode(403);
            decide(company, Role.MANAGER, "otto.other", id, kept)
                    .statusCode(404)
                    .body("detail", equalTo("No contest " + id + " that you may see."));
            for (String user : List.of("kim.chief", "hanna.roth")) {
                as(user.equals("kim.chief") ? Role.MANAGER : Role.HR_ADMIN, user, company.tenant)
                        .get("/v1/contests")
                        .then()
                        .statusCode(200)
                        .body("data", empty());
            }
            open(company).body("data.id", contains(id));
            decide(company, Role.MANAGER, "rosa.lind", id, kept).statusCode(201);
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.findAll { it.outcome == 'denied' }.action", hasItem("person.see"))
                    .body("data.findAll { it.outcome == 'denied' }.action", hasItem("step.contest-decide"));
        }
    }

    @Test
    void whereThereIsNoManagerHrDecidesAndNobodyTheirOwn() {
        try (var company = LearnerFixture.companyWithModules("contest-hr")) {
            UUID noah = company.hired("noah.becker", "support");
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String id = contest(company, noah, step)
                    .body("managerId", nullValue())
                    .extract()
                    .path("id");
            Map<String, Object> kept = Map.of("outcome", "kept", "reason", "It stays.");

            decide(company, Role.MANAGER, "rosa.lind", id, kept).statusCode(404);
            decide(company, Role.LEARNER, "noah.becker", id, kept).statusCode(403);
            decide(company, Role.HR_ADMIN, "noah.becker", id, kept)
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
            as(Role.HR_ADMIN, "noah.becker", company.tenant)
                    .get("/v1/contests")
                    .then()
                    .statusCode(200)
                    .body("data", empty());
            as(Role.HR_ADMIN, "hanna.roth", company.tenant)
                    .get("/v1/contests?status=open")
                    .then()
                    .body("data.id", contains(id));
            decide(company, Role.HR_ADMIN, "hanna.roth", id, kept).statusCode(201);
            for (var listed :
                    Map.of(noah, List.of(id), new UUID(0, 7), List.of()).entrySet()) {
                as(Role.HR_ADMIN, "hanna.roth", company.tenant)
                        .get("/v1/contests?status=decided&personId=" + listed.getKey())
                        .then()
                        .statusCode(200)
                        .body("data.id", equalTo(listed.getValue()));
            }
        }
    }

    @Test
    void refusesWhatContradictsItselfAndWhatIsNoStep() {
        try (var company = LearnerFixture.companyWithModules("contest-refused")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");

            contest(company, noah, "coaching-ask-first")
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/step")));
            String id = contest(company, noah, step).statusCode(201).extract().path("id");
            contest(company, noah, step).statusCode(409);
            String far = LocalDate.now(ZoneOffset.UTC).plusDays(500).toString();
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "kept", "reason", "No.", "level", 3))
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/outcome")));
            decide(
                            company,
                            Role.MANAGER,
                            "rosa.lind",
                            id,
                            Map.of("outcome", "upheld", "reason", "Yes.", "putOffUntil", far))
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/putOffUntil")));
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "upheld", "reason", "Yes.", "level", 6))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/level")));
            decide(
                            company,
                            Role.MANAGER,
                            "rosa.lind",
                            new UUID(0, 7).toString(),
                            Map.of("outcome", "kept", "reason", "No."))
                    .statusCode(404)
                    .body("detail", equalTo("No contest " + new UUID(0, 7) + " that you may see."));
            as(Role.MANAGER, "rosa.lind", "contest-another-tenant")
                    .body(Map.of("outcome", "kept", "reason", "No."))
                    .post("/v1/contests/" + id + "/decisions")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anOverdueContestIsAnnouncedOnceAndStillDecided() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("contest-overdue")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String id = contest(company, noah, step).extract().path("id");
            try (var connection = Database.asOwner(company.tenant);
                    var statement = connection.createStatement()) {
                statement.executeUpdate(
                        "update contest set due_at = now() - interval '1 hour' where id = '" + id + "'");
            }

            await().untilAsserted(() -> as(Role.MANAGER, "rosa.lind", company.tenant)
                    .get("/v1/contests?status=overdue")
                    .then()
                    .body("data.id", contains(id)));
            decide(company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "kept", "reason", "Late, sorry."))
                    .statusCode(201)
                    .body("overdue", equalTo(true));

            assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().equals(OVERDUE))
                    .singleElement()
                    .satisfies(told -> assertThat(EventSchemas.complaints(OVERDUE, told.payload()))
                            .isEmpty());
        }
    }

    @Test
    void ofTwoDecidersAtOnceOneDecides() throws Exception {
        try (var company = LearnerFixture.companyWithModules("contest-race");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String id = contest(company, noah, step).extract().path("id");
            Callable<Integer> keep = () -> decide(
                            company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "kept", "reason", "It stays."))
                    .extract()
                    .statusCode();
            Callable<Integer> uphold = () -> decide(
                            company, Role.MANAGER, "rosa.lind", id, Map.of("outcome", "upheld", "reason", "It goes."))
                    .extract()
                    .statusCode();

            List<Integer> codes = threads.invokeAll(List.of(keep, uphold)).stream()
                    .map(done -> done.resultNow())
                    .toList();

            assertThat(codes).containsExactlyInAnyOrder(201, 409);
        }
    }

    private UUID noahUnderRosa(LearnerFixture company) {
        company.others.personIs(rosa, "rosa.lind");
        return company.hired("noah.becker", "support", rosa);
    }

    private static ValidatableResponse contest(LearnerFixture company, UUID noah, String step) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("step", step, "reason", "The tool was down."))
                .post("/v1/people/" + noah + "/path/contests")
                .then();
    }

    private static ValidatableResponse open(LearnerFixture company) {
        return as(Role.MANAGER, "rosa.lind", company.tenant)
                .get("/v1/contests?status=open")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(
            LearnerFixture company, String role, String userName, String id, Map<String, ?> ruling) {
        return as(role, userName, company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ruling)
                .post("/v1/contests/" + id + "/decisions")
                .then();
    }

    private static ValidatableResponse decisions(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + noah + "/path/decisions")
                .then()
                .statusCode(200);
    }

    private static int shown(LearnerFixture company, UUID noah, String skill) {
        return company.mastery("noah.becker", noah)
                .extract()
                .<Integer>path("skills.find { it.skill == '" + skill + "' }.unassisted");
    }

    private static float level(LearnerFixture company, UUID noah, String skill) {
        return company.mastery("noah.becker", noah)
                .extract()
                .<Float>path("skills.find { it.skill == '" + skill + "' }.level");
    }

    private static void assertTold(LearnerFixture company, UUID noah, String type, String content) {
        assertThat(company.others.toldAbout(noah))
                .filteredOn(told -> told.type().equals(type))
                .singleElement()
                .satisfies(told -> {
                    assertThat(EventSchemas.complaints(type, told.payload())).isEmpty();
                    assertThat(told.payload()).contains(content);
                });
    }
}
