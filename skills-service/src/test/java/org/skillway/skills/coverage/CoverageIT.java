package org.skillway.skills.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CoverageIT {

    private final SkillsApi company = new SkillsApi("coverage-" + UUID.randomUUID());
    private String rosa = "";

    /** The catalogue brings nobody beyond level 2 in billing. */
    @BeforeEach
    void aCatalogueThatEndsEarly() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"), row("rosa", "grace", "2026-11-02"), row("lena", "", "2026-11-02")));
        company.importSkills("billing", "invoicing");
        company.publishMap("support", List.of(asks("billing", 3, 30))).statusCode(201);
        rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        company.assign(company.idOf("lena"), "support", "2026-11-02").statusCode(200);
        SkillsTopic.modulePublished(company.tenant(), "billing-first", 1, "lesson", "billing", 2);
        SkillsTopic.modulePublished(company.tenant(), "billing-check", 1, "check", "billing", 3);
        SkillsTopic.modulePublished(company.tenant(), "invoices", 1, "practice", "invoicing", 3);
        await().until(() -> assets("invoicing") == 1 && assets("billing") == 1);
    }

    @Test
    void aSkillShowsWhatTeachesItAndWhatNothingTeaches() {
        company.as(Role.LD_ADMIN, "yara")
                .get("/v1/skills/billing/coverage")
                .then()
                .statusCode(200)
                .body("untaught", equalTo(List.of(1, 3, 4, 5)))
                .body("steps[1].assets.module", equalTo(List.of("billing-first")))
                .body("checks.module", equalTo(List.of("billing-check")));
        company.asHr().get("/v1/skills/nothing/coverage").then().statusCode(404);

        var before = Instant.now();
        SkillsTopic.modulePublished(company.tenant(), "billing-first", 2, "lesson", "billing", 4);
        await().until(() -> untaught("").contains(2));

        assertThat(untaught("")).containsExactly(1, 2, 3, 5);
        assertThat(untaught("?knownAt=" + before)).containsExactly(1, 3, 4, 5);
        assertThat(untaught("?asOf=2026-11-19T00:00:00Z")).containsExactly(1, 2, 3, 4, 5);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/skills/billing/coverage")
                .then()
                .statusCode(403);
    }

    @Test
    void whatPeopleNeedAndNothingTeachesIsPricedForThoseInSight() {
        company.asHr()
                .get("/v1/missing-content")
                .then()
                .statusCode(200)
                .body("openGaps", equalTo(2))
                .body("steps.toLevel", equalTo(List.of(3)))
                .body("steps[0].people", equalTo(2))
                .body("steps[0].minutes", equalTo(1200f));
        company.as(Role.MANAGER, "grace").get("/v1/missing-content").then().body("steps[0].people", equalTo(1));
        company.as(Role.MANAGER, "lena").get("/v1/missing-content").then().body("openGaps", equalTo(1));
        company.as(Role.ANALYST, "nadia").get("/v1/missing-content").then().statusCode(403);
    }

    @Test
    void itIsReadPageByPageAndEverybodyItCountsIsOnRecord() {
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Support", "family", "x", "skills", List.of(asks("billing", 5, 30))))
                .put("/v1/role-maps/support")
                .then()
                .statusCode(200);
        await().until(() -> missing("").getList("steps.toLevel").size() == 3);

        var first = missing("?limit=2");
        var second = missing("?limit=2&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("steps.toLevel")).containsExactly(3, 4);
        assertThat(second.getList("steps.toLevel")).containsExactly(5);
        assertThat(second.getString("nextCursor")).isNull();
        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + rosa)
                .then()
                .body("data.action", hasItem("missing-content.read"));
        company.asHr().get("/v1/missing-content?cursor=mine").then().statusCode(400);
    }

    private JsonPath missing(String query) {
        return company.asHr().get("/v1/missing-content" + query).jsonPath();
    }

    @Test
    void aGapAndAPlanNameWhatHelps() {
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/gaps")
                .then()
                .statusCode(200)
                .body("gaps[0].assets", equalTo(1))
                .body("gaps[0].untaught", equalTo(List.of(3)));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=support")
                .then()
                .statusCode(200)
                .body("forecasts[0].plan.find { it.kind == 'module' }.modules", equalTo(List.of("billing-first")));
    }

    @Test
    void aModuleThatChangesAndASkillThatIsMergedAreFollowed() {
        SkillsTopic.modulePublished(company.tenant(), "billing-first", 2, "lesson", "billing", 3);
        await().until(
                        () -> company.asHr().get("/v1/skills/billing/coverage").path("untaught"),
                        List.of(1, 2, 4, 5)::equals);

        var beforeTheMerge = Instant.now();
        company.asHr()
                .body(Map.of("from", "invoicing", "into", "billing", "reason", "The same in two words."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);
        company.asHr()
                .get("/v1/skills/billing/coverage")
                .then()
                .body("steps[2].assets.module", equalTo(List.of("billing-first", "invoices")));
        company.asHr().get("/v1/skills/invoicing/coverage").then().body("skill", equalTo("billing"));
        SkillsTopic.modulePublished(company.tenant(), "invoices-2", 1, "practice", "invoicing", 3);
        await().until(() -> assets("billing") == 3);

        company.asHr()
                .get("/v1/skills/invoicing/coverage?knownAt=" + beforeTheMerge)
                .then()
                .body("skill", equalTo("invoicing"))
                .body("steps[2].assets.module", equalTo(List.of("invoices")));
        assertThat(untaught("?knownAt=" + beforeTheMerge)).containsExactly(1, 2, 4, 5);

        var beforeItRetired = Instant.now();
        SkillsTopic.moduleRetired(company.tenant(), "invoices-2", 2, "practice", "billing", 3);
        await().until(() -> assets("billing") == 2);
        assertThat(assets("billing", "?knownAt=" + beforeItRetired)).isEqualTo(3);
        gap("").body("gaps[0].assets", equalTo(2));
        gap("?knownAt=" + beforeItRetired).body("gaps[0].assets", equalTo(3));
        SkillsTopic.modulePublished(company.tenant(), "invoices-2", 3, "practice", "billing", 3);
        await().until(() -> assets("billing") == 3);
    }

    @Test
    void anEditorsScreenReadsItAtOnce() {
        company.asHr()
                .body(
                        Map.of(
                                "query",
                                "{ skills(limit: 5) { data { key coverage { untaught } } } missingContent { steps { skill people } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.skills.data[1].coverage.untaught", equalTo(List.of(1, 2, 4, 5)))
                .body("data.missingContent.steps[0].skill", equalTo("billing"));
    }

    private ValidatableResponse gap(String query) {
        return company.asHr().get("/v1/people/" + rosa + "/gaps" + query).then().statusCode(200);
    }

    private int assets(String skill) {
        return assets(skill, "");
    }

    private int assets(String skill, String query) {
        return company.asHr()
                .get("/v1/skills/" + skill + "/coverage" + query)
                .jsonPath()
                .getList("steps.assets.flatten().module.unique()")
                .size();
    }

    private List<Integer> untaught(String query) {
        return company.asHr()
                .get("/v1/skills/billing/coverage" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("untaught");
    }
}
