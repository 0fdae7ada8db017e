package org.skillway.curriculum;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Who shows in a short test that they can do something skips what leads there; who does not loses nothing. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PlacementIT {

    private static final String PRIYA = "priya.raman";
    private static final String PRODUCTS = "product-knowledge";
    private static final String BASICS = "product-plans-basics";

    /** For skills of which little is left to ask. */
    private static final Map<String, Object> LENIENT = Map.of(
            "falsePass",
            0.2,
            "falseFail",
            0.2,
            "indifference",
            1,
            "mostItems",
            10,
            "mostAttempts",
            3,
            "coolDownDays",
            0,
            "mostExposed",
            1);

    @Test
    void whoShowsItSkipsAhead() {
        try (var company = LearnerFixture.companyWithModules("test-out-passed")) {
            UUID priya = company.hired(PRIYA, "support");
            path(company, priya).body("steps.module", hasItem(BASICS));

            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            assertThat(test.getString("state")).isEqualTo("asking");
            assertThat(test.getDouble("level"))
                    .as("the next module's on the path")
                    .isEqualTo(2);
            assertThat(test.getMap("item")).containsOnlyKeys("key", "prompt", "options");

            JsonPath verdict = answerAll(company, priya, test, true);
            assertThat(verdict.getString("state")).isEqualTo("passed");
            assertThat(verdict.getString("reason")).contains("would get this far in at most 1 of 20 tests");
            assertThat(verdict.getInt("answered")).isBetween(4, 6);
            assertThat(verdict.getInt("right")).isEqualTo(verdict.getInt("answered"));

            path(company, priya)
                    .body("skipped.module", hasItem(BASICS))
                    .body("skipped.find { it.module == '" + BASICS + "' }.reason", containsString("showed in a test"))
                    .body("steps.module", not(hasItem(BASICS)));
            company.mastery(PRIYA, priya)
                    .body(
                            "skills.find { it.skill == '" + PRODUCTS + "' }.unassisted",
                            equalTo(verdict.getInt("answered")));
            list(company, priya).body("data.state", hasItems("passed"));
        }
    }

    @Test
    void anItemMetInATestTeachesNothingMoreInItsModule() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("test-out-first")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String[] asked = test.getString("item.key").split("/", -1);
            int answered = answerAll(company, priya, test, true).getInt("answered");
            assertThat(answersThatTaught(company.tenant)).isEqualTo(answered);

            company.answers(PRIYA, priya, asked[0], asked[1], false).statusCode(201);

            assertThat(answersThatTaught(company.tenant)).isEqualTo(answered);
        }
    }

    @Test
    void whoDoesNotShowItWaitsBeforeTheNextAttempt() {
        try (var company = LearnerFixture.companyWithModules("test-out-failed")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();

            JsonPath verdict = answerAll(company, priya, test, false);

            assertThat(verdict.getString("state")).isIn("failed", "undecided");
            path(company, priya)
                    .body("steps.module", hasItem(BASICS))
                    .body("steps.findAll { it.inserted == 'simplified' }.size()", equalTo(0));
            begin(company, priya, PRODUCTS)
                    .statusCode(409)
                    .body("code", equalTo("CONFLICT"))
                    .body("detail", containsString("The next attempt may begin at"));
        }
    }

    @Test
    void whatWasMetInATestIsNoFirstAnswerInItsModule() {
        try (var company = LearnerFixture.companyWithModules("test-out-seen")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            List<String> asked = new ArrayList<>();
            answerAll(company, priya, test, false, asked);
            String unassisted = "skills.find { it.skill == '" + PRODUCTS + "' }.unassisted";
            int before = company.mastery(PRIYA, priya).extract().path(unassisted);

            asked.forEach(met -> {
                int slash = met.indexOf('/');
                company.answers(PRIYA, priya, met.substring(0, slash), met.substring(slash + 1), true)
                        .statusCode(201);
            });

            company.mastery(PRIYA, priya).body(unassisted, equalTo(before));
        }
    }

    @Test
    void aTestUnderWayIsResumedAndTakesEachAnswerOnce() {
        try (var company = LearnerFixture.companyWithModules("test-out-once")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String id = test.getString("id");
            String asked = test.getString("item.key");
            begin(company, priya, PRODUCTS)
                    .statusCode(201)
                    .body("id", equalTo(id))
                    .body("item.key", equalTo(asked));

            Map<String, Object> right = Map.of("item", asked, "response", option(asked, true));
            String key = UUID.randomUUID().toString();
            answer(company, priya, id, key, right)
                    .statusCode(201)
                    .body("answered", equalTo(1))
                    .body("right", nullValue());
            answer(company, priya, id, key, right).statusCode(201).body("answered", equalTo(1));
            answer(company, priya, id, UUID.randomUUID().toString(), right)
                    .statusCode(409)
                    .body("errors.pointer", hasItem("/item"));

            String next = read(company, PRIYA, priya, id).extract().path("item.key");
            answer(company, priya, id, UUID.randomUUID().toString(), Map.of("item", next, "response", 9))
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/response"));
            read(company, PRIYA, priya, id).body("answered", equalTo(1));
        }
    }

    @Test
    void nothingTellsWhatIsRightWhileATestIsUnderWay() {
        try (var company = LearnerFixture.companyWithModules("test-out-oracle")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String asked = test.getString("item.key");
            int slash = asked.indexOf('/');

            company.answers(PRIYA, priya, asked.substring(0, slash), asked.substring(slash + 1), true)
                    .statusCode(409)
                    .body("detail", containsString("is under way"));
            company.answers(PRIYA, priya, "refund-rules", "refund-rules-1", true)
                    .statusCode(201);
            String skill = "skills.find { it.skill == '" + PRODUCTS + "' }.evidence";
            int before = company.mastery(PRIYA, priya).extract().path(skill);
            answer(
                            company,
                            priya,
                            test.getString("id"),
                            UUID.randomUUID().toString(),
                            Map.of("item", asked, "response", option(asked, true)))
                    .statusCode(201);
            company.mastery(PRIYA, priya).body(skill, equalTo(before));
            export(company, priya).body("places.place", not(hasItem("test_out")));

            answerAll(
                    company,
                    priya,
                    read(company, PRIYA, priya, test.getString("id")).extract().jsonPath(),
                    true);
            export(company, priya)
                    .body("places.find { it.place == 'test_out' }.rows.id", hasItem(test.getString("id")));
        }
    }

    @Test
    void aVerdictIsExplainedByItsAnswersAndHeldAgainToTheLastCharacter() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("test-out-why")) {
            UUID priya = company.hired(PRIYA, "support");
            company.hired("noah.becker", "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String id = test.getString("id");
            String why = "/v1/people/" + priya + "/test-outs/" + id + "/why";
            String replay = "/v1/people/" + priya + "/test-outs/" + id + ":replay";
            as(Role.LEARNER, PRIYA, company.tenant).get(why).then().statusCode(409);
            as(Role.LEARNER, PRIYA, company.tenant).post(replay).then().statusCode(409);
            as(Role.LD_ADMIN, "author", company.tenant).get(why).then().statusCode(409);

            List<String> asked = new ArrayList<>();
            JsonPath verdict = answerAll(company, priya, test, true, asked);

            JsonPath told = as(Role.LEARNER, PRIYA, company.tenant)
                    .get(why)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(told.getString("state")).isEqualTo("passed");
            assertThat(told.getString("reason")).isEqualTo(verdict.getString("reason"));
            assertThat(told.getList("answers.item")).isEqualTo(asked);
            assertThat(told.getList("answers.rightAlone")).containsOnly(true);
            assertThat(told.getList("answers.pass", Double.class).stream().reduce(1.0, (a, b) -> a * b))
                    .isCloseTo(told.getDouble("pass.reached"), within(1e-3));
            assertThat(told.getDouble("pass.needed")).isCloseTo(20, within(1e-3));
            assertThat(told.getDouble("errorAtMost")).isCloseTo(0.05, within(1e-9));
            assertThat(told.getList("smallestChange.items")).hasSize(1).isSubsetOf(asked);
            assertThat(told.getString("smallestChange.then")).isNotEqualTo("passed");
            as(Role.LEARNER, PRIYA, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ whyTestOut(personId: \"" + priya + "\", testOutId: \"" + id
                                    + "\") { state answers { item pass } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.whyTestOut.answers.item", equalTo(asked));
            as(Role.LEARNER, "noah.becker", company.tenant).get(why).then().statusCode(404);
            assertThat(as(Role.LEARNER, PRIYA, company.tenant)
                            .get("/v1/people/" + priya + "/memory")
                            .then()
                            .statusCode(200)
                            .body("data.recall", hasItem(1f))
                            .extract()
                            .<List<String>>path("data.module"))
                    .as("what was right begins to be remembered")
                    .containsExactlyInAnyOrderElementsOf(asked.stream()
                            .map(item -> origin(item.substring(0, item.indexOf('/'))))
                            .collect(toSet()));
            as(Role.LEARNER, PRIYA, company.tenant)
                    .post(replay)
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true));

            try (var connection = Database.asOwner(company.tenant);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(
                                "update test_out set reason = reason || ' ' where id = '" + id + "'"))
                        .isEqualTo(1);
            }
            as(Role.LEARNER, PRIYA, company.tenant)
                    .post(replay)
                    .then()
                    .body("identical", equalTo(false))
                    .body("differences", hasItem("the reason is worded otherwise"));
        }
    }

    @Test
    void whoReadsTheAnswersIsNotTestedByThemAndAProvenLevelNotAgain() {
        try (var company = LearnerFixture.companyWithModules("test-out-keys")) {
            UUID priya = company.hired(PRIYA, "support");
            as(Role.LEARNER + " " + Role.MENTOR, PRIYA, company.tenant)
                    .body(Map.of("skill", PRODUCTS))
                    .post("/v1/people/" + priya + "/test-outs")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("answers of all items"));

            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            assertThat(answerAll(company, priya, test, true).getString("state")).isEqualTo("passed");
            begin(company, priya, PRODUCTS, 2).statusCode(409).body("detail", containsString("passed already"));
            begin(company, priya, PRODUCTS, 0).statusCode(400);
        }
    }

    /** A learning platform's token says nothing of the person it speaks for. */
    @Test
    void whoHasReportsIsNotTestedWhoeverSpeaksForThem() {
        try (var company = LearnerFixture.companyWithModules("test-out-reports")) {
            UUID priya = company.hired(PRIYA, "support");
            company.hired("noah.becker", "support", priya);

            begin(company, priya, PRODUCTS).statusCode(422).body("detail", containsString("Whoever has reports"));
            as(Role.INTEGRATION, "lms", company.tenant)
                    .body(Map.of("skill", PRODUCTS))
                    .post("/v1/people/" + priya + "/test-outs")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("Whoever has reports"));
        }
    }

    @Test
    void whatIsPublishedOrRetiredMeanwhileChangesNoTestUnderWay() {
        try (var company = LearnerFixture.companyWithModules("test-out-changed")) {
            UUID priya = company.hired(PRIYA, "support");
            UUID daniel = company.hired("daniel.osei", "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();

            turnOptionsRound(company.tenant);
            Company.modules().forEach(module -> {
                if (module.at("/outcome/skill").asText().equals(PRODUCTS)) {
                    retire(company.tenant, module.get("key").asText());
                }
            });

            read(company, PRIYA, priya, test.getString("id"))
                    .body("item.options", equalTo(test.getList("item.options")));
            assertThat(answerAll(company, priya, test, true).getString("state")).isEqualTo("passed");
            as(Role.LEARNER, "daniel.osei", company.tenant)
                    .body(Map.of("skill", PRODUCTS, "level", 2))
                    .post("/v1/people/" + daniel + "/test-outs")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("cannot decide with so few items: 0"));
        }
    }

    @Test
    void aTestGoesOnWhenItsSkillIsRenamed() {
        try (var company = LearnerFixture.companyWithModules("test-out-renamed")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();

            company.others.skillBecame(PRODUCTS, "plan-knowledge");

            await().untilAsserted(() -> read(company, PRIYA, priya, test.getString("id"))
                    .body("skill", equalTo("plan-knowledge"))
                    .body("item.key", equalTo(test.getString("item.key"))));
            company.answers(PRIYA, priya, BASICS, Company.items(BASICS).getFirst(), true)
                    .statusCode(409)
                    .body("detail", containsString("is under way"));
            JsonPath verdict = answerAll(company, priya, test, true);
            assertThat(verdict.getString("state")).isEqualTo("passed");
            company.mastery(PRIYA, priya)
                    .body(
                            "skills.find { it.skill == 'plan-knowledge' }.unassisted",
                            equalTo(verdict.getInt("answered")));
        }
    }

    @Test
    void whatWasAnsweredUnderAnEarlierNameOfTheSkillIsNotAskedAgain() {
        try (var company = LearnerFixture.companyWithModules("test-out-met")) {
            UUID priya = company.hired(PRIYA, "support");
            decide(company, null, LENIENT).statusCode(200);
            String met = Company.items(BASICS).getFirst();
            company.answers(PRIYA, priya, BASICS, met, true).statusCode(201);
            company.others.skillBecame(PRODUCTS, "plan-knowledge");
            await().untilAsserted(() -> company.mastery(PRIYA, priya).body("skills.skill", hasItem("plan-knowledge")));

            JsonPath test = begin(company, priya, "plan-knowledge", 2)
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            List<String> asked = new ArrayList<>();
            answerAll(company, priya, test, true, asked);

            assertThat(asked).isNotEmpty().noneMatch(item -> item.startsWith(BASICS + "/"));
        }
    }

    @Test
    void aTestLeftLyingIsOverForWhoeverReadsIt() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("test-out-left")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String item = test.getString("item.key");
            try (var connection = Database.asApplication(company.tenant);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update test_out set began_at = began_at - interval '3 hours'");
            }

            read(company, PRIYA, priya, test.getString("id"))
                    .body("state", equalTo("undecided"))
                    .body("reason", containsString("Not finished within 2 hours"))
                    .body("item", nullValue());
            list(company, priya).body("data.state", hasItem("undecided"));
            answer(
                            company,
                            priya,
                            test.getString("id"),
                            UUID.randomUUID().toString(),
                            Map.of("item", item, "response", option(item, true)))
                    .statusCode(409);
            begin(company, priya, PRODUCTS).statusCode(409).body("detail", containsString("next attempt"));
        }
    }

    @Test
    void aTestLeftLyingEndsByItselfAndIsToldOnce() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("test-out-lapsed")) {
            UUID priya = company.hired(PRIYA, "support");
            String id =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().path("id");
            String item = Company.items(BASICS).getFirst();
            company.answers(PRIYA, priya, BASICS, item, true).statusCode(409);
            try (var connection = Database.asApplication(company.tenant);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update test_out set began_at = began_at - interval '3 hours'");
            }

            await().untilAsserted(() -> assertThat(company.others.toldAbout(priya))
                    .filteredOn(told -> told.type().endsWith("test-out.ended.v1"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.payload()).contains(id, "\"outcome\":\"undecided\"")));
            read(company, PRIYA, priya, id)
                    .body("state", equalTo("undecided"))
                    .body("reason", containsString("Not finished within 2 hours"));
            assertThat(under(company.tenant)).isZero();
            as(Role.LEARNER, PRIYA, company.tenant)
                    .get("/v1/people/" + priya + "/test-outs/" + id + "/why")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("before it had a verdict"));
            company.answers(PRIYA, priya, BASICS, item, true).statusCode(201);
            begin(company, priya, PRODUCTS).statusCode(409).body("detail", containsString("next attempt"));
        }
    }

    @Test
    void aTestUnderWayCanBeGivenUpAndWasAnAttempt() {
        try (var company = LearnerFixture.companyWithModules("test-out-given-up")) {
            UUID priya = company.hired(PRIYA, "support");
            company.hired("daniel.osei", "support");
            String id =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().path("id");
            String item = Company.items(BASICS).getFirst();
            company.answers(PRIYA, priya, BASICS, item, true).statusCode(409);
            giveUp(company, "daniel.osei", priya, id).statusCode(404);

            giveUp(company, PRIYA, priya, id)
                    .statusCode(200)
                    .body("state", equalTo("left"))
                    .body("reason", containsString("Given up"))
                    .body("item", nullValue())
                    .body("endedAt", notNullValue());
            giveUp(company, PRIYA, priya, id).statusCode(200).body("state", equalTo("left"));

            read(company, PRIYA, priya, id).body("state", equalTo("left"));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(priya))
                    .filteredOn(told -> told.type().endsWith("test-out.ended.v1"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.payload()).contains(id, "\"outcome\":\"left\"")));
            company.answers(PRIYA, priya, BASICS, item, true).statusCode(201);
            begin(company, priya, PRODUCTS).statusCode(409).body("detail", containsString("next attempt"));
            giveUp(company, PRIYA, priya, UUID.randomUUID().toString()).statusCode(404);
        }
    }

    @Test
    void whatHasEndedCannotBeGivenUp() {
        try (var company = LearnerFixture.companyWithModules("test-out-ended")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            answerAll(company, priya, test, true);

            giveUp(company, PRIYA, priya, test.getString("id"))
                    .statusCode(409)
                    .body("detail", containsString("has ended"));
            read(company, PRIYA, priya, test.getString("id")).body("state", equalTo("passed"));
        }
    }

    private static ValidatableResponse giveUp(LearnerFixture company, String userName, UUID person, String id) {
        return as(Role.LEARNER, userName, company.tenant)
                .delete("/v1/people/" + person + "/test-outs/" + id)
                .then();
    }

    /** A test is passed by fewer answers than it takes to be believed: whoever has nothing left may show it again. */
    @Test
    void whoPassedAndIsStillShortOfTheTargetIsTestedAgainOnceTheyWaited() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("test-out-again")) {
            UUID priya = company.hired(PRIYA, "support");
            asking(company.tenant, PRODUCTS, 4, 20);
            company.others.roleAsks(
                    "support",
                    2,
                    List.of(Map.of("skill", PRODUCTS, "level", 4, "weight", 1, "byDay", 30, "critical", true)));
            Map<String, Object> often = new HashMap<>(LENIENT);
            often.put("coolDownDays", 7);
            decide(company, null, often).statusCode(200);
            JsonPath test =
                    begin(company, priya, PRODUCTS, 4).statusCode(201).extract().jsonPath();
            assertThat(answerAll(company, priya, test, true).getString("state")).isEqualTo("passed");
            await().untilAsserted(() -> path(company, priya)
                    .body("outcome", equalTo("out-of-content"))
                    .body("steps.size()", equalTo(0)));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .get("/v1/content-audit")
                    .then()
                    .statusCode(200)
                    .body("missing.find { it.kind == 'nothing-left' }.skill", equalTo(PRODUCTS))
                    .body("missing.find { it.kind == 'nothing-left' }.level.toDouble()", equalTo(4.0))
                    .body("missing.find { it.kind == 'nothing-left' }.people", equalTo(0))
                    .body("missing.find { it.kind == 'nothing-left' }.roles", hasItem("support"));

            begin(company, priya, PRODUCTS, 4)
                    .statusCode(409)
                    .body("detail", containsString("passed already"))
                    .body("detail", containsString("The next attempt may begin at"));
            try (var connection = Database.asApplication(company.tenant);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update test_out set began_at = began_at - interval '8 days',"
                        + " ended_at = ended_at - interval '8 days'");
            }
            List<String> again = new ArrayList<>();
            JsonPath second =
                    begin(company, priya, PRODUCTS, 4).statusCode(201).extract().jsonPath();
            assertThat(answerAll(company, priya, second, true, again).getString("state"))
                    .isEqualTo("passed");
            assertThat(again).doesNotContain(test.getString("item.key"));
        }
    }

    /** Modules of a level in a skill, with two questions of their own each. */
    private static void asking(String tenant, String skill, int level, int modules) {
        JsonNode like = Company.modules().get(0);
        for (int more = 0; more < modules; more++) {
            String key = "more-" + more;
            ObjectNode module = like.deepCopy();
            module.put("key", key).put("level", level).putArray("prerequisites");
            module.withObject("/outcome").put("skill", skill);
            module.get("items")
                    .forEach(item -> ((ObjectNode) item)
                            .put("key", key + "-" + item.get("key").asText())
                            .put("prompt", item.get("prompt").asText() + " (" + key + ")")
                            .put("answer", 0)
                            .put("difficultyLevel", level));
            as(Role.LD_ADMIN, "author", tenant)
                    .body(module.toString())
                    .put("/v1/modules/" + key)
                    .then()
                    .statusCode(201);
        }
    }

    private static int under(String tenant) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from test_out where ended_at is null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whoLeavesMeanwhileHasPassedNothingAndHasNothingBeforeThemUntilTheyAreBack() {
        try (var company = LearnerFixture.companyWithModules("test-out-leaver")) {
            UUID priya = company.hired(PRIYA, "support");
            UUID daniel = company.hired("daniel.osei", "support");
            JsonPath test =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().jsonPath();
            String id = test.getString("id");
            Map<String, Object> right =
                    Map.of("item", test.getString("item.key"), "response", option(test.getString("item.key"), true));

            company.others.personLeft(priya, PRIYA);
            await().untilAsserted(() -> told(company, "/v1/people/" + priya + "/test-outs/" + id)
                    .body("state", equalTo("undecided"))
                    .body("reason", containsString("do not work here any more"))
                    .body("item", nullValue()));
            told(company, "/v1/people/" + priya + "/path").body("steps.size()", equalTo(0));
            as(Role.INTEGRATION, "hris", company.tenant)
                    .body(right)
                    .post("/v1/people/" + priya + "/test-outs/" + id + "/answers")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("has ended"));
            as(Role.INTEGRATION, "hris", company.tenant)
                    .body(Map.of("skill", "refund-handling"))
                    .post("/v1/people/" + priya + "/test-outs")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("does not work here"));

            company.others.signalSlips(priya, UUID.randomUUID(), "note-quality", "ticket-notes");
            company.others.personHolds(priya, "sales", "2026-11-02");
            company.others.roleAsks(
                    "support",
                    2,
                    List.of(Map.of("skill", PRODUCTS, "level", 4, "weight", 1, "byDay", 30, "critical", true)));
            await().untilAsserted(() -> assertThat(
                            company.others.toldAbout(daniel).getLast().data().get("reason"))
                    .isEqualTo("role map support published"));
            told(company, "/v1/people/" + priya + "/path").body("steps.size()", equalTo(0));
            List<OtherServices.Told> told = company.others.toldAbout(priya);
            assertThat(told.getLast().type()).isEqualTo("org.skillway.curriculum.test-out.ended.v1");
            assertThat(told.getLast().data().get("outcome")).isEqualTo("undecided");
            assertThat(told.get(told.size() - 2).data().get("reason")).isEqualTo("does not work here any more");

            company.others.roleAsks("sales", 1, Company.roleMap("sales"));
            company.others.personIs(priya, PRIYA);
            await().untilAsserted(() -> path(company, priya).body("steps.size()", not(equalTo(0))));
        }
    }

    /** As L&D is told, who see also those who left. */
    private static ValidatableResponse told(LearnerFixture company, String path) {
        return as(Role.LD_ADMIN, "maya", company.tenant).get(path).then().statusCode(200);
    }

    @Test
    void nobodyElseSeesOrTakesIt() {
        try (var company = LearnerFixture.companyWithModules("test-out-others")) {
            UUID priya = company.hired(PRIYA, "support");
            company.hired("daniel.osei", "support");
            String id =
                    begin(company, priya, PRODUCTS).statusCode(201).extract().path("id");

            read(company, "daniel.osei", priya, id).statusCode(404);
            as(Role.LEARNER, "daniel.osei", company.tenant)
                    .body(Map.of("item", "a/b", "response", 0))
                    .post("/v1/people/" + priya + "/test-outs/" + id + "/answers")
                    .then()
                    .statusCode(404);
            as(Role.MANAGER, "nobody.at.all", company.tenant)
                    .get("/v1/people/" + priya + "/test-outs")
                    .then()
                    .statusCode(404);
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .get("/v1/people/" + priya + "/test-outs/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aTestThatCouldNotKeepItsPromiseIsRefused() {
        try (var company = LearnerFixture.companyWithModules("test-out-refused")) {
            UUID priya = company.hired(PRIYA, "support");

            begin(company, priya, "no-such-skill", 2.0)
                    .statusCode(422)
                    .body("detail", containsString("cannot decide with so few items: 0"));
            begin(company, priya, "no-such-skill").statusCode(422).body("errors.pointer", hasItem("/level"));
        }
    }

    @Test
    void aTenantDecidesHowOftenItsTestsMayBeWrong() {
        try (var company = LearnerFixture.companyWithModules("test-out-design")) {
            UUID priya = company.hired(PRIYA, "support");
            Map<String, Object> lenient = new HashMap<>(
                    Map.of("falsePass", 0.2, "falseFail", 0.2, "indifference", 1, "mostItems", 10, "mostAttempts", 3));
            lenient.putAll(Map.of("coolDownDays", 0, "mostExposed", 1));

            decide(company, null, lenient).statusCode(200).header("ETag", "\"1\"");
            decide(company, null, lenient).statusCode(428);
            decide(company, "\"7\"", lenient).statusCode(412);
            lenient.put("falsePass", 0.9);
            decide(company, "\"1\"", lenient).statusCode(400).body("errors.pointer", hasItem("/falsePass"));

            JsonPath test = begin(company, priya, PRODUCTS)
                    .statusCode(201)
                    .body("item", notNullValue())
                    .extract()
                    .jsonPath();
            assertThat(test.getDouble("falsePass")).isEqualTo(0.2);
            answerAll(company, priya, test, false);
            as(Role.LEARNER, PRIYA, company.tenant)
                    .get("/v1/test-out-design")
                    .then()
                    .body("mostAttempts", equalTo(3));
        }
    }

    @Test
    void screensReadTestsInOneQuery() {
        try (var company = LearnerFixture.companyWithModules("test-out-graphql")) {
            UUID priya = company.hired(PRIYA, "support");
            begin(company, priya, PRODUCTS).statusCode(201);

            as(Role.LEARNER, PRIYA, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ testOuts(personId: \"" + priya
                                    + "\") { skill level state item { prompt } falsePass } }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.testOuts[0].skill", equalTo(PRODUCTS))
                    .body("data.testOuts[0].item.prompt", notNullValue())
                    .body("data.testOuts[0].falsePass.toDouble()", closeTo(0.05, 1e-9));
        }
    }

    /** Publishes every module anew with the options of its questions the other way round, and the answers with them. */
    private static void turnOptionsRound(String tenant) {
        var modules = Company.modules();
        modules.forEach(module -> module.get("items").forEach(item -> {
            List<JsonNode> options = new ArrayList<>();
            item.get("options").forEach(options::addFirst);
            ((ObjectNode) item)
                    .put("answer", options.size() - 1 - item.get("answer").asInt())
                    .putArray("options")
                    .addAll(options);
        }));
        as(Role.LD_ADMIN, "author", tenant)
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200)
                .body("updated", equalTo(modules.size()));
    }

    private static void retire(String tenant, String module) {
        ContentDecisions.decide(tenant, module, "retire");
    }

    private static JsonPath answerAll(LearnerFixture company, UUID person, JsonPath test, boolean right) {
        return answerAll(company, person, test, right, new ArrayList<>());
    }

    private static JsonPath answerAll(
            LearnerFixture company, UUID person, JsonPath test, boolean right, List<String> asked) {
        JsonPath at = test;
        while (at.getString("state").equals("asking")) {
            String item = at.getString("item.key");
            asked.add(item);
            at = answer(
                            company,
                            person,
                            test.getString("id"),
                            UUID.randomUUID().toString(),
                            Map.of("item", item, "response", option(item, right)))
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }
        return at;
    }

    private static int answersThatTaught(String tenant) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from item_answer")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int option(String key, boolean right) {
        int slash = key.indexOf('/');
        return Company.option(key.substring(0, slash), key.substring(slash + 1), right);
    }

    private static ValidatableResponse begin(LearnerFixture company, UUID person, String skill) {
        return begin(company, person, Map.of("skill", skill));
    }

    private static ValidatableResponse begin(LearnerFixture company, UUID person, String skill, double level) {
        return begin(company, person, Map.of("skill", skill, "level", level));
    }

    private static ValidatableResponse begin(LearnerFixture company, UUID person, Map<String, Object> body) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .body(body)
                .post("/v1/people/" + person + "/test-outs")
                .then();
    }

    private static ValidatableResponse answer(
            LearnerFixture company, UUID person, String id, String key, Map<String, Object> body) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/people/" + person + "/test-outs/" + id + "/answers")
                .then();
    }

    private static ValidatableResponse read(LearnerFixture company, String userName, UUID person, String id) {
        return as(Role.LEARNER, userName, company.tenant)
                .get("/v1/people/" + person + "/test-outs/" + id)
                .then();
    }

    private static ValidatableResponse export(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .urlEncodingEnabled(false)
                .get("/v1/people/" + person + ":export")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .get("/v1/people/" + person + "/test-outs")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(
            LearnerFixture company, @Nullable String ifMatch, Map<String, Object> design) {
        var request = as(Role.LD_ADMIN, "maya", company.tenant).body(design);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/test-out-design")
                .then();
    }

    /** The module that first teaches what this one does. */
    private static String origin(String module) {
        for (JsonNode each : Company.modules()) {
            if (each.get("key").asText().equals(module)) {
                return each.path("variantOf").asText(module);
            }
        }
        throw new IllegalArgumentException("No module '" + module + "'.");
    }
}
