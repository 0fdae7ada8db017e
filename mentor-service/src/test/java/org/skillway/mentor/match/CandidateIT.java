package org.skillway.mentor.match;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class CandidateIT {

    private Company company;
    private String need;

    @BeforeEach
    void found() {
        company = new Company();
        need = company.needIn("discovery", company.lena);
    }

    @Test
    void ranksWhoCanHelpAndSaysWhoCannot() {
        offers(company.max, offer("discovery", 4, 2));
        offers(company.mia, offer("discovery", 3, 2));
        offers(company.boss, offer("discovery", 5, 2));

        candidates("")
                .body("ranked.personId", equalTo(List.of(company.max.toString(), company.mia.toString())))
                .body("ranked[0].overlapMinutes", equalTo(120))
                .body("ranked[0].type", equalTo("expert"))
                .body("ranked[0].reasons", hasItem("Is 2.8 levels ahead of the learner."));
        ask(Role.LD_ADMIN, ADMIN, "")
                .body("excluded", hasSize(1))
                .body("excluded[0].personId", equalTo(company.boss.toString()))
                .body("excluded[0].rule", equalTo("no-fitting-type"));
    }

    @Test
    void theManagerOfTheManagerIsAManager() {
        var chief = company.skills.hires("chris.chief", null);
        company.skills.personChanged(company.boss, "bo.boss", chief, "Europe/Berlin", true);
        offersWhenKnown(chief, offer("discovery", 5, 2).replace("\"expert\"", "\"manager\""));

        await().untilAsserted(() -> candidates("").body("ranked[0].type", equalTo("manager")));
    }

    @Test
    void ofWhomTheLearnerMayNotSeeTheyLearnNotWhyTheyCannotHelp() {
        offers(company.max, offer("discovery", 4, 2));
        offers(company.mia, offer("discovery", 1, 2));
        offers(company.boss, offer("discovery", 5, 2));

        candidates("")
                .body("ranked.personId", equalTo(List.of(company.max.toString())))
                .body("excluded", hasSize(0));
        ask(Role.MANAGER, "bo.boss", "").body("excluded.rule", equalTo(List.of("not-stronger", "no-fitting-type")));
    }

    @Test
    void namesNoMoreThanAreAskedFor() {
        offers(company.max, offer("discovery", 4, 2));
        offers(company.mia, offer("discovery", 3, 2));

        candidates("?limit=1").body("ranked.personId", equalTo(List.of(company.max.toString())));
        ask("?limit=101").statusCode(400);
    }

    @Test
    void scoresAreTheProductOfTheirFactors() {
        offers(company.max, offer("discovery", 4, 2));

        candidates("").body("ranked[0].score.toDouble()", closeTo(1.8 * 2.8 * 0.95, 0.001));
    }

    @Test
    void whoLeftIsNoLongerACandidate() {
        offers(company.max, offer("discovery", 4, 2));
        company.skills.personChanged(company.max, "max.mentor", null, "Europe/Berlin", false);

        await().untilAsserted(() ->
                ask(Role.LD_ADMIN, ADMIN, "").body("ranked", hasSize(0)).body("excluded[0].rule", equalTo("inactive")));
        candidates("").body("ranked", hasSize(0)).body("excluded", hasSize(0));
    }

    @Test
    void weighsWhatTheLearnerAskedFor() {
        offers(
                company.mia,
                offer("discovery", 4, 2)
                        .replace("confidence", "process-discipline")
                        .replace("video", "chat"));
        offers(company.max, offer("discovery", 4, 2));

        candidates("?challenge=process-discipline").body("ranked[0].personId", equalTo(company.mia.toString()));
        candidates("?meetingMode=video").body("ranked[0].personId", equalTo(company.max.toString()));
        ask("?meetingMode=telepathy").statusCode(400).body("errors[0].pointer", equalTo("?meetingMode"));
    }

    @Test
    void answersGraphqlWithTheSameRanking() {
        offers(company.max, offer("discovery", 4, 2));
        var query = """
            query($id: String!) { need(id: $id) { skill candidates(challenge: "confidence") {
              ranked { personId reasons } excluded { personId because } } } }""";

        company.as(Role.LEARNER, "lena.learner")
                .body(Map.of("query", query, "variables", Map.of("id", need)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.need.skill", equalTo("discovery"))
                .body("data.need.candidates.ranked[0].personId", equalTo(company.max.toString()))
                .body(
                        "data.need.candidates.ranked[0].reasons",
                        hasItem("Helps with confidence, which this learner finds hard."));
    }

    @Test
    void graphqlHidesWhatRestHides() {
        var query = "query($id: String!) { need(id: $id) { skill candidates { ranked { personId } } } }";

        company.as(Role.LEARNER, "mia.mentor")
                .body(Map.of("query", query, "variables", Map.of("id", need)))
                .post("/graphql")
                .then()
                .body("data.need", equalTo(null))
                .body("errors", hasSize(1));
        company.as(Role.LEARNER, "mia.mentor")
                .get("/v1/needs/" + need + "/candidates")
                .then()
                .statusCode(404);
    }

    private void offers(UUID mentor, String body) {
        company.offers(Role.LD_ADMIN, ADMIN, mentor, body, null).statusCode(201);
    }

    private void offersWhenKnown(UUID mentor, String body) {
        await().untilAsserted(() -> offers(mentor, body));
    }

    private ValidatableResponse candidates(String query) {
        return ask(query).statusCode(200);
    }

    private ValidatableResponse ask(String query) {
        return ask(Role.LEARNER, "lena.learner", query);
    }

    private ValidatableResponse ask(String role, String userName, String query) {
        return company.as(role, userName)
                .get("/v1/needs/" + need + "/candidates" + query)
                .then();
    }
}
