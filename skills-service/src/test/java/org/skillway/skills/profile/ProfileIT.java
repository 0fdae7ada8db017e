package org.skillway.skills.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProfileIT {

    private final SkillsApi company = new SkillsApi("profile-" + UUID.randomUUID());
    private String rosa = "";

    @BeforeEach
    void rosaAndThoseAboveHer() {
        company.importPeople(List.of(
                row("rosa", "grace", "2026-11-02"),
                row("grace", "ines", "2019-05-06"),
                row("ines", "", "2018-01-08"),
                row("marcus", "", "2019-05-06"),
                row("owen.fitzgerald", "", "2019-05-06")));
        company.importSkills("empathy", "workflow");
        rosa = company.idOf("rosa");
    }

    @Test
    void anAttestationStandsBesideTheEstimateAndDoesNotMoveIt() {
        company.state(company.asHr(), rosa, "empathy", 2, "prior-experience")
                .then()
                .statusCode(201);
        var before = skill("empathy").extract().jsonPath().getDouble("skills[0].level");

        attest(company.as(Role.MANAGER, "grace"), 4).then().statusCode(201).body("relation", equalTo("manager"));

        skill("empathy")
                .body("skills[0].level", equalTo((float) before))
                .body("skills[0].attested.level", equalTo(4))
                .body("skills[0].attested.attestedBy", equalTo("grace"))
                .body("skills[0].attested.reason", equalTo("Led the Hartwell renewal alone."))
                .body("skills[0].reliableLevel", equalTo(0));

        attest(company.as(Role.MANAGER, "grace"), 0).then().statusCode(201);

        skill("empathy").body("skills[0].level", equalTo((float) before)).body("skills[0].attested", nullValue());
    }

    @Test
    void onlyANamedPersonWithARelationAttests() {
        attest(company.as(Role.MANAGER, "ines"), 3).then().statusCode(201).body("relation", equalTo("line"));
        attest(company.asHr(), 3).then().statusCode(201).body("relation", equalTo("hr"));
        attest(company.as(Role.MANAGER, "marcus"), 3).then().statusCode(404);
        attest(company.as(Role.LEARNER, "rosa"), 3).then().statusCode(403);
        attest(company.as(Role.INTEGRATION, "hr-sync"), 3).then().statusCode(403);
        attest(company.as(Role.HR_ADMIN, "nobody.here"), 3).then().statusCode(403);
        company.importPeople(List.of(row("gone", "", "2018-01-08").replace(",\n", ",2020-01-31\n")));
        attest(company.as(Role.HR_ADMIN, "gone"), 3).then().statusCode(404);
        attest(company.as(Role.MANAGER, "rosa"), 5).then().statusCode(422);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/attestations?limit=1")
                .then()
                .statusCode(200)
                .body("data[0].relation", equalTo("hr"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void attestationsCannotBeRewritten() throws SQLException {
        attest(company.as(Role.MANAGER, "grace"), 4).then().statusCode(201);

        try (var database = Database.asApplication(company.tenant());
                var statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update attestation set level = 5"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void confidenceIsTheirsAndItsValidationSomebodyElses() {
        company.state(company.asHr(), rosa, "empathy", 0, "prior-experience")
                .then()
                .statusCode(201);
        sure(company.as(Role.LEARNER, "rosa"), 2).statusCode(201).body("kind", equalTo("self"));
        sure(company.as(Role.LEARNER, "rosa"), 5).statusCode(201);
        sure(company.as(Role.MANAGER, "grace"), 2).statusCode(201).body("kind", equalTo("validation"));
        sure(company.as(Role.MANAGER, "marcus"), 2).statusCode(404);

        skill("empathy")
                .body("skills[0].confidence.level", equalTo(5))
                .body("skills[0].confidence.calibration", equalTo("over"))
                .body("skills[0].confidence.validatedLevel", equalTo(2))
                .body("skills[0].confidence.validatedBy", equalTo("grace"));
        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + rosa + "/confidence?skill=empathy")
                .then()
                .body("data.level", equalTo(List.of(2, 5, 2)))
                .body("data.kind", equalTo(List.of("validation", "self", "self")));
    }

    @Test
    void thePastIsReadAsItWasAndAsItWasKnown() {
        var stated = company.asHr()
                .body(Map.of(
                        "skill",
                        "empathy",
                        "level",
                        4,
                        "kind",
                        "prior-experience",
                        "observedAt",
                        "2026-03-01T00:00:00Z"))
                .post("/v1/people/" + rosa + "/evidence");
        stated.then().statusCode(201);
        var known = Instant.now().toString();
        company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 1, "manager-observation")
                .then()
                .statusCode(201);

        skills("?asOf=2026-02-01T00:00:00Z").body("skills", equalTo(List.of()));
        skills("?asOf=2026-04-01T00:00:00Z").body("skills[0].evidence", equalTo(1));
        skills("?asOf=2026-04-01T00:00:00Z&knownAt=2026-04-01T00:00:00Z").body("skills", equalTo(List.of()));
        skills("?knownAt=" + known).body("skills[0].evidence", equalTo(1)).body("skills[0].level", equalTo(2.75f));
        skills("").body("skills[0].evidence", equalTo(2));
        company.asHr()
                .get("/v1/people/" + rosa + "/profile?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?asOf"));
        company.asHr()
                .get("/v1/people/" + rosa + "/profile?knownAt=-99999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        company.asHr()
                .body(Map.of(
                        "skill",
                        "empathy",
                        "level",
                        4,
                        "kind",
                        "prior-experience",
                        "observedAt",
                        "2999-03-01T00:00:00Z"))
                .post("/v1/people/" + rosa + "/evidence")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/observedAt"));
    }

    @Test
    void whatIsNotUsedFadesUnlessARoleAsksForIt() {
        for (var skill : List.of("empathy", "workflow")) {
            company.asHr()
                    .body(Map.of(
                            "skill",
                            skill,
                            "level",
                            5,
                            "kind",
                            "prior-experience",
                            "observedAt",
                            "2025-06-01T00:00:00Z"))
                    .post("/v1/people/" + rosa + "/evidence")
                    .then()
                    .statusCode(201);
        }
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.assign(rosa, "support", "2026-11-02").statusCode(200);

        var profile = skills("").extract().jsonPath();
        assertThat(profile.getBoolean("skills.find { it.skill == 'empathy' }.today.inUse"))
                .isTrue();
        assertThat(profile.getDouble("skills.find { it.skill == 'empathy' }.today.level"))
                .isEqualTo(3.25);
        assertThat(profile.getDouble("skills.find { it.skill == 'workflow' }.today.level"))
                .isLessThan(3.25);

        company.as(Role.LEARNER, "rosa")
                .body(Map.of("skill", "workflow"))
                .post("/v1/people/" + rosa + "/uses")
                .then()
                .statusCode(201);
        skills("")
                .body("skills.find { it.skill == 'workflow' }.today.level", equalTo(3.25f))
                .body("skills.find { it.skill == 'workflow' }.today.uses", equalTo(1));
    }

    @Test
    void theListOfEvidenceHasAnswersWithTheirHelp() {
        company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 3, "manager-observation")
                .then()
                .statusCode(201);
        var curriculum = new OtherService("skillway.curriculum", company.tenant());
        curriculum.tell(curriculum.next("org.skillway.curriculum.activity.recorded.v1", "learner", rosa), """
                {"activityId":"%s","personId":"%s","module":"calm-voice","skill":"empathy","kind":"answered","correct":true,"helpLevel":"coach"}""".formatted(
                        UUID.randomUUID(), rosa));
        curriculum.tell(curriculum.next("org.skillway.curriculum.activity.recorded.v1", "learner", rosa), """
                {"activityId":"%s","personId":"%s","module":"calm-voice","skill":"reporting","kind":"answered","correct":true,"helpLevel":"none","occurredAt":"2026-01-05T08:00:00Z"}""".formatted(
                        UUID.randomUUID(), rosa));

        await().untilAsserted(() -> evidence("").body("data.size()", equalTo(2)));
        await().untilAsserted(() -> company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/evidence?skill=reporting")
                .then()
                .body("data.trueAt", equalTo(List.of("2026-01-05T08:00:00Z"))));
        evidence("")
                .body("data[0].kind", equalTo("answer"))
                .body("data[0].helpLevel", equalTo("coach"))
                .body("data[0].source", equalTo("module/calm-voice"))
                .body("data[1].reliability", equalTo(0.6f))
                .body("data[1].source", equalTo("grace"));
        var first = evidence("&limit=1").extract().jsonPath();
        evidence("&limit=1&cursor=" + first.getString("nextCursor"))
                .body("data[0].kind", equalTo("manager-observation"));
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/evidence")
                .then()
                .statusCode(404);
    }

    @Test
    void successOnlyWithHelpReachesNoLevelHoweverSureTheBeliefIs() {
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 5.0, 0.2, 12, 1);

        await().untilAsserted(() -> skills("").body("skills[0].evidence", equalTo(12)));
        skills("").body("skills[0].level", equalTo(5f)).body("skills[0].reliableLevel", equalTo(0));
    }

    @Test
    void aLevelThatAsksForAReflectionIsReachedOnlyWithOne() {
        company.publishMap(
                "support",
                List.of(Map.of(
                        "skill",
                        "empathy",
                        "level",
                        3,
                        "weight",
                        1,
                        "byDay",
                        30,
                        "critical",
                        true,
                        "reflection",
                        true)));
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 4.5, 0.3, 12, 6);

        await().untilAsserted(() -> gap().body("gaps[0].reasonCode", equalTo("unreflected")));
        gap().body("gaps[0].kind", equalTo("reinforcement"))
                .body("gaps[0].settledBy.evidence", equalTo("reflection"))
                .body("coverage", equalTo(0f));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=support")
                .then()
                .body("forecasts[0].supported", equalTo(false))
                .body("forecasts[0].evidence.unreflected", equalTo(List.of("empathy")))
                .body("forecasts[0].plan.kind", equalTo(List.of("reflection")));

        var before = Instant.now().toString();
        SkillsTopic.reflected(company.tenant(), rosa, 2, "empathy");

        await().untilAsserted(() -> gap().body("gaps[0].kind", equalTo("none")));
        gap().body("coverage", equalTo(100f));
        skill("empathy").body("skills[0].reflections", equalTo(1));
        skills("?knownAt=" + before).body("skills[0].reflections", equalTo(0));
        evidence("").body("data[0].kind", equalTo("reflection"));
        await().untilAsserted(() -> assertThat(SkillsTopic.toldOf(company.tenant()))
                .filteredOn(event -> event.type().equals("org.skillway.skills.gap.changed.v1"))
                .extracting(event -> JsonPath.from(event.data()).getString("reason"))
                .containsSubsequence("unreflected", "ready"));
    }

    private ValidatableResponse gap() {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/gaps")
                .then()
                .statusCode(200);
    }

    private Response attest(RequestSpecification by, int level) {
        return by.body(Map.of("skill", "empathy", "level", level, "reason", "Led the Hartwell renewal alone."))
                .post("/v1/people/" + rosa + "/attestations");
    }

    private ValidatableResponse sure(RequestSpecification by, int level) {
        return by.body(Map.of("skill", "empathy", "level", level))
                .post("/v1/people/" + rosa + "/confidence")
                .then();
    }

    private ValidatableResponse skill(String skill) {
        return skills("").body("skills[0].skill", equalTo(skill));
    }

    private ValidatableResponse skills(String query) {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/profile" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse evidence(String more) {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/evidence?skill=empathy" + more)
                .then()
                .statusCode(200);
    }
}
