package org.skillway.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
class FindingIT {

    private final SkillsApi company = new SkillsApi("finding-" + UUID.randomUUID());
    private String rosa = "";

    @BeforeEach
    void rosaWhoWasSeenTwice() {
        company.importPeople(List.of(
                row("rosa", "grace", "2026-11-02"), row("grace", "", "2019-05-06"), row("marcus", "", "2019-05-06")));
        company.importSkills("empathy", "coaching");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.publishMap("lead", List.of(asks("empathy", 3, 30), asks("coaching", 3, 60)));
        rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        company.state(company.asHr(), rosa, "empathy", 4, "prior-experience")
                .then()
                .statusCode(201);
        company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 3, "manager-observation")
                .then()
                .statusCode(201);
    }

    @Test
    void everyKindIsExplainedAndReplayedToTheLastCharacter() {
        for (var body : List.of(
                Map.of("kind", "estimate", "skill", "empathy"),
                Map.of("kind", "gap", "skill", "empathy"),
                Map.of("kind", "gap", "skill", "coaching", "role", "lead"),
                Map.of("kind", "readiness", "role", "lead"))) {
            String finding = keep(body).statusCode(201).extract().path("findingId");

            // What happens afterwards changes nothing of what was found.
            company.state(company.asHr(), rosa, "empathy", 1, "prior-experience")
                    .then()
                    .statusCode(201);
            asRosa().post("/v1/findings/" + finding + "/replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true));
            asRosa().get("/v1/findings/" + finding + "/why")
                    .then()
                    .statusCode(200)
                    .body("verdict", notNullValue())
                    .body("contributions", notNullValue());
            company.as(Role.MANAGER, "marcus")
                    .get("/v1/findings/" + finding)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theSmallestChangeReallyFlipsTheGapWhenItIsMade() {
        String finding =
                keep(Map.of("kind", "gap", "skill", "empathy")).extract().path("findingId");
        var why = asRosa().get("/v1/findings/" + finding + "/why").jsonPath();
        var change = why.getString("smallestChange.change").split(" ", -1);
        assertThat(change[2]).isEqualTo("manager-observation");

        for (var time = 0; time < Integer.parseInt(change[0]); time++) {
            company.state(
                            company.as(Role.MANAGER, "grace"),
                            rosa,
                            "empathy",
                            Integer.parseInt(change[5]),
                            "manager-observation")
                    .then()
                    .statusCode(201);
        }

        asRosa().get("/v1/people/" + rosa + "/gaps")
                .then()
                .body("gaps[0].kind", equalTo(why.getString("smallestChange.verdict")));
    }

    @Test
    void whatCannotBeFoundIsRefused() {
        keep(Map.of("kind", "gap", "skill", "coaching")).statusCode(422).body("errors[0].pointer", equalTo("/skill"));
        keep(Map.of("kind", "readiness")).statusCode(400).body("errors[0].pointer", equalTo("/role"));
        keep(Map.of("kind", "readiness", "role", "pilot")).statusCode(422).body("errors[0].pointer", equalTo("/role"));
        keep(Map.of("kind", "horoscope")).statusCode(400);
    }

    private RequestSpecification asRosa() {
        return company.as(Role.LEARNER, "rosa");
    }

    private ValidatableResponse keep(Map<String, String> body) {
        return asRosa().body(body).post("/v1/people/" + rosa + "/findings").then();
    }
}
