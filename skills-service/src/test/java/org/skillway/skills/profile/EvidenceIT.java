package org.skillway.skills.profile;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EvidenceIT {

    private final SkillsApi company = new SkillsApi("evidence-" + UUID.randomUUID());
    private String rosa = "";

    @BeforeEach
    void rosaAndHerManager() {
        company.importPeople(List.of(
                row("rosa", "grace", "2026-11-02"), row("grace", "", "2019-05-06"), row("marcus", "", "2019-05-06")));
        company.importSkills("empathy");
        rosa = company.idOf("rosa");
    }

    @Test
    void statementsAreBelievedAsFarAsTheyCanBeReliedOn() {
        company.state(company.asHr(), rosa, "empathy", 4, "prior-experience")
                .then()
                .statusCode(201);
        profile().body("skills[0].level", equalTo(2.75f)).body("skills[0].evidence", equalTo(1));

        company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 4, "manager-observation")
                .then()
                .statusCode(201);
        profile().body("skills[0].evidence", equalTo(2)).body("skills[0].cause", equalTo("evidence"));
    }

    @Test
    void aRetriedStatementCountsOnce() {
        var key = UUID.randomUUID().toString();
        company.state(company.asHr().header("Idempotency-Key", key), rosa, "empathy", 3, "prior-experience")
                .then()
                .statusCode(201);
        company.state(company.asHr().header("Idempotency-Key", key), rosa, "empathy", 3, "prior-experience")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");

        profile().body("skills[0].evidence", equalTo(1));
    }

    @Test
    void onceCurriculumKnowsBetterStatementsNoLongerMoveTheEstimateHere() {
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 3.0, 0.5);
        await().untilAsserted(() ->
                profile().body("skills[0].level", equalTo(3f)).body("skills[0].cause", equalTo("mastery")));

        company.state(company.asHr(), rosa, "empathy", 5, "prior-experience")
                .then()
                .statusCode(201);

        profile().body("skills[0].level", equalTo(3f)).body("skills[0].cause", equalTo("mastery"));
    }

    @Test
    void curriculumIsHeardAboutPeopleInTheOrderItSpeaks() {
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 2.0, 0.5);
        SkillsTopic.masteryChanged(company.tenant(), rosa, 3, "empathy", 4.0, 0.3);
        SkillsTopic.masteryChanged(company.tenant(), rosa, 2, "empathy", 3.0, 0.4);

        await().untilAsserted(() -> profile().body("skills[0].level", equalTo(4f)));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        company.state(company.asHr(), rosa, "juggling", 3, "prior-experience")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/skill"));
        company.state(company.asHr(), rosa, "empathy", 3, "gut-feeling").then().statusCode(400);
        company.state(company.asHr(), rosa, "empathy", 6, "prior-experience")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyStatesAboutThemselvesNorAboutThoseTheyDoNotLead() {
        var grace = company.idOf("grace");
        company.state(company.as(Role.MANAGER, "grace"), grace, "empathy", 5, "manager-observation")
                .then()
                .statusCode(422);
        company.state(company.as(Role.MANAGER, "marcus"), rosa, "empathy", 5, "manager-observation")
                .then()
                .statusCode(404);
        company.state(company.as(Role.LEARNER, "rosa"), rosa, "empathy", 5, "prior-experience")
                .then()
                .statusCode(403);
        profile().body("skills", equalTo(List.of()));
    }

    private ValidatableResponse profile() {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/profile")
                .then()
                .statusCode(200);
    }
}
