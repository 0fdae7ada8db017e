package org.skillway.skills.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MergeIT {

    @Test
    void likelyDuplicatesAreProposedWithTheirReason() {
        var company = new SkillsApi("merge-find");
        company.importSkills("complaint-handling", "handling-of-complaints", "discovery");

        company.as(Role.LD_ADMIN, "yara")
                .get("/v1/skill-duplicates?atLeast=0.9")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].first.key", equalTo("complaint-handling"))
                .body("data[0].signs", contains("same-name"));
        company.asHr()
                .body(Map.of("query", "{ duplicateSkills { second { key } score } }"))
                .post("/graphql")
                .then()
                .body("data.duplicateSkills[0].second.key", equalTo("handling-of-complaints"));
        company.asHr().get("/v1/skill-duplicates?atLeast=0.1").then().statusCode(400);
        company.as(Role.LEARNER, "rosa").get("/v1/skill-duplicates").then().statusCode(403);
    }

    @Test
    void whatWasToldApartIsNotProposedAgain() {
        var company = new SkillsApi("merge-apart");
        company.importSkills("complaint-handling", "handling-complaints", "handling-of-complaints");
        var first = company.asHr().get("/v1/skill-duplicates?limit=1").then();
        first.body("data", hasSize(1))
                .body("data[0].cursor", equalTo(first.extract().path("nextCursor")));
        company.asHr()
                .get("/v1/skill-duplicates?cursor=" + first.extract().path("nextCursor"))
                .then()
                .body("data", hasSize(2));
        var apart = Map.of("first", "handling-complaints", "second", "complaint-handling", "reason", "One is a game.");

        var decided = company.asHr().body(apart).post("/v1/skill-differences").then();
        decided.statusCode(201)
                .body("first", equalTo("complaint-handling"))
                .body("decidedBy", equalTo("owen.fitzgerald"));

        company.asHr()
                .get("/v1/skill-duplicates")
                .then()
                .body("data.collect { it.first.key + ' ' + it.second.key }", hasSize(2))
                .body(
                        "data.collect { it.first.key + ' ' + it.second.key }",
                        not(hasItem("complaint-handling handling-complaints")));
        company.asHr().body(apart).post("/v1/skill-differences").then().statusCode(409);
        company.asHr()
                .body(Map.of("first", "complaint-handling", "second", "nowhere", "reason", "x"))
                .post("/v1/skill-differences")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/second"));
        company.as(Role.INTEGRATION, "hris")
                .body(apart)
                .post("/v1/skill-differences")
                .then()
                .statusCode(403);
        company.as(Role.AUDITOR, "vera")
                .get("/v1/skill-differences")
                .then()
                .body("data.reason", contains("One is a game."));
        company.as(Role.AUDITOR, "vera")
                .body(Map.of(
                        "query",
                        "{ skillDifferences(limit: 1) { data { first second reason decidedBy } nextCursor } }"))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.skillDifferences.data.second", contains("handling-complaints"));
    }

    @Test
    void whatNamedTheOneNamesTheOtherAfterwards() {
        var company = new SkillsApi("merge-do");
        company.importPeople(List.of(row("rosa", "", "2026-11-02")));
        company.importSkills("needs-analysis", "discovery", "sales");
        company.publishMap("support", List.of(asks("needs-analysis", 4, 30), asks("discovery", 2, 60)));
        var rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02");
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("relations", List.of(Map.of("kind", "part-of", "to", "sales"))))
                .put("/v1/skills/needs-analysis/relations")
                .then()
                .statusCode(200);

        company.asHr()
                .get("/v1/skills/needs-analysis/merge-impact")
                .then()
                .statusCode(200)
                .body("roleMaps", contains("support"))
                .body("people", equalTo(0))
                .body("relations", equalTo(1));
        merge(company, "needs-analysis", "discovery").statusCode(201).body("decidedBy", equalTo("owen.fitzgerald"));

        company.asHr()
                .get("/v1/skills/needs-analysis")
                .then()
                .statusCode(200)
                .body("key", equalTo("discovery"))
                .header("Content-Location", equalTo("/v1/skills/discovery"))
                .body("aliases", hasItem("needs-analysis"));
        company.asHr()
                .get("/v1/role-maps/support")
                .then()
                .header("ETag", "\"2\"")
                .body("skills", hasSize(1))
                .body("skills[0].skill", equalTo("discovery"))
                .body("skills[0].level", equalTo(4))
                .body("skills[0].byDay", equalTo(30));
        company.asHr().get("/v1/skills/sales/relations").then().body("inverse.skill", contains("discovery"));
        company.asHr()
                .get("/v1/skills?status=merged")
                .then()
                .body("data.key", contains("needs-analysis"))
                .body("data[0].replacedBy", equalTo("discovery"));
        company.as(Role.AUDITOR, "vera")
                .get("/v1/skill-merges")
                .then()
                .statusCode(200)
                .body("data.reason", contains("The same in two words."));
    }

    @Test
    void aMergeIsDecidedOnceByAPersonWhoMay() {
        var company = new SkillsApi("merge-rules");
        company.importSkills("a", "b", "c");

        merge(company, "a", "a").statusCode(422).body("errors[0].pointer", equalTo("/into"));
        merge(company, "a", "nowhere").statusCode(422).body("errors[0].pointer", equalTo("/into"));
        var once = company.asHr().header("Idempotency-Key", "merge-1").body(request("a", "b"));
        once.post("/v1/skill-merges").then().statusCode(201);
        company.asHr()
                .header("Idempotency-Key", "merge-1")
                .body(request("a", "b"))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        merge(company, "a", "c").statusCode(422).body("errors[0].pointer", equalTo("/from"));
        merge(company, "c", "a").statusCode(422).body("errors[0].pointer", equalTo("/into"));
        company.as(Role.INTEGRATION, "hris")
                .body(request("b", "c"))
                .post("/v1/skill-merges")
                .then()
                .statusCode(403);
        merge(company, "b", "c").statusCode(201);
        company.asHr().get("/v1/skills/a").then().body("key", equalTo("c"));
        company.publishMap("odd", List.of(asks("a", 1, 30))).statusCode(201).body("skills.skill", contains("c"));
        company.asHr()
                .body(List.of(Map.of("key", "a", "name", "A again", "behaviours", Map.of())))
                .post("/v1/skills:import")
                .then()
                .body("rejected", equalTo(1));
        company.asHr().get("/v1/skills").then().body("data.key", containsInAnyOrder("a", "b", "c"));
    }

    @Test
    void aMergedSkillIsRelatedToNothing() {
        var company = new SkillsApi("merge-relate");
        company.importSkills("a", "b", "c");
        merge(company, "a", "b").statusCode(201);

        company.asHr()
                .header("If-Match", "\"2\"")
                .body(Map.of("relations", List.of(Map.of("kind", "part-of", "to", "c"))))
                .put("/v1/skills/a/relations")
                .then()
                .statusCode(422)
                .body("detail", containsString("merged"));
    }

    /** Whoever comes first: no map names a skill that is another by now. */
    @RepeatedTest(5)
    void aMapThatIsPublishedBesideAMergeNamesTheSurvivor(RepetitionInfo repetition) throws InterruptedException {
        var company = new SkillsApi("merge-beside-" + repetition.getCurrentRepetition());
        company.importSkills("a", "b");

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.<Callable<Object>>of(
                    () -> merge(company, "a", "b"), () -> company.publishMap("support", List.of(asks("a", 2, 30)))));
        }

        company.asHr().get("/v1/skills/a").then().body("key", equalTo("b"));
        var map = company.asHr().get("/v1/role-maps/support");
        if (map.statusCode() == 200) {
            map.then().body("skills.skill", contains("b"));
        }
    }

    private static Map<String, Object> request(String from, String into) {
        return Map.of("from", from, "into", into, "reason", "The same in two words.");
    }

    private static ValidatableResponse merge(SkillsApi company, String from, String into) {
        return company.asHr().body(request(from, into)).post("/v1/skill-merges").then();
    }
}
