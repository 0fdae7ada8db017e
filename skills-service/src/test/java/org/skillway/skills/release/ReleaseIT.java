package org.skillway.skills.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReleaseIT {

    private static final String MAP = "/v1/role-maps/support";
    private static final String DRAFT = MAP + "/draft";

    private final SkillsApi company = new SkillsApi("release-" + UUID.randomUUID());

    /** Grace leads rosa and miguel, marcus leads six; all eight hold the role, and rosa alone can do it. */
    @BeforeEach
    void twoTeamsInOneRole() {
        company.importPeople(Stream.concat(
                        Stream.of(
                                row("grace", "", "2019-05-06"),
                                row("rosa", "grace", "2026-11-02"),
                                row("miguel", "grace", "2026-11-02"),
                                row("marcus", "", "2019-05-06")),
                        IntStream.range(0, 6).mapToObj(n -> row("other-" + n, "marcus", "2026-11-02")))
                .toList());
        company.importSkills("empathy", "billing");
        company.publishMap("support", List.of(asks("empathy", 2, 30))).statusCode(201);
        company.seen(company.asHr(), company.idOf("rosa"), "empathy", 5, 4);
        Stream.concat(Stream.of("rosa", "miguel"), IntStream.range(0, 6).mapToObj(n -> "other-" + n))
                .forEach(person -> company.assign(company.idOf(person), "support", "2026-11-02")
                        .statusCode(200));
    }

    @Test
    void aDraftBindsNobodyAndIsChangedOnlyByWhoHasReadIt() {
        draft(1, null, List.of(asks("empathy", 5, 60), asks("juggling", 1, 30)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("publishedVersion", equalTo(1))
                .body("findings.pointer", equalTo(List.of("/skills/1/skill")))
                .body("changes.skill", equalTo(List.of("empathy", "juggling")))
                .body("changes[0].before.level", equalTo(2))
                .body("changes[0].after.level", equalTo(5))
                .body("changes[1]", not(hasKey("before")));

        draft(1, null, List.of(asks("empathy", 5, 60))).statusCode(428);
        draft(1, "\"9\"", List.of(asks("empathy", 5, 60))).statusCode(412);
        draft(9, "\"1\"", List.of(asks("empathy", 5, 60)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/basedOn"));
        publish("\"1\"", Map.of("note", "Try.")).statusCode(422).body("errors[0].pointer", equalTo("/skills/1/skill"));

        company.asHr().get(MAP).then().header("ETag", "\"1\"").body("skills[0].level", equalTo(2));
        company.asHr().get("/v1/role-maps/nothing/draft").then().statusCode(404);
        company.as(Role.LEARNER, "rosa").get(DRAFT).then().statusCode(403);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("note", "Mine."))
                .post(DRAFT + ":publish")
                .then()
                .statusCode(403);
        assertThat(company.asHr()
                        .get("/v1/role-maps/support/versions")
                        .jsonPath()
                        .getList("data"))
                .hasSize(1);
    }

    @Test
    void aDraftIsListedAndThrownAwayByWhoHasReadIt() {
        draft(1, null, List.of(asks("empathy", 5, 60))).statusCode(201);
        company.as(Role.MANAGER, "grace")
                .get("/v1/role-map-drafts")
                .then()
                .body("data.role", equalTo(List.of("support")))
                .body("data[0].revision", equalTo(1));
        company.as(Role.LEARNER, "rosa").get("/v1/role-map-drafts").then().statusCode(403);

        company.asHr().delete(DRAFT).then().statusCode(428);
        company.asHr().header("If-Match", "\"9\"").delete(DRAFT).then().statusCode(412);
        company.asHr().header("If-Match", "\"1\"").delete(DRAFT).then().statusCode(204);

        company.asHr().get(DRAFT).then().statusCode(404);
        company.asHr().header("If-Match", "\"2\"").delete(DRAFT).then().statusCode(404);
        company.asHr().get("/v1/role-map-drafts").then().body("data", equalTo(List.of()));
        draft(1, "\"1\"", List.of(asks("empathy", 4, 60))).statusCode(412);
        draft(1, null, List.of(asks("empathy", 4, 60))).statusCode(201).header("ETag", "\"3\"");
    }

    /** The numbers of the preview are those of the events that publishing then leads to. */
    @Test
    void aPreviewSaysWhatPublishingThenTells() {
        await().until(() -> told().size() == 7);
        draft(1, null, List.of(asks("empathy", 5, 30), asks("billing", 3, 60))).statusCode(201);
        var preview = preview(Role.HR_ADMIN, "owen.fitzgerald");
        assertThat(told()).hasSize(7);

        publish("\"1\"", Map.of("note", "Calls grew harder.", "expectedImpact", preview.getString("fingerprint")))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("note", equalTo("Calls grew harder."))
                .body("publishedBy", equalTo("owen.fitzgerald"));

        assertThat(preview.getInt("holders.inSight")).isEqualTo(8);
        assertThat(preview.getInt("people.opens.inSight")).isEqualTo(8);
        int shifts = preview.getList("examples.shifts.flatten()").size();
        await().until(() -> told().size() == 7 + shifts);
        var opened = told().stream()
                .filter(gap -> gap.getString("skill").equals("billing") && gap.getBoolean("open"))
                .count();
        assertThat(preview.getInt("skills.find { it.skill == 'billing' }.people.opens.inSight"))
                .isEqualTo((int) opened);
        // All but rosa were known to be far below already: now they are asked for more.
        assertThat(preview.getInt("skills.find { it.skill == 'empathy' }.people.otherDemand.inSight"))
                .isEqualTo(7);
        assertThat(preview(Role.HR_ADMIN, "owen.fitzgerald").getInt("people.opens.inSight"))
                .isZero();
    }

    @Test
    void aPublicationIsRefusedWhereOtherGapsWouldChangeByThen() {
        draft(1, null, List.of(asks("empathy", 2, 30), asks("billing", 3, 60))).statusCode(201);
        String fingerprint = preview(Role.HR_ADMIN, "owen.fitzgerald").getString("fingerprint");
        company.importPeople(List.of(row("newcomer", "grace", "2026-11-16")));
        company.assign(company.idOf("newcomer"), "support", "2026-11-16").statusCode(200);

        publish("\"1\"", Map.of("note", "As seen.", "expectedImpact", fingerprint))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("errors[0].pointer", equalTo("/expectedImpact"));

        company.asHr().get(MAP).then().header("ETag", "\"1\"");
    }

    @Test
    void aDraftIsNotPublishedOverAVersionItsEditorHasNotSeen() {
        draft(1, null, List.of(asks("empathy", 4, 30))).statusCode(201);
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "support", "family", "x", "skills", List.of(asks("billing", 2, 30))))
                .put(MAP)
                .then()
                .statusCode(200);

        publish("\"1\"", Map.of("note", "Late.")).statusCode(409).body("detail", containsString("2 holds by now"));
        draft(2, "\"1\"", List.of(asks("empathy", 4, 30))).statusCode(200);
        publish("\"2\"", Map.of("note", "Again.")).statusCode(200).body("version", equalTo(3));
        publish("\"2\"", Map.of("note", "Twice.")).statusCode(412);
    }

    @Test
    void aManagerReadsNamesOfTheirOwnAndNothingThatTellsOfOthers() {
        draft(1, null, List.of(asks("empathy", 2, 30), asks("billing", 3, 60))).statusCode(201);

        var grace = preview(Role.MANAGER, "grace");
        assertThat(grace.getList("examples.userName")).isEqualTo(List.of("miguel", "rosa"));
        assertThat(grace.getInt("people.opens.inSight")).isEqualTo(2);
        // Six of six others: that nobody is left out would tell of each.
        assertThat(grace.getMap("people.opens")).doesNotContainKey("others");
        assertThat(grace.getInt("holders.others")).isEqualTo(6);
        assertThat(grace.getMap("$")).doesNotContainKey("fingerprint");

        var marcus = preview(Role.MANAGER, "marcus");
        assertThat(marcus.getMap("holders")).doesNotContainKey("others");
        var nobody = preview(Role.ANALYST, "nadia");
        assertThat(nobody.getList("examples")).isEmpty();
        assertThat(nobody.getList("skills")).isEmpty();
        assertThat(nobody.getInt("holders.others")).isEqualTo(8);
        assertThat(reads("person/" + company.idOf("rosa"), "grace", "gap.read")).isOne();
        assertThat(reads("role-map/support", "nadia", "role-map.preview")).isOne();
    }

    @Test
    void anOlderVersionIsComparedAndBroughtBackAsANewOne() {
        draft(1, null, List.of(asks("empathy", 4, 30), asks("billing", 3, 60))).statusCode(201);
        publish("\"1\"", Map.of("note", "More.")).statusCode(200);

        company.asHr()
                .get(MAP + "/versions/2/diff")
                .then()
                .statusCode(200)
                .body("against", equalTo(1))
                .body("skills.skill", equalTo(List.of("billing", "empathy")));
        company.asHr().get(MAP + "/versions/1/diff?against=0").then().body("skills.size()", equalTo(1));
        company.asHr().get(MAP + "/versions/3").then().statusCode(404);
        company.asHr().get(MAP + "/versions/1/diff?against=7").then().statusCode(404);
        company.asHr()
                .post(MAP + "/versions/1:preview")
                .then()
                .statusCode(200)
                .body("people.closes.inSight", equalTo(8));

        restore("\"1\"").statusCode(412);
        restore("\"2\"")
                .statusCode(200)
                .body("version", equalTo(3))
                .body("restoredFrom", equalTo(1))
                .body("skills", hasSize(1));
        await().until(() -> closed("billing") == 8);

        var first = company.asHr().get(MAP + "/versions?limit=2").then().statusCode(200);
        first.body("data.version", equalTo(List.of(3, 2)));
        company.asHr()
                .get(MAP + "/versions?limit=2&cursor=" + first.extract().path("nextCursor"))
                .then()
                .body("data.version", equalTo(List.of(1)));
    }

    @Test
    void anEditorsScreenIsOneQuery() {
        draft(1, null, List.of(asks("empathy", 4, 30))).statusCode(201);
        company.asHr()
                .body(Map.of(
                        "query",
                        "{ roleMap(role: \"support\") { draft { revision changes { skill before { level } after { level } } findings { pointer } }"
                                + " versions { version note } } roleMapImpact(role: \"support\") { fingerprint people { opens { inSight others } }"
                                + " examples { userName shifts { skill shift } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.roleMap.draft.changes[0].after.level", equalTo(4))
                .body("data.roleMap.versions.version", equalTo(List.of(1)))
                .body("data.roleMapImpact.people.opens.inSight", equalTo(0));
    }

    private ValidatableResponse draft(int basedOn, @Nullable String ifMatch, List<Map<String, Object>> skills) {
        var request =
                company.asHr().body(Map.of("name", "Support", "family", "x", "skills", skills, "basedOn", basedOn));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(DRAFT)
                .then();
    }

    private ValidatableResponse publish(String ifMatch, Map<String, String> request) {
        return company.asHr()
                .header("If-Match", ifMatch)
                .body(request)
                .post(DRAFT + ":publish")
                .then();
    }

    private ValidatableResponse restore(String ifMatch) {
        return company.asHr()
                .header("If-Match", ifMatch)
                .body(Map.of("note", "Too much at once."))
                .post(MAP + "/versions/1:restore")
                .then();
    }

    private JsonPath preview(String role, String userName) {
        return company.as(role, userName)
                .post(DRAFT + ":preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<JsonPath> told() {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(event -> event.type().endsWith("gap.changed.v1"))
                .map(event -> JsonPath.from(event.data()))
                .toList();
    }

    private long closed(String skill) {
        return told().stream()
                .filter(gap -> gap.getString("skill").equals(skill) && !gap.getBoolean("open"))
                .count();
    }

    private long reads(String subject, String actor, String action) {
        return company
                .as(Role.AUDITOR, "ada")
                .get("/v1/audit?limit=100&subject=" + subject)
                .jsonPath()
                .getList("data", Map.class)
                .stream()
                .filter(entry -> actor.equals(entry.get("actor")) && action.equals(entry.get("action")))
                .count();
    }
}
