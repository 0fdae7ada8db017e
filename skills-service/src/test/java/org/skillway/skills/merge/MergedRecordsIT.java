package org.skillway.skills.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa is told of under two names of one skill, and Tess of the same under the one name that stays. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MergedRecordsIT {

    private static final String SEEN = "2026-10-01T09:00:00Z";

    private final SkillsApi company = new SkillsApi("merged-" + UUID.randomUUID());
    private String rosa = "";
    private String tess = "";

    @BeforeEach
    void rosaByTwoNamesAndTessByOne() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("rosa", "grace", "2026-11-02"),
                row("tess", "grace", "2026-11-02")));
        company.importSkills("asking", "discovery", "selling");
        company.publishMap("support", List.of(asks("discovery", 3, 30)));
        rosa = company.idOf("rosa");
        tess = company.idOf("tess");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        company.assign(tess, "support", "2026-11-02").statusCode(200);
        tell(rosa, "asking", "discovery");
        tell(tess, "discovery", "discovery");
    }

    @Test
    void whatWasToldUnderBothNamesCountsAsToldUnderOne() {
        String kept = company.asHr()
                .body(Map.of("kind", "estimate", "skill", "asking"))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("findingId");
        company.asHr()
                .get("/v1/skills/asking/merge-impact")
                .then()
                .statusCode(200)
                .body("people", equalTo(1))
                .body("evidence", equalTo(2))
                .body("attestations", equalTo(1))
                .body("confidences", equalTo(1))
                .body("work", equalTo(1));
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThat(profile(rosa, "").getList("skills.skill")).containsExactly("asking", "discovery");

        merge("asking", "discovery");

        assertThat(believed(profile(rosa, ""))).isEqualTo(believed(profile(tess, "")));
        assertThat(profile(rosa, "").getInt("skills[0].attested.level")).isEqualTo(3);
        assertThat(profile(rosa, "").getInt("skills[0].confidence.level")).isEqualTo(4);
        assertThat(profile(rosa, "?knownAt=" + before).getList("skills.skill")).containsExactly("asking", "discovery");
        await().untilAsserted(() -> assertThat(gap(rosa)).isEqualTo(gap(tess)));
        assertThat(gap(rosa)).containsEntry("kind", "none");
        await().untilAsserted(() -> assertThat(gapsTold(rosa)).endsWith("discovery false"));
        company.asHr()
                .post("/v1/findings/" + kept + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
        company.asHr()
                .body(Map.of("kind", "gap", "skill", "asking"))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .body("subject", equalTo("discovery"))
                .body("inputs.history.statements.skill", contains("asking", "asking", "discovery"));
    }

    @Test
    void whoeverSpeaksOfTheOldNameSpeaksOfTheNew() {
        merge("asking", "discovery");
        merge("discovery", "selling");

        tell(rosa, "asking", "discovery");
        tell(tess, "selling", "selling");

        await().untilAsserted(() -> assertThat(believed(profile(rosa, ""))).isEqualTo(believed(profile(tess, ""))));
        await().untilAsserted(() -> assertThat(gap(rosa)).isEqualTo(gap(tess)));
        company.asHr()
                .get("/v1/people/" + rosa + "/evidence?skill=asking")
                .then()
                .body("data", hasSize(8))
                .body("data.skill", hasItems("asking", "discovery", "selling"));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/confidence?skill=selling")
                .then()
                .statusCode(200)
                .body("data.skill", contains("selling", "asking"));
    }

    @Test
    void whatWasLearnedUnderBothNamesCountsTogetherUntilBothAreCounted() {
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "asking", 3.5, 0.8, 3, 3);
        SkillsTopic.masteryChanged(company.tenant(), rosa, 2, "discovery", 3.0, 0.7, 2, 2);
        SkillsTopic.workSlipped(company.tenant(), rosa, 1, UUID.randomUUID(), "asking", Instant.parse(SEEN));
        await().untilAsserted(() ->
                assertThat(profile(rosa, "").getList("skills.cause")).containsExactly("mastery", "mastery"));
        await().untilAsserted(() -> assertThat(profile(rosa, "").getList("skills[0].today.slippedKpis"))
                .hasSize(1));

        merge("asking", "discovery");

        var joined = profile(rosa, "");
        // 1/0.64 + 1/0.49 - 1/1.5 = 2.9366; (1/0.64 + 0.5/0.49 + 1/1.5) / 2.9366 = 1.1065
        assertThat(joined.getDouble("skills[0].level")).isEqualTo(3.6065, within(1e-3));
        assertThat(joined.getInt("skills[0].evidence")).isEqualTo(5);
        assertThat(joined.getList("skills[0].today.slippedKpis")).hasSize(1);
        await().untilAsserted(() -> assertThat(gap(rosa).get("low")).isEqualTo(joined.get("skills[0].today.low")));
        String forecast = company.asHr()
                .body(Map.of("kind", "readiness", "role", "support"))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .body("inputs.standings[0].slipped.slips", hasSize(1))
                .extract()
                .path("findingId");
        company.asHr().post("/v1/findings/" + forecast + "/replay").then().body("identical", equalTo(true));
        company.asHr()
                .get("/v1/findings/" + forecast + "/why")
                .then()
                .body("contributions.of", contains("discovery", "discovery less sure: ticket-note-quality slipped"));

        SkillsTopic.masteryChanged(company.tenant(), rosa, 3, "discovery", 4.0, 0.5, 6, 6);

        await().untilAsserted(() ->
                assertThat(profile(rosa, "").getDouble("skills[0].level")).isEqualTo(4.0));
        await().untilAsserted(() ->
                assertThat(gap(rosa).get("low")).isEqualTo(profile(rosa, "").get("skills[0].today.low")));
    }

    /** Whoever comes first: what is stated counts under the name that stays, and is kept under it. */
    @RepeatedTest(3)
    void whatIsStatedBesideAMergeCounts() throws InterruptedException {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.<Callable<Object>>of(() -> merge("asking", "discovery"), () -> {
                observed(grace(), rosa, "asking", 4);
                return true;
            }));
        }

        observed(grace(), tess, "discovery", 4);
        assertThat(believed(profile(rosa, ""))).isEqualTo(believed(profile(tess, "")));
        await().untilAsserted(() -> assertThat(gap(rosa)).isEqualTo(gap(tess)));
    }

    /** Two observations, an attestation, a use and a word of their own under one name, and an observation under another. */
    private void tell(String person, String one, String other) {
        observed(grace(), person, one, 4);
        observed(company.asHr(), person, one, 5);
        observed(grace(), person, other, 4);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("skill", one, "level", 3, "reason", "Seen with three clients."))
                .post("/v1/people/" + person + "/attestations")
                .then()
                .statusCode(201);
        company.asHr()
                .body(Map.of("skill", one, "usedAt", SEEN))
                .post("/v1/people/" + person + "/uses")
                .then()
                .statusCode(201);
        company.as(Role.LEARNER, person.equals(rosa) ? "rosa" : "tess")
                .body(Map.of("skill", one, "level", 4))
                .post("/v1/people/" + person + "/confidence")
                .then()
                .statusCode(201);
    }

    private RequestSpecification grace() {
        return company.as(Role.MANAGER, "grace");
    }

    private static void observed(RequestSpecification by, String person, String skill, int level) {
        by.body(Map.of("skill", skill, "level", level, "kind", "manager-observation", "observedAt", SEEN))
                .post("/v1/people/" + person + "/evidence")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse merge(String from, String into) {
        return company.asHr()
                .body(Map.of("from", from, "into", into, "reason", "The same in two words."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);
    }

    private JsonPath profile(String person, String query) {
        return company.asHr().get("/v1/people/" + person + "/profile" + query).jsonPath();
    }

    /** The one skill of a profile, by all that does not name when it was said. */
    private static Map<String, Object> believed(JsonPath profile) {
        assertThat(profile.getList("skills")).hasSize(1);
        Map<String, Object> skill = profile.getMap("skills[0]");
        skill.keySet()
                .retainAll(List.of(
                        "skill", "level", "low", "high", "evidence", "unassisted", "reliableLevel", "cause", "today"));
        return skill;
    }

    private Map<String, Object> gap(String person) {
        var gaps = company.asHr().get("/v1/people/" + person + "/gaps").jsonPath();
        Map<String, Object> gap = gaps.getMap("gaps[0].estimate");
        gap.put("kind", gaps.getString("gaps[0].kind"));
        gap.put("skill", gaps.getString("gaps[0].skill"));
        return gap;
    }

    private List<String> gapsTold(String person) {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(told -> told.type().equals("org.skillway.skills.gap.changed.v1"))
                .map(told -> JsonPath.from(told.data()))
                .filter(told -> told.getString("personId").equals(person))
                .map(told -> told.getString("skill") + " " + told.getBoolean("open"))
                .toList();
    }
}
