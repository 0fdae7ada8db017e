package org.skillway.skills.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa runs the client day, as Grace gave it to her, until she gives it up. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StretchWithdrawalIT {

    private final SkillsApi company = new SkillsApi("stretch-end-" + UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String rosa = "";

    @BeforeEach
    void aClientDayWithOnePlace() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("marcus", "", "2019-05-06"),
                row("rosa", "grace", "2024-11-04"),
                row("mia", "grace", "2024-11-04"),
                row("owen.fitzgerald", "", "2019-05-06")));
        company.importSkills("coaching", "guiding");
        describe("client-day", List.of(exercise("coaching", 3)));
        rosa = company.idOf("rosa");
    }

    @Test
    void whoGivesItUpSaysWhyAndGivesThePlaceBack() {
        var earliest = Instant.now();
        var given = offered(rosa, today.plusDays(60));
        withdraw(rosaHerself(), given).statusCode(409);
        accept("rosa", given);
        var before = Instant.now();
        withdraw(company.as(Role.MANAGER, "grace"), given).statusCode(422);
        withdraw(company.as(Role.MANAGER, "marcus"), given).statusCode(404);
        rosaHerself()
                .body(Map.of("reason", " "))
                .post("/v1/stretch-undertakings/" + given + "/withdrawals")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));

        withdraw(rosaHerself(), given)
                .statusCode(201)
                .body("state", equalTo("withdrawn"))
                .body("endedBy", equalTo("rosa"))
                .body("reason", equalTo("My father is ill."));

        withdraw(rosaHerself(), given).statusCode(409);
        company.as(Role.MANAGER, "grace")
                .get("/v1/stretch-undertakings?state=withdrawn&updatedSince=" + before)
                .then()
                .body("data.reason", contains("My father is ill."));
        rosaHerself()
                .get("/v1/people/" + rosa + "/stretch-assignments?asOf=" + before)
                .then()
                .body("data.state", contains("running"));
        rosaHerself()
                .get("/v1/stretch-undertakings/" + given + "?asOf=" + before)
                .then()
                .body("state", equalTo("running"))
                .body("reason", nullValue());
        rosaHerself()
                .get("/v1/stretch-undertakings/" + given + "?knownAt=" + earliest)
                .then()
                .statusCode(404);
        company.asHr().get("/v1/stretch-assignments/client-day").then().body("placesTaken", equalTo(0));
        offered(company.idOf("mia"), today.plusDays(60));
        await().untilAsserted(() -> assertThat(told("org.skillway.skills.stretch.ended.v1"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data()).contains("\"withdrawn\"").doesNotContain("father")));
    }

    @Test
    void aMergeKeepsWhatAnAssignmentAsksForRight() throws SQLException {
        describe("both", List.of(exercise("coaching", 2), exercise("guiding", 4)));
        var given = offered(rosa, today.plusDays(60));
        accept("rosa", given);
        var before = Instant.now();
        company.asHr()
                .get("/v1/skills/coaching/merge-impact")
                .then()
                .statusCode(200)
                .body("stretchAssignments", contains("both", "client-day"));

        company.asHr()
                .body(Map.of("from", "coaching", "into", "guiding", "reason", "The same."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201)
                .body("impact.stretchAssignments", contains("both", "client-day"));

        company.asHr()
                .get("/v1/stretch-assignments")
                .then()
                .body("data.exercises.skill", contains(List.of("guiding"), List.of("guiding")))
                .body("data.exercises.level", contains(List.of(4), List.of(3)));
        company.asHr()
                .get("/v1/stretch-assignments/both?asOf=" + before)
                .then()
                .body("exercises.skill", contains("coaching", "guiding"));
        company.asHr()
                .get("/v1/skills/guiding/merge-impact")
                .then()
                .body("stretchAssignments", contains("both", "client-day"));
        decidedBeforeAssignmentsWereCounted();
        company.asHr().get("/v1/skill-merges").then().body("data[0].impact.stretchAssignments", equalTo(List.of()));
        // Who does it already is seen under either name.
        company.as(Role.MANAGER, "grace")
                .body(Map.of(
                        "outcome",
                        "completed",
                        "reason",
                        "Done.",
                        "seen",
                        List.of(Map.of("skill", "coaching", "level", 3, "helpLevel", "none"))))
                .post("/v1/stretch-undertakings/" + given + "/endings")
                .then()
                .statusCode(201)
                .body("seen.skill", contains("guiding"));
    }

    @Test
    void whatWasAskedOfSomebodyWhoLeftIsAnsweredByWhoIsThere() {
        String asked = rosaHerself()
                .body(Map.of("assignment", "client-day", "goal", "Coach.", "reviewDay", today.toString()))
                .post("/v1/people/" + rosa + "/stretch-assignments:ask")
                .then()
                .statusCode(201)
                .extract()
                .path("undertakingId");
        company.importPeople(List.of(row("grace", "", "2019-05-06").replace(",\n", "," + today.minusDays(1) + "\n")));

        company.as(Role.MANAGER, "grace")
                .body(Map.of("answer", "accept"))
                .post("/v1/stretch-undertakings/" + asked + "/answers")
                .then()
                .statusCode(404);
        company.asHr().get("/v1/stretch-undertakings?state=asked").then().body("data.undertakingId", contains(asked));
        company.asHr()
                .body(Map.of("answer", "accept"))
                .post("/v1/stretch-undertakings/" + asked + "/answers")
                .then()
                .statusCode(201)
                .body("state", equalTo("running"));
    }

    private void decidedBeforeAssignmentsWereCounted() throws SQLException {
        try (var connection = Database.asOwner(company.tenant());
                var statement = connection.prepareStatement(
                        "update skill_merge set impact = impact - 'stretchAssignments' where tenant = ?")) {
            statement.setString(1, company.tenant());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void describe(String key, List<Map<String, Object>> exercises) {
        company.asHr()
                .body(Map.of(
                        "name", key, "work", "Does it.", "exercises", exercises, "hours", 24, "days", 60, "places", 1))
                .put("/v1/stretch-assignments/" + key)
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> exercise(String skill, int level) {
        return Map.of("skill", skill, "level", level);
    }

    private RequestSpecification rosaHerself() {
        return company.as(Role.LEARNER, "rosa");
    }

    private String offered(String person, LocalDate reviewDay) {
        return offer(person, "client-day", reviewDay);
    }

    private String offer(String person, String assignment, LocalDate reviewDay) {
        return company.as(Role.MANAGER, "grace")
                .body(Map.of("assignment", assignment, "goal", "Coach.", "reviewDay", reviewDay.toString()))
                .post("/v1/people/" + person + "/stretch-assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("undertakingId");
    }

    private void accept(String who, String undertaking) {
        company.as(Role.LEARNER, who)
                .body(Map.of("answer", "accept"))
                .post("/v1/stretch-undertakings/" + undertaking + "/answers")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse withdraw(RequestSpecification by, String undertaking) {
        return by.body(Map.of("reason", "My father is ill."))
                .post("/v1/stretch-undertakings/" + undertaking + "/withdrawals")
                .then();
    }

    private List<SkillsTopic.Told> told(String type) {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
