package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What is remembered can be read, and a company decides how surely it is to be kept. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MemoryIT {

    private static final String NOAH = "noah.becker";
    private static final String PRACTICE = "refund-wording-practice";

    @Test
    void whatSomebodyStillHasOfWhatTheyLearnedIsRead() {
        try (var company = LearnerFixture.companyWithModules("memory-read")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired(NOAH, "support", rosa);
            company.hired("priya.raman", "support");
            memory(company, noah, "").body("data", hasSize(0)).body("nextCursor", nullValue());

            practised(company, noah);

            memory(company, noah, "")
                    .body("data", hasSize(1))
                    .body("data[0].module", equalTo(PRACTICE))
                    .body("data[0].title", notNullValue())
                    .body("data[0].recall", greaterThan(0f))
                    .body("data[0].recall", lessThan(1f))
                    .body("data[0].stabilityDays", greaterThan(0f))
                    .body("data[0].lastSeen", notNullValue())
                    .body("data[0].wantedRetention", equalTo(0.9f))
                    .body("data[0].reviewed", equalTo(true))
                    .body(
                            "data[0].words",
                            matchesPattern("You last needed it on .+ \\d+ % sure that you still have it\\..+"));
            assertThat(due(company, noah)).isAfter(LocalDate.parse("2020-01-01"));
            assertThat(memory(company, noah, "").extract().<String>path("data[0].reviewOn"))
                    .as("the day that the path gives it")
                    .isEqualTo(as(Role.LEARNER, NOAH, company.tenant)
                            .get("/v1/people/" + noah + "/path")
                            .then()
                            .extract()
                            .path("steps.find { it.inserted == 'review' }.day"));
            memory(company, noah, "?skill=ticket-notes").body("data", hasSize(0));
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ memory(personId: \"" + noah + "\") { data { module recall due words } nextCursor } }"))
                    .post("/graphql")
                    .then()
                    .body("data.memory.data[0].module", equalTo(PRACTICE));
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/people/" + noah + "/memory")
                    .then()
                    .statusCode(404);
            as(Role.ANALYST, "ana", company.tenant)
                    .get("/v1/people/" + noah + "/memory")
                    .then()
                    .statusCode(403);
            as("learner manager", "rosa.lind", company.tenant)
                    .get("/v1/people/" + noah + "/memory")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theListGoesOnPageByPageFromWhatIsDueSoonest() {
        try (var company = LearnerFixture.companyWithModules("memory-pages")) {
            UUID noah = company.hired(NOAH, "support");
            List<String> learned = List.of("notes-three-parts", "empathy-first-minute", "product-plans-basics");
            learned.forEach(module -> company.answers(
                            NOAH, noah, module, Company.items(module).getFirst(), true)
                    .statusCode(201));

            Set<String> seen = new HashSet<>();
            String last = "";
            String cursor = "";
            for (int page = 0; page < learned.size(); page++) {
                JsonPath read =
                        memory(company, noah, "?limit=1" + cursor).extract().jsonPath();
                assertThat(read.getList("data")).hasSize(1);
                assertThat(read.getString("data[0].due")).isGreaterThanOrEqualTo(last);
                last = read.getString("data[0].due");
                seen.add(read.getString("data[0].module"));
                cursor = "&cursor=" + read.getString("nextCursor");
            }

            assertThat(seen).containsExactlyInAnyOrderElementsOf(learned);
            assertThat(cursor).isEqualTo("&cursor=null");
        }
    }

    @Test
    void aCompanyDecidesHowSurelyItIsKeptAndEarlierPlansStayAsTheyWere() {
        try (var company = LearnerFixture.companyWithModules("memory-wanted")) {
            UUID noah = company.hired(NOAH, "support");
            Map<String, Object> now = Map.of("occurredAt", Instant.now().toString());
            company.does(NOAH, activity(noah, PRACTICE, "started", now)).statusCode(201);
            company.does(
                            NOAH,
                            activity(
                                    noah,
                                    PRACTICE,
                                    "answered",
                                    Map.of(
                                            "item",
                                            PRACTICE + "-1",
                                            "response",
                                            Company.option(PRACTICE, PRACTICE + "-1", true),
                                            "occurredAt",
                                            Instant.now().toString())))
                    .statusCode(201);
            LocalDate usual = due(company, noah);
            String decision = decision(company, noah);
            policy(company)
                    .get("/v1/recall-policy")
                    .then()
                    .body("version", equalTo(0))
                    .body("usual", equalTo(0.9f));

            String tag = policy(company)
                    .body(Map.of("usual", 0.7, "critical", 0.7))
                    .put("/v1/recall-policy")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .extract()
                    .header("ETag");

            assertThat(due(company, noah)).isAfter(usual);
            memory(company, noah, "").body("data[0].wantedRetention", equalTo(0.7f));
            company.answers(NOAH, noah, "empathy-first-minute", "empathy-first-minute-1", false)
                    .statusCode(201)
                    .body("path.changed", equalTo(true));
            assertThat(decision(company, noah)).isNotEqualTo(decision);
            for (String made : List.of(decision, decision(company, noah))) {
                as(Role.LEARNER, NOAH, company.tenant)
                        .post("/v1/decisions/" + made + ":replay")
                        .then()
                        .statusCode(200)
                        .body("identical", equalTo(true));
            }
            policy(company)
                    .body(Map.of("usual", 0.95))
                    .put("/v1/recall-policy")
                    .then()
                    .statusCode(428);
            policy(company)
                    .header("If-Match", "\"7\"")
                    .body(Map.of("usual", 0.95))
                    .put("/v1/recall-policy")
                    .then()
                    .statusCode(412);
            policy(company)
                    .header("If-Match", tag)
                    .body(Map.of("usual", 0.95))
                    .put("/v1/recall-policy")
                    .then()
                    .statusCode(200)
                    .body("critical", equalTo(0.95f));
            assertThat(due(company, noah)).isBeforeOrEqualTo(usual);
            as(Role.AUDITOR, "audra", company.tenant)
                    .get("/v1/audit?subject=recall-policy")
                    .then()
                    .body("data.action", hasItem("recall-policy.decide"));
        }
    }

    @Test
    void noCompanyWantsMoreForgottenThanReviewsSaveNorLessOfWhatIsCritical() {
        try (var company = LearnerFixture.companyWithModules("memory-bounds")) {
            refused(company, Map.of("usual", 0.6)).body("errors[0].pointer", equalTo("/usual"));
            refused(company, Map.of("usual", 0.98)).body("errors[0].pointer", equalTo("/usual"));
            refused(company, Map.of("usual", 0.9, "critical", 0.85)).body("errors[0].pointer", equalTo("/critical"));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("usual", 0.9))
                    .put("/v1/recall-policy")
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse refused(LearnerFixture company, Map<String, Object> body) {
        return policy(company).body(body).put("/v1/recall-policy").then().statusCode(400);
    }

    private static RequestSpecification policy(LearnerFixture company) {
        return as(Role.LD_ADMIN, "author", company.tenant);
    }

    private static void practised(LearnerFixture company, UUID person) {
        company.does(NOAH, activity(person, PRACTICE, "started", Map.of())).statusCode(201);
        company.answers(NOAH, person, PRACTICE, PRACTICE + "-1", true).statusCode(201);
    }

    private static LocalDate due(LearnerFixture company, UUID person) {
        return LocalDate.parse(memory(company, person, "").extract().path("data[0].due"));
    }

    private static String decision(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    private static ValidatableResponse memory(LearnerFixture company, UUID person, String query) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/memory" + query)
                .then()
                .statusCode(200);
    }
}
