package org.skillway.skills.priority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** Grace leads Rosa and Omar, who are in support; Marcus leads Ines, who is in sales. Of nobody anything is known. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PriorityIT {

    private final SkillsApi company = new SkillsApi("priority-" + UUID.randomUUID());

    @BeforeEach
    void theCompany() {
        company.importPeople(List.of(
                row("director", "", "2015-01-01"),
                row("grace", "director", "2019-05-06"),
                row("marcus", "director", "2019-05-06"),
                row("rosa", "grace", "2024-02-05"),
                row("omar", "grace", "2024-02-05"),
                row("ines", "marcus", "2024-02-05")));
        company.importSkills("empathy", "discovery");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.publishMap("sales", List.of(asks("discovery", 3, 30)));
        company.assign(company.idOf("rosa"), "support", "2024-02-05").statusCode(200);
        company.assign(company.idOf("omar"), "support", "2024-02-05").statusCode(200);
        company.assign(company.idOf("ines"), "sales", "2024-02-05").statusCode(200);
    }

    @Test
    void whereNobodyStatedAStakePeopleAndGapsRank() {
        rank(Role.HR_ADMIN, "owen.fitzgerald", "")
                .body("data.role", contains("support", "sales"))
                .body("data[0].rank", equalTo(1))
                .body("data[0].lostPerMonth", nullValue())
                .body("data[0].factors.factor", contains("people", "missing", "urgency", "key-person", "impact"))
                .body("data[0].unknown.words", hasItem("Nobody stated what is at stake in this role."))
                .body(
                        "data[0].unknown.words",
                        hasItem("In 100 % of what is asked of people nothing tells of them yet."));
    }

    @Test
    void aStatedStakeTurnsTheRankAndHasAName() {
        state("marcus", "sales", 9_000, null).statusCode(200).body("statedBy", equalTo("marcus"));
        state("grace", "support", 1_000, null).statusCode(200);

        rank(Role.HR_ADMIN, "owen.fitzgerald", "")
                .body("currency", equalTo("EUR"))
                .body("data.role", contains("sales", "support"))
                .body("data[0].impact.statedBy", equalTo("marcus"))
                .body("data[0].factors.find { it.factor == 'impact' }.rankWithout", equalTo(2));
        rank(Role.HR_ADMIN, "owen.fitzgerald", "?top=1")
                .body("data", hasSize(1))
                .body("roles", equalTo(2));
    }

    @Test
    void aLeaderRanksTheRolesOfThoseTheyLead() {
        rank(Role.MANAGER, "marcus", "").body("data.role", contains("sales")).body("people", equalTo(2));
        company.as(Role.LEARNER, "rosa").get("/v1/role-priorities").then().statusCode(403);
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + company.idOf("ines"))
                .then()
                .body("data.action", hasItem("role-priority.read"));
    }

    @Test
    void aStakeIsStatedByAPersonOfTheCompanyOnWhatTheyRead() {
        company.asHr()
                .body(stake(5_000, "EUR"))
                .put("/v1/roles/sales/impact")
                .then()
                .statusCode(403)
                .body("detail", containsString("needs a named person"));
        state("marcus", "nobody", 5_000, null).statusCode(404);
        state("marcus", "sales", 5_000, null).statusCode(200);
        state("marcus", "sales", 6_000, null).statusCode(428);
        state("marcus", "sales", 6_000, "\"1\"").statusCode(200);
        state("marcus", "sales", 7_000, "\"1\"").statusCode(412);
        state("grace", "sales", 1, "\"2\"").statusCode(403).body("detail", containsString("'marcus' stated"));
        company.as(Role.MANAGER, "grace")
                .get("/v1/roles/sales/impact")
                .then()
                .header("ETag", "\"2\"")
                .body("amount", equalTo(6_000.0f));
        company.as(Role.HR_ADMIN, "grace")
                .header("If-Match", "\"2\"")
                .body(stake(8_000, "EUR"))
                .put("/v1/roles/sales/impact")
                .then()
                .statusCode(200);
        company.as(Role.MANAGER, "marcus")
                .get("/v1/roles/sales/impact/history?limit=2")
                .then()
                .statusCode(200)
                .body("data.amount", contains(8_000.0f, 6_000.0f))
                .body("data.statedBy", contains("grace", "marcus"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void aStakeIsMoneyOfACurrencyThatThereIs() {
        for (var wrong : List.of(stake(0, "EUR"), stake(5, "EUX"), stake(5, "euro"))) {
            company.as(Role.MANAGER, "marcus")
                    .body(wrong)
                    .put("/v1/roles/sales/impact")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION_FAILED"));
        }
    }

    @Test
    void screensReadItByGraphql() {
        company.as(Role.MANAGER, "grace")
                .body(
                        Map.of(
                                "query",
                                "{ rolePriorities { currency data { rank bestRank worstRank role factors { factor words rankWithout } unknown { words } } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.rolePriorities.data.role", contains("support"));
    }

    private ValidatableResponse rank(String role, String user, String query) {
        return company.as(role, user).get("/v1/role-priorities" + query).then().statusCode(200);
    }

    @Test
    void whoeverGotAUserNameDoesNotGetItsStakes() {
        state("marcus", "sales", 5_000, null).statusCode(200);
        company.importPeople(List.of(row("marcus", "", "2019-05-06").replace("marcus,marcus,", "marcus,marc,")))
                .statusCode(200);
        company.importPeople(List.of(row("heir", "", "2019-05-06").replace("heir,heir,", "heir,marcus,")))
                .statusCode(200);

        state("marcus", "sales", 1, "\"1\"").statusCode(403);
        state("marc", "sales", 6_000, "\"1\"").statusCode(200).body("statedBy", equalTo("marc"));
    }

    private ValidatableResponse state(String user, String role, int amount, @Nullable String ifMatch) {
        var request = company.as(Role.MANAGER, user).body(stake(amount, "EUR"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/roles/" + role + "/impact")
                .then();
    }

    private static Map<String, Object> stake(int amount, String currency) {
        return Map.of("amount", amount, "currency", currency, "reason", "Refunds, by last year's books.");
    }
}
