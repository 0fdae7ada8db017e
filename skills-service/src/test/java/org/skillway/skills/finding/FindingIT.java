package org.skillway.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
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
        company.seen(company.as(Role.MANAGER, "grace"), rosa, "empathy", 3, 1);
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
                    .statusCode(404)
                    .body("detail", equalTo("No finding " + finding + "."));
        }
    }

    @Test
    void theSmallestChangeReallyFlipsTheGapWhenItIsMade() {
        String finding =
                keep(Map.of("kind", "gap", "skill", "empathy")).extract().path("findingId");
        var why = asRosa().get("/v1/findings/" + finding + "/why").jsonPath();
        var change = why.getString("smallestChange.change").split(" ", -1);
        assertThat(change[2]).isEqualTo("manager-observation");

        company.seen(company.asHr(), rosa, "empathy", Integer.parseInt(change[5]), Integer.parseInt(change[0]));

        asRosa().get("/v1/people/" + rosa + "/gaps")
                .then()
                .body("gaps[0].kind", equalTo(why.getString("smallestChange.verdict")));
    }

    @Test
    void aGapIsExplainedAsTheScreenHasIt() {
        company.publishMap("desk", List.of(asks("empathy", 2, 30), asks("coaching", 3, 90)))
                .statusCode(201);
        company.assign(rosa, "desk", "2026-11-02").statusCode(200);
        var screen = asRosa().get("/v1/people/" + rosa + "/gaps").jsonPath();
        assertThat(screen.getList("gaps.skill")).containsExactly("empathy");

        // By the next checkpoint coaching is not asked for, by day 90 it is.
        keep(Map.of("kind", "gap", "skill", "coaching")).statusCode(422);
        asRosa().body(Map.of("kind", "gap", "skill", "coaching", "day", 90))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .body("result.kind", equalTo("FOUNDATION"));
        keep(Map.of("kind", "gap", "skill", "empathy"))
                .statusCode(201)
                .body("result.reason", equalTo(screen.getString("gaps[0].reasonCode")))
                .body("result.requiredLevel", equalTo(screen.getInt("gaps[0].requiredLevel")));
        asRosa().get("/v1/people/" + rosa + "/findings?updatedSince=2999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("data", equalTo(List.of()));
        var first = asRosa().get("/v1/people/" + rosa + "/findings?limit=1").jsonPath();
        assertThat(first.getList("data.subject")).containsExactly("empathy");
        asRosa().get("/v1/people/" + rosa + "/findings?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("data.subject", equalTo(List.of("coaching")))
                .body("nextCursor", equalTo(null));
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(404);
        asRosa().body(Map.of("query", """
                        { why(personId: "%s", kind: "gap", skill: "coaching", day: 90) { verdict contributions { of amount } smallestChange { change verdict } }
                          findings(personId: "%1$s") { data { findingId kind subject } }
                          whyFinding(findingId: "%s") { verdict } replaysIdentically(findingId: "%2$s") }
                        """.formatted(rosa, first.getString("data[0].findingId"))))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.why.verdict", equalTo("foundation"))
                .body("data.findings.data.size()", equalTo(2))
                .body("data.whyFinding.verdict", equalTo(screen.getString("gaps[0].kind")))
                .body("data.replaysIdentically", equalTo(true));
    }

    @Test
    void aTeamsFindingsComeInPagesEachWithItsWhy() throws SQLException {
        String first = keep(Map.of("kind", "gap", "skill", "empathy")).extract().path("findingId");
        keep(Map.of("kind", "estimate", "skill", "empathy"));
        keep(Map.of("kind", "readiness", "role", "lead"));
        foundBy("gap-1", first);
        asRosa().post("/v1/findings/" + first + "/replay")
                .then()
                .body("ruleVersion", equalTo("gap-1"))
                .body("identical", equalTo(true));

        var page = findings("limit: 2");
        assertThat(page.getList("kind")).containsExactly("readiness", "estimate");
        assertThat(page.getList("why.verdict")).doesNotContainNull();
        String next = pageOf("limit: 2").getString("data.people.data[0].findings.nextCursor");
        var last = pageOf("limit: 2, cursor: \"" + next + "\"");
        assertThat(last.getList("data.people.data[0].findings.data.findingId")).containsExactly(first);
        assertThat(last.getString("data.people.data[0].findings.nextCursor")).isNull();
        foundBy("gap-0", first);
        assertThat(findings("limit: 3").<Object>getList("why")).last().isNull();
        assertThat(pageOf("limit: 101").getList("errors")).isNotEmpty();
        company.as(Role.MANAGER, "marcus")
                .body(Map.of("query", "{ people { data { findings { data { findingId } } } } }"))
                .post("/graphql")
                .then()
                .body("data.people.data.findings.data.flatten()", equalTo(List.of()));
    }

    @Test
    void aTeamsScreenIsAsMuchAsOneRequestCanBear() {
        keep(Map.of("kind", "gap", "skill", "empathy"));
        for (var more = 0; more < 11; more++) {
            keep(Map.of("kind", "readiness", "role", "lead")).statusCode(201);
        }
        // Ten forecasts are explained in a request, also under two names; without them any page has its reasons.
        assertThat(pageOf("limit: 11").getString("errors[0].message")).contains("At most 10 forecasts");
        assertThat(pageOf("limit: 10").<Object>getList("errors")).isNull();
        String next = pageOf("limit: 6").getString("data.people.data[0].findings.nextCursor");
        assertThat(asked("{ people { data { a: findings(limit: 6) { data { why { verdict } } }"
                                + " b: findings(limit: 6, cursor: \"" + next + "\") { data { why { verdict } } } } } }")
                        .getString("errors[0].message"))
                .contains("At most 10 forecasts");
        assertThat(findings("limit: 20, kind: \"gap\"").getList("why.verdict")).hasSize(1);

        company.importPeople(IntStream.range(0, 21)
                .mapToObj(n -> row("more-" + n, "grace", "2026-11-02"))
                .toList());
        var hundred = "{ people(limit: %d) { data { findings(limit: 100) { data { kind } } } } }";
        assertThat(askedByHr(hundred.formatted(20)).<Object>getList("errors")).isNull();
        assertThat(askedByHr(hundred.formatted(21)).getString("errors[0].message"))
                .contains("2000");
    }

    /** The library looks at it later than at the others. */
    @Test
    void anArgumentBelowAListHasAForm() {
        for (var field : List.of("profile(asOf: \"yesterday\") { skill }", "gaps(asOf: \"2026\") { gaps { skill } }")) {
            assertThat(asked("{ people { data { " + field + " } } }").getString("errors[0].extensions.code"))
                    .isEqualTo("WRONG_TYPE");
        }
    }

    private JsonPath asked(String query) {
        return asRosa().body(Map.of("query", query)).post("/graphql").jsonPath();
    }

    private JsonPath askedByHr(String query) {
        return company.asHr().body(Map.of("query", query)).post("/graphql").jsonPath();
    }

    private JsonPath findings(String page) {
        return pageOf(page).setRootPath("data.people.data[0].findings.data");
    }

    private JsonPath pageOf(String page) {
        return asRosa().body(Map.of(
                        "query",
                        "{ people { data { findings(" + page
                                + ") { data { findingId kind why { verdict } } nextCursor } } } }"))
                .post("/graphql")
                .jsonPath();
    }

    private void foundBy(String rule, String finding) throws SQLException {
        try (var connection = Database.asOwner(company.tenant());
                var statement =
                        connection.prepareStatement("update finding set rule_version = ? where finding_id = ?::uuid")) {
            statement.setString(1, rule);
            statement.setString(2, finding);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aGapSaysWhatRelationsMakeLikelyAndClosesByNoneOfIt() {
        var before = Instant.now();
        company.seen(company.asHr(), rosa, "empathy", 5, 4);
        related(List.of(Map.of("kind", "equivalent", "to", "empathy")));

        asRosa().get("/v1/people/" + rosa + "/gaps?role=lead")
                .then()
                .statusCode(200)
                .rootPath("gaps.find { it.skill == 'coaching' }")
                .body("kind", equalTo("foundation"))
                .body("inferred.by", equalTo("equivalent"))
                .body("inferred.from", equalTo(List.of("empathy")))
                .body("inferred.level", greaterThan(3f))
                .body("estimate.evidence", equalTo(0))
                .body("settledBy.evidence", equalTo("check"))
                .body("reason", endsWith("it counts as nothing shown, and a test would settle it."))
                .rootPath("")
                .body("gaps.find { it.skill == 'empathy' }.inferred", equalTo(null));
        asRosa().get("/v1/people/" + rosa + "/gaps?role=lead&knownAt=" + before)
                .then()
                .body("gaps.inferred", everyItem(nullValue()));
        asRosa().body(
                        Map.of(
                                "query",
                                "{ me { gaps(role: \"lead\") { gaps { skill inferred { level by from } settledBy { evidence minutes } } } } }"))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.me.gaps.gaps.find { it.skill == 'coaching' }.inferred.by", equalTo("equivalent"));
        String finding = keep(Map.of("kind", "gap", "skill", "coaching", "role", "lead"))
                .statusCode(201)
                .body("ruleVersion", equalTo("gap-2"))
                .body("result.kind", equalTo("FOUNDATION"))
                .body("result.inferred.from", equalTo(List.of("empathy")))
                .extract()
                .path("findingId");

        related(List.of());

        asRosa().get("/v1/people/" + rosa + "/gaps?role=lead").then().body("gaps.inferred", everyItem(nullValue()));
        asRosa().post("/v1/findings/" + finding + "/replay").then().body("identical", equalTo(true));
        asRosa().get("/v1/findings/" + finding + "/why")
                .then()
                .body("contributions.of", hasItem(containsString("by equivalent from empathy")))
                .body("smallestChange.change", containsString("manager-observation at level"));
    }

    private void related(List<Map<String, String>> relations) {
        var etag = company.asHr().get("/v1/skills/coaching").header("ETag");
        company.asHr()
                .header("If-Match", etag)
                .body(Map.of("relations", relations))
                .put("/v1/skills/coaching/relations")
                .then()
                .statusCode(200);
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
