package org.skillway.skills.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
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
    void experienceAndTheSameDayStatedTwiceMoveTheBeliefAndShowNothing() {
        company.state(company.asHr(), rosa, "empathy", 5, "prior-experience")
                .then()
                .statusCode(201);
        profile().body("skills[0].unassisted", equalTo(0));
        for (var time = 0; time < 3; time++) {
            company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 5, "manager-observation")
                    .then()
                    .statusCode(201)
                    .body("estimate.unassisted", equalTo(1));
        }
        profile().body("skills[0].evidence", equalTo(4)).body("skills[0].reliableLevel", equalTo(0));

        company.state(company.asHr(), rosa, "empathy", 5, "manager-observation")
                .then()
                .statusCode(201)
                .body("estimate.unassisted", equalTo(2));

        profile().body("skills[0].reliableLevel", greaterThan(2));
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
    void workThatSlipsMakesTheSkillLessSureUntilItRecovers() {
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 3.5, 0.35);
        await().untilAsserted(() -> profile().body("skills[0].level", equalTo(3.5f)));
        float high = profile().extract().path("skills[0].high");
        gaps().body("gaps[0].kind", equalTo("none"));
        var drift = UUID.randomUUID();
        var before = Instant.now();

        SkillsTopic.workSlipped(company.tenant(), rosa, 1, drift, "empathy", before.minus(Duration.ofDays(2)));

        await().untilAsserted(() -> profile()
                .body("skills[0].today.slippedKpis", equalTo(List.of("ticket-note-quality")))
                .body("skills[0].today.level", equalTo(3.5f))
                .body("skills[0].today.high", greaterThan(high))
                .body("skills[0].high", equalTo(high)));
        gaps().body("gaps[0].kind", not("none")).body("gaps[0].likelihood", equalTo("possible"));
        await().untilAsserted(() -> assertThat(gapsTold()).endsWith("true"));
        company.asHr()
                .get("/v1/people/" + rosa + "/profile?knownAt=" + before)
                .then()
                .body("skills[0].today.slippedKpis", hasSize(0));

        SkillsTopic.workRecovered(company.tenant(), rosa, 2, drift, "empathy", Instant.now());

        await().untilAsserted(() ->
                profile().body("skills[0].today.slippedKpis", hasSize(0)).body("skills[0].today.high", equalTo(high)));
        await().untilAsserted(() -> assertThat(gapsTold()).endsWith("false"));
        company.asHr()
                .get("/v1/people/" + rosa + "/evidence?skill=empathy")
                .then()
                .body("data.kind", equalTo(List.of("recovery", "slip")))
                .body("data[0].source", equalTo("kpi/ticket-note-quality"));
    }

    @Test
    void aSlipWhoseFigureWasDefinedAnewStandsNoLongerAndIsNoRecovery() {
        SkillsTopic.masteryChanged(company.tenant(), rosa, 1, "empathy", 3.5, 0.35);
        await().untilAsserted(() -> profile().body("skills[0].level", equalTo(3.5f)));
        var drift = UUID.randomUUID();
        SkillsTopic.workSlipped(company.tenant(), rosa, 1, drift, "empathy", Instant.now());
        await().untilAsserted(
                        () -> profile().body("skills[0].today.slippedKpis", equalTo(List.of("ticket-note-quality"))));

        SkillsTopic.slipWithdrawn(company.tenant(), rosa, 2, drift, "empathy", Instant.now());

        await().untilAsserted(() -> profile().body("skills[0].today.slippedKpis", hasSize(0)));
        company.asHr()
                .get("/v1/people/" + rosa + "/evidence?skill=empathy")
                .then()
                .body("data.kind", equalTo(List.of("slip-withdrawn", "slip")));
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

    /** Whether each gap that was told of was open, in order. */
    private List<String> gapsTold() {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(event -> event.type().equals("org.skillway.skills.gap.changed.v1"))
                .map(event -> JsonPath.from(event.data()).getString("open"))
                .toList();
    }

    private ValidatableResponse gaps() {
        return company.asHr().get("/v1/people/" + rosa + "/gaps?day=30").then().statusCode(200);
    }

    private ValidatableResponse profile() {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/profile")
                .then()
                .statusCode(200);
    }
}
