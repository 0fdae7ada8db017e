package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Every change of a path can be asked why, and made again. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DecisionIT {

    @Test
    void aPathChangedByAnActivityIsExplainedAndReplayedToTheLastCharacter() {
        try (var company = LearnerFixture.companyWithModules("decision-replay")) {
            UUID noah = company.hired("noah.becker", "support");
            company.answers("noah.becker", noah, "empathy-first-minute", "empathy-first-minute-1", false)
                    .statusCode(201)
                    .body("path.changed", equalTo(true));

            String id = decisions(company, "noah.becker", noah)
                    .body("data[0].cause", equalTo("activity"))
                    .body("data[0].causeReason", equalTo("answered empathy-first-minute"))
                    .body("data[0].given.minutesPerWeek", equalTo(30))
                    .body("data[0].given.roles", equalTo(List.of("support")))
                    .body("data[0].given.targets.skill", hasItem("refund-handling"))
                    .body("data[0].steps[0].module", equalTo("empathy-first-minute-simple"))
                    .extract()
                    .path("data[0].id");
            int version = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .extract()
                    .path("version");
            get(company, "noah.becker", "/v1/decisions/" + id).body("pathVersion", equalTo(version));
            replay(company, id).body("identical", equalTo(true)).body("differences", empty());
            get(company, "noah.becker", "/v1/decisions/" + id + "/why")
                    .body("first.module", equalTo("empathy-first-minute-simple"))
                    .body("missing", greaterThan(0f))
                    .body("changes.kind", hasItem("level"))
                    .body("changes.first", not(hasItem("empathy-first-minute-simple")));

            publishAnotherVersion(company);

            replay(company, id).body("identical", equalTo(true));
        }
    }

    @Test
    void theFirstStepIsHeldAgainstWhatElseCouldComeFirst() {
        try (var company = LearnerFixture.companyWithModules("decision-why")) {
            UUID noah = company.hired("noah.becker", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            String query = "{ whyPath(decisionId: \"" + id
                    + "\") { first { module reason } missing alternatives { module levels missing more }"
                    + " changes { kind change size first } } }";

            get(company, "noah.becker", "/v1/decisions/" + id + "/why")
                    .body("alternatives", hasSize(greaterThan(2)))
                    .body("alternatives.levels", not(hasItem(0f)))
                    .body("changes.size()", greaterThan(0));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.whyPath.first.reason", notNullValue())
                    .body("data.whyPath.alternatives", hasSize(greaterThan(2)));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ pathDecisions(personId: \"" + noah + "\") { id cause pathVersion } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pathDecisions[0].id", equalTo(id));
        }
    }

    @Test
    void whoeverShowsAPathNamesTheDecisionToAskWhy() {
        try (var company = LearnerFixture.companyWithModules("decision-named")) {
            UUID noah = company.hired("noah.becker", "support");
            String hired = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            assertNamed(company, noah, hired);

            company.does("noah.becker", LearnerFixture.activity(noah, "reporting-weekly-status", "abandoned", Map.of()))
                    .statusCode(201)
                    .body("path.changed", equalTo(false))
                    .body("path.decisionId", equalTo(hired));
            String answered = company.answers(
                            "noah.becker", noah, "empathy-first-minute", "empathy-first-minute-1", false)
                    .statusCode(201)
                    .body("path.changed", equalTo(true))
                    .extract()
                    .path("path.decisionId");

            decisions(company, "noah.becker", noah).body("data[0].id", equalTo(answered));
            assertNamed(company, noah, answered);
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(told -> assertThat(told.data().get("decisionId")).isEqualTo(answered)));
        }
    }

    /** Of a path that is at hand here, and of one that is not. */
    @Test
    void aPathNamesItsDecisionWhoeverWroteItAndNoneThatIsGone() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("decision-unmarked")) {
            UUID noah = company.hired("noah.becker", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            asOwner(company, "update learner set roles = roles where person_id = '" + noah + "'");

            assertNamed(company, noah, id);
            asOwner(company, "update learner set roles = roles where person_id = '" + noah + "'");
            company.does("noah.becker", LearnerFixture.activity(noah, "reporting-weekly-status", "abandoned", Map.of()))
                    .statusCode(201)
                    .body("path.decisionId", equalTo(id));

            asOwner(company, "update path_decision set path_version = 0 where id = '" + id + "'");
            asOwner(company, "update learner set roles = roles where person_id = '" + noah + "'");
            assertNamed(company, noah, null);
        }
    }

    @Test
    void everyStepIsExplainedAndWhatSoManyMinutesHold() {
        try (var company = LearnerFixture.companyWithModules("decision-steps")) {
            UUID noah = company.hired("noah.becker", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            List<String> modules =
                    get(company, "noah.becker", "/v1/decisions/" + id).extract().path("steps.module");
            List<Integer> minutes =
                    get(company, "noah.becker", "/v1/decisions/" + id).extract().path("steps.minutes");
            assertThat(modules).hasSizeGreaterThan(2);
            int shortest = Collections.min(minutes);

            get(company, "noah.becker", "/v1/decisions/" + id + "/why?step=2&minutes=" + shortest)
                    .body("first.module", equalTo(modules.get(0)))
                    .body("place", equalTo(2))
                    .body("step.module", equalTo(modules.get(1)))
                    .body("alternatives", hasSize(greaterThan(0)))
                    .body("alternatives.module", not(hasItem(modules.get(0))))
                    .body("alternatives.module", not(hasItem(modules.get(1))))
                    .body("changes.first", not(hasItem(modules.get(1))))
                    .body("within.first.place", equalTo(minutes.indexOf(shortest) + 1))
                    .body("within.longer.place", hasSize(minutes.indexOf(shortest)));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ whyPath(decisionId: \"" + id + "\", step: 2) { step { module } within { minutes } }"
                                    + " pathDecision(decisionId: \"" + id + "\") { outcome } }"))
                    .post("/graphql")
                    .then()
                    .body("data.whyPath.step.module", equalTo(modules.get(1)))
                    .body("data.whyPath.within", nullValue())
                    .body("data.pathDecision.outcome", equalTo("under-way"));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/decisions/" + id + "/why?step=" + (modules.size() + 1))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?step"));
        }
    }

    private static void assertNamed(LearnerFixture company, UUID noah, @Nullable String decision) {
        get(company, "noah.becker", "/v1/people/" + noah + "/path").body("decisionId", equalTo(decision));
        get(company, "noah.becker", "/v1/people/" + noah + "/next-step").body("decisionId", equalTo(decision));
        get(company, "noah.becker", "/v1/people/" + noah + "/next-step").body("decisionId", equalTo(decision));
        as(Role.LEARNER, "noah.becker", company.tenant)
                .body(Map.of("query", "{ learner(personId: \"" + noah + "\") { path { decisionId } } }"))
                .post("/graphql")
                .then()
                .body("data.learner.path.decisionId", equalTo(decision));
    }

    @Test
    void theListGoesOnPageByPage() {
        try (var company = LearnerFixture.companyWithModules("decision-pages")) {
            UUID noah = company.hired("noah.becker", "support");
            company.answers("noah.becker", noah, "empathy-first-minute", "empathy-first-minute-1", false);
            List<Integer> all =
                    decisions(company, "noah.becker", noah).extract().path("data.pathVersion");

            ValidatableResponse first = get(company, "noah.becker", "/v1/people/" + noah + "/path/decisions?limit=1");
            String cursor = first.extract().path("nextCursor");
            List<Integer> second = get(
                            company, "noah.becker", "/v1/people/" + noah + "/path/decisions?limit=1&cursor=" + cursor)
                    .extract()
                    .path("data.pathVersion");

            assertThat(all).isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
            assertThat(second).containsExactly(all.get(1));
        }
    }

    @Test
    void whoMayNotSeeTheLearnerSeesNoDecisionAndAManagersLookIsNoted() {
        try (var company = LearnerFixture.companyWithModules("decision-access")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired("noah.becker", "support", rosa);
            company.hired("priya.raman", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");

            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/decisions/" + id)
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .post("/v1/decisions/" + id + ":replay")
                    .then()
                    .statusCode(404);
            as(Role.LD_ADMIN, "author", "decision-other-tenant")
                    .get("/v1/decisions/" + id + "/why")
                    .then()
                    .statusCode(404);
            as(Role.ANALYST, "ana", company.tenant)
                    .get("/v1/decisions/" + id)
                    .then()
                    .statusCode(403);
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .get("/v1/decisions/" + id)
                    .then()
                    .statusCode(200);
            as(Role.AUDITOR, "audra", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.findAll { it.actor == 'rosa.lind' }.action", hasItem("path-decision.read"));
        }
    }

    @Test
    void aLedgerThatSomebodyForgedIsFoundOutAndNoApplicationCanChangeIt() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("decision-forged")) {
            UUID noah = company.hired("noah.becker", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            String forgery = "update path_decision set path = replace(path::text, 'under-way', 'arrived')::json"
                    + " where id = '" + id + "'";

            try (var connection = Database.asApplication(company.tenant);
                    var statement = connection.createStatement()) {
                assertThat(catchThrowable(() -> statement.executeUpdate(forgery)))
                        .hasMessageContaining("permission denied");
            }
            try (var connection = Database.asOwner(company.tenant);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(forgery)).isEqualTo(1);
            }

            replay(company, id)
                    .body("identical", equalTo(false))
                    .body("differences[0]", startsWith("the outcome was arrived"));
        }
    }

    @Test
    void decisionsAreMadeAgainByTheirOwnRuleWhileItRunsAndOldOnesGo() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("decision-old")) {
            UUID noah = company.hired("noah.becker", "support");
            String id = decisions(company, "noah.becker", noah).extract().path("data[0].id");
            asOwner(company, "update path_decision set rule_version = 'path-4' where id = '" + id + "'");

            replay(company, id).body("ruleVersion", equalTo("path-4"));

            asOwner(company, "update path_decision set rule_version = 'path-0' where id = '" + id + "'");

            replay(company, id, 409);

            asOwner(
                    company,
                    "update path_decision set decided_at = now() - interval '91 days' where id = '" + id + "'");
            await().untilAsserted(() -> as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/decisions/" + id)
                    .then()
                    .statusCode(404));
        }
    }

    private static void asOwner(LearnerFixture company, String change) throws SQLException {
        try (var connection = Database.asOwner(company.tenant);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
        }
    }

    private static void publishAnotherVersion(LearnerFixture company) {
        ObjectNode module = Company.modules().get(0).deepCopy();
        module.put("key", "empathy-quick-start").put("minutes", 2).put("level", 2);
        ((ObjectNode) module.get("outcome")).put("skill", "empathy-under-pressure");
        as(Role.LD_ADMIN, "author", company.tenant)
                .body(module.toString())
                .put("/v1/modules/empathy-quick-start")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse decisions(LearnerFixture company, String userName, UUID person) {
        return get(company, userName, "/v1/people/" + person + "/path/decisions?limit=100");
    }

    private static ValidatableResponse get(LearnerFixture company, String userName, String path) {
        return as(Role.LEARNER, userName, company.tenant).get(path).then().statusCode(200);
    }

    private static ValidatableResponse replay(LearnerFixture company, String id) {
        return replay(company, id, 200);
    }

    private static ValidatableResponse replay(LearnerFixture company, String id, int status) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .post("/v1/decisions/" + id + ":replay")
                .then()
                .statusCode(status);
    }
}
