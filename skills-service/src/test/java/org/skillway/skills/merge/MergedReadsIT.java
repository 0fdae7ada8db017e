package org.skillway.skills.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa was seen under two names of one skill and Tess under one; Lena learned under both. What reads all of them, and the maps. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MergedReadsIT {

    private final SkillsApi company = new SkillsApi("merged-reads-" + UUID.randomUUID());

    @BeforeEach
    void threeWhoCouldLead() {
        company.importPeople(
                List.of(row("rosa", "", "2026-11-02"), row("tess", "", "2026-11-02"), row("lena", "", "2026-11-02")));
        company.importSkills("asking", "discovery");
        company.publishMap("support", List.of(asks("discovery", 2, 30)));
        company.publishMap("lead", List.of(asks("discovery", 4, 30)));
        company.asHr()
                .body(Map.of("next", List.of("lead")))
                .put("/v1/roles/support/next")
                .then()
                .statusCode(200);
        for (var person : List.of("rosa", "tess", "lena")) {
            company.assign(company.idOf(person), "support", "2026-11-02").statusCode(200);
        }
        for (var skill : List.of("asking", "discovery")) {
            observed("rosa", skill);
            observed("tess", "discovery");
        }
    }

    @Test
    void whoReadsEverybodyReadsOfEachWhatTheyReadOfThemselves() {
        var lena = company.idOf("lena");
        SkillsTopic.masteryChanged(company.tenant(), lena, 1, "discovery", 2.0, 0.9, 1, 1);
        SkillsTopic.masteryChanged(company.tenant(), lena, 2, "discovery", 3.0, 0.7, 2, 2);
        SkillsTopic.masteryChanged(company.tenant(), lena, 3, "asking", 3.5, 0.8, 3, 3);
        await().until(() -> profile(lena).getList("skills").size() == 2);
        var before = Instant.now();
        var benchBefore = bench("?asOf=" + before);
        assertThat(likely(benchBefore, "rosa")).isLessThan(likely(benchBefore, "tess"));
        company.publishMap("asker", List.of(asks("asking", 3, 30)));
        company.asHr()
                .body(Map.of("name", "Support", "family", "x", "basedOn", 1, "skills", List.of(asks("asking", 5, 30))))
                .put("/v1/role-maps/support/draft")
                .then()
                .statusCode(201);

        company.asHr()
                .body(Map.of("from", "asking", "into", "discovery", "reason", "The same in two words."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);

        everyReadOfNowAgrees();
        assertThat(profile(lena).getInt("skills[0].evidence")).isEqualTo(5);
        assertThat(candidates(bench("?asOf=" + before))).isEqualTo(candidates(benchBefore));
        assertThat(likely(bench(""), "rosa")).isCloseTo(likely(bench(""), "tess"), within(1e-6));

        SkillsTopic.masteryChanged(company.tenant(), lena, 4, "discovery", 4.4, 0.5, 4, 4);
        await().until(() -> profile(lena).getInt("skills[0].evidence") == 7);
        everyReadOfNowAgrees();

        SkillsTopic.masteryChanged(company.tenant(), lena, 5, "discovery", 4.5, 0.4, 6, 6);
        await().until(() -> profile(lena).getInt("skills[0].evidence") == 6);
        everyReadOfNowAgrees();
        aMapThatAsksByAnOldNameAsksByTheOneThatStayed();
    }

    private void everyReadOfNowAgrees() {
        var bench = bench("");
        for (var person : List.of("rosa", "tess", "lena")) {
            var alone = company.asHr()
                    .get("/v1/people/" + company.idOf(person) + "/readiness?role=lead")
                    .jsonPath()
                    .getDouble("forecasts[0].probabilityNow");
            assertThat(likely(bench, person)).isCloseTo(alone, within(1e-6));
        }
        var ready = List.of("rosa", "tess", "lena").stream()
                .filter(person -> company.asHr()
                        .get("/v1/people/" + company.idOf(person) + "/gaps")
                        .jsonPath()
                        .getString("gaps[0].kind")
                        .equals("none"))
                .count();
        company.asHr()
                .get("/v1/skill-risks")
                .then()
                .statusCode(200)
                .body("skills.skill", contains("discovery"))
                .body("skills[0].depth", equalTo((int) ready));
    }

    private void aMapThatAsksByAnOldNameAsksByTheOneThatStayed() {
        company.asHr().get("/v1/role-maps/asker").then().body("skills.skill", contains("discovery"));
        company.asHr()
                .header("If-Match", "\"2\"")
                .body(Map.of("note", "As it was."))
                .post("/v1/role-maps/asker/versions/1:restore")
                .then()
                .statusCode(200)
                .body("skills.skill", contains("discovery"));
        company.asHr()
                .post("/v1/role-maps/support/draft:preview")
                .then()
                .statusCode(200)
                .body("skills.skill", contains("discovery"));
        company.publishMap("planner", List.of(asks("asking", 4, 60), asks("discovery", 2, 30)))
                .statusCode(201)
                .body("skills.skill", contains("discovery"))
                .body("skills.level", contains(4))
                .body("skills.byDay", contains(30));
        company.publishMap("buyer", List.of(asks("asking", 3, 30)))
                .statusCode(201)
                .body("skills.skill", contains("discovery"));
    }

    private void observed(String person, String skill) {
        company.seen(company.asHr(), company.idOf(person), skill, 4, 2);
    }

    private JsonPath profile(String person) {
        return company.asHr().get("/v1/people/" + person + "/profile").jsonPath();
    }

    private JsonPath bench(String query) {
        return company.asHr()
                .get("/v1/roles/lead/bench" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double likely(JsonPath bench, String person) {
        return bench.getDouble("candidates.find { it.userName == '" + person + "' }.probabilityNow");
    }

    private static List<Map<String, Object>> candidates(JsonPath bench) {
        return bench.getList("candidates");
    }
}
