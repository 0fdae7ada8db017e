package org.skillway.skills.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SuccessionIT {

    private final SkillsApi company = new SkillsApi("succession-" + UUID.randomUUID());

    @BeforeEach
    void twoTeamsOfWhomOneKnowsBilling() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("rosa", "grace", "2026-11-02"),
                row("miguel", "grace", "2026-11-02"),
                row("marcus", "", "2019-05-06"),
                row("lena", "marcus", "2026-11-02")));
        company.importSkills("billing");
        company.publishMap("support", List.of(asks("billing", 2, 30)));
        company.publishMap("lead", List.of(asks("billing", 3, 30)));
        company.asHr()
                .body(Map.of("next", List.of("lead")))
                .put("/v1/roles/support/next")
                .then()
                .statusCode(200);
        for (var person : List.of("rosa", "miguel", "lena")) {
            company.assign(company.idOf(person), "support", "2026-11-02").statusCode(200);
        }
        company.seen(company.asHr(), company.idOf("rosa"), "billing", 5, 4);
    }

    @Test
    void aLeaderSeesTheBenchOfTheirOwnAreaLikeliestFirst() {
        company.as(Role.MANAGER, "grace")
                .get("/v1/roles/lead/bench")
                .then()
                .statusCode(200)
                .body("candidates.userName", equalTo(List.of("rosa", "miguel")))
                .body("candidates[0].term", equalTo("now"))
                .body("candidates[1].blocking", equalTo(List.of("billing")));
        company.asHr().get("/v1/roles/lead/bench").then().body("candidates.size()", equalTo(3));
        company.as(Role.LEARNER, "rosa").get("/v1/roles/lead/bench").then().statusCode(403);
        company.as(Role.HR_ADMIN, "rosa")
                .get("/v1/roles/lead/bench")
                .then()
                .body("candidates.userName", equalTo(List.of("lena", "miguel")));
        company.as(Role.MANAGER, "grace")
                .get("/v1/role-families/client-services/pipeline")
                .then()
                .statusCode(200)
                .body("roles.find { it.role == 'lead' }.now", equalTo(1))
                .body("roles.find { it.role == 'lead' }.withinAYear", equalTo(1));
    }

    @Test
    void thePagesOfABenchAreOfOneMomentAndOfOneQuestion() {
        var first = bench("limit=2");
        var cursor = first.getString("nextCursor");
        company.state(company.asHr(), company.idOf("miguel"), "billing", 5, "manager-observation")
                .then()
                .statusCode(201);

        var second = bench("limit=2&cursor=" + cursor);

        assertThat(first.getList("candidates.userName")).containsExactly("rosa", "lena");
        assertThat(second.getList("candidates.userName")).containsExactly("miguel");
        assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
        assertThat(second.getString("knownAt")).isEqualTo(first.getString("knownAt"));
        assertThat(bench("limit=2").getList("candidates.userName")).containsExactly("rosa", "miguel");
        for (var other : List.of("lead/bench?asOf=" + first.getString("asOf") + "&", "support/bench?")) {
            company.asHr()
                    .get("/v1/roles/" + other + "limit=2&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
        company.as(Role.MANAGER, "grace")
                .get("/v1/roles/lead/bench?limit=2&cursor=" + cursor)
                .then()
                .statusCode(400);
        // Two readings of three pages.
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + company.idOf("lena"))
                .then()
                .body("data.findAll { it.action == 'succession.read' }", hasSize(2));
    }

    private JsonPath bench(String query) {
        return company.asHr()
                .get("/v1/roles/lead/bench?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aSkillThatRestsOnOnePersonShowsWithTheTrainingThatHelps() {
        company.as(Role.MANAGER, "grace")
                .get("/v1/skill-risks?minutes=5000")
                .then()
                .statusCode(200)
                .body("people", equalTo(3))
                .body("skills[0].skill", equalTo("billing"))
                .body("skills[0].depth", equalTo(1))
                .body("skills[0].keyPerson.userName", equalTo("rosa"))
                .body("crossTraining.steps[0].person.userName", notNullValue())
                .body("crossTraining.riskBefore", greaterThan(0.3f));
        company.as(Role.MANAGER, "marcus")
                .get("/v1/skill-risks")
                .then()
                .body("skills[0].depth", equalTo(0))
                .body("skills[0].keyPerson", equalTo(null));
    }

    @Test
    void aScreenReadsBenchAndRisksAtOnce() {
        company.as(Role.MANAGER, "grace")
                .body(
                        Map.of(
                                "query",
                                "{ bench(role: \"lead\") { candidates { userName term expected } } "
                                        + "skillRisks { skills { skill depth keyPerson { userName } } crossTraining { steps { skill minutes } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.bench.candidates[0].userName", equalTo("rosa"))
                .body("data.skillRisks.skills[0].keyPerson.userName", equalTo("rosa"));
    }
}
