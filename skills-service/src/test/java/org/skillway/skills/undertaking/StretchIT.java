package org.skillway.skills.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa and Mia, whom Grace leads, could lead one day; the client day would have them coach. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StretchIT {

    private static final String CLIENT_DAY = "/v1/stretch-assignments/client-day";

    private final SkillsApi company = new SkillsApi("stretch-" + UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String rosa = "";
    private String mia = "";

    @BeforeEach
    void aClientDayThatAsksForCoaching() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("rosa", "grace", "2024-11-04"),
                row("mia", "grace", "2024-11-04"),
                row("marcus", "", "2019-05-06"),
                row("owen.fitzgerald", "", "2019-05-06")));
        company.importSkills("coaching", "empathy");
        company.publishMap("lead", List.of(asks("coaching", 3, 60)));
        rosa = company.idOf("rosa");
        mia = company.idOf("mia");
        // Two days at level 3 believed at 2.6: practice is missing, and level 3 is within reach.
        company.seen(grace(), rosa, "coaching", 3, 2);
        company.asHr().body(clientDay(1)).put(CLIENT_DAY).then().statusCode(201).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aCompanyDescribesWhatThereIsToDo() {
        company.asHr().body(clientDay(2)).put(CLIENT_DAY).then().statusCode(428);
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(clientDay(2))
                .put(CLIENT_DAY)
                .then()
                .statusCode(200)
                .body("places", equalTo(2))
                .body("openFrom", equalTo(today.toString()));
        company.as(Role.LEARNER, "rosa").get(CLIENT_DAY).then().header("ETag", equalTo("\"2\""));
        company.as(Role.MANAGER, "grace")
                .body(clientDay(2))
                .put(CLIENT_DAY)
                .then()
                .statusCode(403);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/stretch-assignments?limit=1")
                .then()
                .body("data.key", contains("client-day"))
                .body("data[0].exercises.skill", contains("coaching"))
                .body("data[0].placesTaken", equalTo(0));
        company.asHr()
                .get("/v1/stretch-assignments?updatedSince=" + Instant.now())
                .then()
                .body("data", equalTo(List.of()));
        company.asHr().get(CLIENT_DAY + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);

        var wrong = new HashMap<>(clientDay(1));
        wrong.putAll(Map.of(
                "exercises", List.of(exercise("nothing"), exercise("coaching"), exercise("coaching")),
                "team", "nobody",
                "role", "pilot",
                "openUntil", "2020-01-01"));
        company.asHr()
                .body(wrong)
                .put("/v1/stretch-assignments/wrong")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/exercises/0/skill", "/exercises/2/skill", "/team", "/role", "/openUntil"));
    }

    @Test
    void thePlanNamesTheAssignmentAndTheirLeaderGivesItAndWhatIsSeenIsEvidence() {
        var before = Instant.now();
        plan().body("assignment.assignment", equalTo("client-day"))
                .body("assignment.hours", equalTo(24))
                .body("assignment.underWay", equalTo(false))
                .body("assignment.fits.skill", contains("coaching"));
        give(company.as(Role.MANAGER, "marcus"), rosa).statusCode(404);
        give(company.as(Role.HR_ADMIN, "a.machine"), rosa).statusCode(403);
        give(company.as(Role.MANAGER, "rosa"), rosa).statusCode(422);

        var given = id(give(grace(), rosa).statusCode(201).body("state", equalTo("offered")));
        give(grace(), rosa).statusCode(409);
        plan().body("assignment.underWay", equalTo(true));
        readiness(mia, "").body("stretch.others.code", contains("full"));
        answer(company.as(Role.MANAGER, "marcus"), given, "accept").statusCode(404);
        answer(grace(), given, "accept").statusCode(422);
        end(given, "completed", List.of(seen("coaching", 4, "none"))).statusCode(409);
        answer(company.as(Role.LEARNER, "rosa"), given, "accept")
                .statusCode(201)
                .body("state", equalTo("running"));

        end(given, "completed", List.of()).statusCode(422).body("errors.pointer", contains("/seen"));
        end(
                        given,
                        "completed",
                        List.of(seen("empathy", 4, "none"), seen("coaching", 4, "none"), seen("coaching", 4, "none")))
                .statusCode(422)
                .body("errors.pointer", contains("/seen/0/skill", "/seen/2/skill"));
        end(given, "completed", List.of(seen("coaching", 4, "hint")))
                .statusCode(201)
                .body("state", equalTo("completed"))
                .body("endedBy", equalTo("grace"))
                .body("seen[0].level", equalTo(4));
        end(given, "completed", List.of(seen("coaching", 4, "hint"))).statusCode(409);

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/evidence?skill=coaching&updatedSince=" + before)
                .then()
                .body("data.kind", contains("stretch-assignment"))
                .body("data[0].helpLevel", equalTo("hint"))
                .body("data[0].note", equalTo("Led the day."))
                // 0.6 of an observation, of which a hint carried a fifth.
                .body("data[0].reliability.toDouble()", closeTo(0.48, 1e-9));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/profile")
                .then()
                .body("skills.find { it.skill == 'coaching' }.evidence", equalTo(3))
                .body("skills.find { it.skill == 'coaching' }.unassisted", equalTo(2));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=lead&asOf=" + before)
                .then()
                .body("forecasts[0].stretch.fitting[0].underWay", equalTo(false));
        readiness(rosa, "").body("stretch.others.code", contains("completed"));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/stretch-assignments?asOf=" + before)
                .then()
                .body("data", equalTo(List.of()));
        await().untilAsserted(() -> assertThat(SkillsTopic.toldOf(company.tenant()))
                .filteredOn(event -> event.key().equals(rosa))
                .filteredOn(event ->
                        event.type().contains("stretch") || event.data().contains("stretch-assignment"))
                .extracting(SkillsTopic.Told::type)
                .containsExactly(
                        "org.skillway.skills.stretch.given.v1",
                        "org.skillway.skills.evidence.recorded.v1",
                        "org.skillway.skills.stretch.ended.v1"));
    }

    @Test
    void whoAsksReachesWhoLeadsThemAndTakesNoPlaceUntilTheyAccept() {
        ask("marcus", rosa).statusCode(404);
        var asked = id(ask("rosa", rosa).statusCode(201).body("state", equalTo("asked")));
        var other = id(ask("mia", mia).statusCode(201));
        ask("rosa", rosa).statusCode(409);
        waiting(grace()).body("data.personId", contains(mia, rosa)).body("nextCursor", nullValue());
        waiting(company.as(Role.MANAGER, "marcus")).body("data", equalTo(List.of()));
        waiting(company.as(Role.LEARNER, "rosa")).body("data.personId", contains(rosa));

        answer(company.as(Role.LEARNER, "rosa"), asked, "accept").statusCode(422);
        grace().body(Map.of("answer", "decline"))
                .post("/v1/stretch-undertakings/" + other + "/answers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        answer(grace(), asked, "accept").statusCode(201).body("state", equalTo("running"));
        answer(grace(), other, "accept").statusCode(409).body("detail", containsString("all of its places are taken"));
        answer(company.as(Role.LEARNER, "mia"), other, "decline")
                .statusCode(201)
                .body("state", equalTo("declined"))
                .body("reason", equalTo("Because."));

        company.asHr()
                .contentType("text/csv; charset=UTF-8")
                .body(SkillsApi.HEADER
                        + row("rosa", "grace", "2024-11-04").replace(",\n", "," + today.minusDays(1) + "\n"))
                .post("/v1/people:import")
                .then()
                .statusCode(200);

        company.asHr()
                .get("/v1/stretch-undertakings/" + asked)
                .then()
                .body("state", equalTo("left"))
                .body("seen", equalTo(List.of()));
        company.asHr().get("/v1/stretch-undertakings").then().body("data", hasSize(2));
        company.as(Role.HR_ADMIN, "rosa").get("/v1/stretch-undertakings").then().body("data", equalTo(List.of()));
        give(grace(), mia).statusCode(201);
        give(company.asHr(), rosa).statusCode(422).body("detail", equalTo("They have left the company."));
    }

    @Test
    void nothingIsGivenToWhoeverIsFoundToHaveLeftMeanwhile() throws Exception {
        try (var hr = Database.asApplication(company.tenant());
                var statement = hr.createStatement()) {
            hr.setAutoCommit(false);
            statement.executeUpdate("update person set end_date = '" + today.minusDays(1) + "', version = version + 1"
                    + " where person_id = '" + mia + "'");

            var given = CompletableFuture.supplyAsync(
                    () -> give(grace(), mia).extract().statusCode());
            // Long enough to have read her as still here, and to wait for what is said of her.
            TimeUnit.SECONDS.sleep(2);
            assertThat(given).isNotDone();
            hr.commit();

            assertThat(given.join()).isEqualTo(422);
        }
    }

    @Test
    void ofTwoWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Integer>) () ->
                            give(grace(), n % 2 == 0 ? rosa : mia).extract().statusCode())
                    .toList();

            var codes = threads.invokeAll(calls).stream().map(Future::resultNow).toList();

            assertThat(codes).filteredOn(code -> code == 201).hasSize(1);
            assertThat(codes).filteredOn(code -> code != 201).containsOnly(409);
        }
        company.asHr().get(CLIENT_DAY).then().body("placesTaken", equalTo(1));
        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", """
                        { stretchAssignments { data { key places placesTaken exercises { skill level } } }
                          stretchUndertakings(state: "offered") { data { personId assignment } nextCursor }
                          people { data { userName stretchAssignments(limit: 1) { data { state goal reviewDay } }
                            readiness(role: "lead") { plan { kind assignment { name hours } } stretch { fitting { name fits { skill minutes } } others { code } } } } } }
                        """))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.stretchAssignments.data.placesTaken", contains(1))
                .body("data.stretchUndertakings.data.assignment", contains("client-day"))
                .body("data.people.data.stretchAssignments.data.flatten().state", contains("offered"));
    }

    private RequestSpecification grace() {
        return company.as(Role.MANAGER, "grace");
    }

    private static Map<String, Object> clientDay(int places) {
        return Map.of(
                "name",
                "Run the client day",
                "work",
                "Plans the day and leads the five who hold it.",
                "exercises",
                List.of(exercise("coaching")),
                "hours",
                24,
                "days",
                60,
                "places",
                places);
    }

    private static Map<String, Object> exercise(String skill) {
        return Map.of("skill", skill, "level", 3);
    }

    private static Map<String, Object> seen(String skill, int level, String help) {
        return Map.of("skill", skill, "level", level, "helpLevel", help, "note", "Led the day.");
    }

    private Map<String, String> proposal() {
        return Map.of(
                "assignment",
                "client-day",
                "goal",
                "Coach a group.",
                "reviewDay",
                today.plusDays(60).toString());
    }

    private ValidatableResponse give(RequestSpecification by, String person) {
        return by.body(proposal())
                .post("/v1/people/" + person + "/stretch-assignments")
                .then();
    }

    private ValidatableResponse ask(String who, String person) {
        return company.as(Role.LEARNER, who)
                .body(proposal())
                .post("/v1/people/" + person + "/stretch-assignments:ask")
                .then();
    }

    private static ValidatableResponse answer(RequestSpecification by, String undertaking, String answer) {
        return by.body(Map.of("answer", answer, "reason", "Because."))
                .post("/v1/stretch-undertakings/" + undertaking + "/answers")
                .then();
    }

    private ValidatableResponse end(String undertaking, String outcome, List<Map<String, Object>> seen) {
        return grace().body(Map.of("outcome", outcome, "reason", "Done as planned.", "seen", seen))
                .post("/v1/stretch-undertakings/" + undertaking + "/endings")
                .then();
    }

    private static ValidatableResponse waiting(RequestSpecification by) {
        return by.get("/v1/stretch-undertakings?state=asked").then().statusCode(200);
    }

    private ValidatableResponse plan() {
        return readiness(rosa, "").rootPath("forecasts[0].plan.find { it.kind == 'stretch-assignment' }");
    }

    private ValidatableResponse readiness(String person, String more) {
        return company.asHr()
                .get("/v1/people/" + person + "/readiness?role=lead" + more)
                .then()
                .statusCode(200)
                .rootPath("forecasts[0]");
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("undertakingId");
    }
}
