package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Who only learns reads questions where they practise them, and no test of theirs asks what they have read. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ShownQuestionsIT {

    private static final String PRIYA = "priya.raman";
    private static final String WORKFLOW = "workflow";
    private static final String BOARD = "workflow-board-basics";
    private static final Pattern NEW = Pattern.compile("so few items: (\\d+) are new");

    @Test
    void whatIsReadBeforehandIsNotAsked() {
        try (var company = LearnerFixture.companyWithModules("shown-read")) {
            UUID priya = company.hired(PRIYA, "support");
            strict(company);
            String step = company.nextStep(PRIYA, priya).extract().path("next.module");
            String skill = company.nextStep(PRIYA, priya).extract().path("next.skill");
            int before = newTo(company, priya, skill);

            List<Object> items = page(company, priya, step)
                    .body("withheld", nullValue())
                    .extract()
                    .path("items");

            assertThat(items).isNotEmpty();
            assertThat(newTo(company, priya, skill)).isEqualTo(before - items.size());
            page(company, priya, step).body("items", hasSize(items.size()));
        }
    }

    @Test
    void whatIsBegunIsShownAndNotAsked() {
        try (var company = LearnerFixture.companyWithModules("shown-begun")) {
            UUID priya = company.hired(PRIYA, "support");
            strict(company);
            int before = newTo(company, priya, WORKFLOW);
            page(company, priya, BOARD)
                    .body("items", empty())
                    .body("itemCount", equalTo(2))
                    .body("withheld", equalTo("not-yet"));
            assertThat(newTo(company, priya, WORKFLOW)).isEqualTo(before);

            company.does(PRIYA, LearnerFixture.activity(priya, BOARD, "started", Map.of()))
                    .statusCode(201);

            page(company, priya, BOARD).body("items", hasSize(2)).body("withheld", nullValue());
            assertThat(newTo(company, priya, WORKFLOW)).isEqualTo(before - 2);
        }
    }

    @Test
    void nothingIsShownWhileItsSkillIsTested() {
        try (var company = LearnerFixture.companyWithModules("shown-tested")) {
            UUID priya = company.hired(PRIYA, "support");
            JsonPath test =
                    begin(company, priya, WORKFLOW).statusCode(201).extract().jsonPath();
            company.does(PRIYA, LearnerFixture.activity(priya, BOARD, "started", Map.of()))
                    .statusCode(201);

            page(company, priya, BOARD).body("items", empty()).body("withheld", equalTo("test-under-way"));
            assertThat(test.getString("state")).isEqualTo("asking");
        }
    }

    @Test
    void aQuestionUnderTwoKeysIsAskedOnceAndNotAfterItWasMetUnderOne() {
        try (var company = LearnerFixture.companyWithModules("shown-twice")) {
            UUID priya = company.hired(PRIYA, "support");
            strict(company);
            int before = newTo(company, priya, WORKFLOW);

            publishAlike(company.tenant);

            assertThat(newTo(company, priya, WORKFLOW)).isEqualTo(before);
            company.does(PRIYA, LearnerFixture.activity(priya, "workflow-board-again", "started", Map.of()))
                    .statusCode(201);
            assertThat(newTo(company, priya, WORKFLOW)).isEqualTo(before - 2);
        }
    }

    @Test
    void whoSpeaksForTheLearnerIsShownWhatTheyAreAndWhoTeachesEverything() {
        try (var company = LearnerFixture.companyWithModules("shown-others")) {
            UUID priya = company.hired(PRIYA, "support");
            String step = company.nextStep(PRIYA, priya).extract().path("next.module");
            String of = "/v1/people/" + priya + "/modules/";

            as(Role.INTEGRATION, "lms", company.tenant).get(of + BOARD).then().body("items", empty());
            as(Role.HR_ADMIN, "hanna", company.tenant)
                    .get(of + step)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("withheld", equalTo("not-yours"));
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .get("/v1/modules/" + BOARD)
                    .then()
                    .body("items", hasSize(2))
                    .body("itemCount", equalTo(2));
            as(Role.LEARNER, PRIYA, company.tenant)
                    .get("/v1/modules/" + BOARD)
                    .then()
                    .body("items", empty())
                    .body("itemCount", equalTo(2));
        }
    }

    /** Whichever of the two comes first: what is shown is asked by no test, or nothing is shown. */
    @Test
    void whatIsReadWhileATestBeginsIsNotAskedByIt() throws Exception {
        try (var company = LearnerFixture.companyWithModules("shown-at-once");
                var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                String userName = "learner-" + i;
                UUID person = company.hired(userName, "support");
                String step = company.nextStep(userName, person).extract().path("next.module");
                String skill = company.nextStep(userName, person).extract().path("next.skill");

                var begun = together.submit(() -> as(Role.LEARNER, userName, company.tenant)
                        .body(Map.of("skill", skill, "level", 2))
                        .post("/v1/people/" + person + "/test-outs")
                        .statusCode());
                List<Object> shown = as(Role.LEARNER, userName, company.tenant)
                        .get("/v1/people/" + person + "/modules/" + step)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");

                assertThat(begun.get()).isIn(201, 422);
                assertThat(shown.isEmpty() || mayBeAsked(company.tenant, person, step) == 0)
                        .as("%s of %s", shown, userName)
                        .isTrue();
            }
        }
    }

    /** How many questions of a module a test of somebody may ask. */
    private static int mayBeAsked(String tenant, UUID person, String module) throws SQLException {
        try (var database = Database.asApplication(tenant);
                var statement = database.prepareStatement(
                        "select count(*) from test_out t cross join lateral json_array_elements(t.body -> 'items') i"
                                + " where t.person_id = ? and i ->> 'key' like ? and not (i ->> 'familiar')::boolean")) {
            statement.setObject(1, person);
            statement.setString(2, module + "/%");
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The two questions of a module in another one, under keys of their own. */
    private static void publishAlike(String tenant) {
        ObjectNode board = StreamSupport.stream(Company.modules().spliterator(), false)
                .filter(module -> module.get("key").asText().equals(BOARD))
                .map(module -> (ObjectNode) module)
                .findFirst()
                .orElseThrow();
        board.put("key", "workflow-board-again").put("kind", "practice");
        board.get("items")
                .forEach(item -> ((ObjectNode) item)
                        .put("key", "again-" + item.get("key").asText()));
        as(Role.LD_ADMIN, "author", tenant)
                .body(board.toString())
                .put("/v1/modules/workflow-board-again")
                .then()
                .statusCode(201);
    }

    /** So strict that no test is held: then the refusal says how many questions are new to them. */
    private static void strict(LearnerFixture company) {
        as(Role.LD_ADMIN, "maya", company.tenant)
                .body(Map.of(
                        "falsePass",
                        0.001,
                        "falseFail",
                        0.1,
                        "indifference",
                        0.5,
                        "mostItems",
                        4,
                        "mostAttempts",
                        2,
                        "coolDownDays",
                        0,
                        "mostExposed",
                        1))
                .put("/v1/test-out-design")
                .then()
                .statusCode(200);
    }

    private static int newTo(LearnerFixture company, UUID person, String skill) {
        String detail = begin(company, person, skill).statusCode(422).extract().path("detail");
        Matcher told = NEW.matcher(detail);
        assertThat(told.find()).as(detail).isTrue();
        return Integer.parseInt(told.group(1));
    }

    private static ValidatableResponse begin(LearnerFixture company, UUID person, String skill) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .body(Map.of("skill", skill, "level", 2))
                .post("/v1/people/" + person + "/test-outs")
                .then();
    }

    private static ValidatableResponse page(LearnerFixture company, UUID person, String module) {
        return as(Role.LEARNER, PRIYA, company.tenant)
                .get("/v1/people/" + person + "/modules/" + module)
                .then()
                .statusCode(200);
    }
}
