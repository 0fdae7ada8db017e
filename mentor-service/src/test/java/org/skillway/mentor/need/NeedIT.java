package org.skillway.mentor.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.mentor.Company.ADMIN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class NeedIT {

    private Company company;

    @BeforeEach
    void found() {
        company = new Company();
    }

    @Test
    void aGapThatIsToldAgainAndAgainOpensOneNeed() {
        var event = company.skills.gapChanged(company.lena, "discovery", 3, 1.2);
        company.skills.repeats(event);
        company.skills.gapChanged(company.lena, "discovery", 3, 1.6);

        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data", hasSize(1))
                .body("data[0].estimatedLevel", equalTo(1.6f))
                .body("data[0].requiredLevel", equalTo(3f))
                .body("data[0].kind", equalTo("foundation"))
                .body("data[0].closedAt", equalTo(null)));
    }

    @Test
    void aGapThatGrowsAndShrinksWithinItsKindOpensANeedAndClosesIt() {
        company.skills.gapChanged(company.lena, "discovery", 3, 2.8);
        company.skills.gapChanged(company.lena, "discovery", 3, 2.4);
        var need = await().until(() -> company.openNeed("discovery", company.lena), id -> id != null);

        company.skills.gapChanged(company.lena, "discovery", 3, 2.7);
        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data.needId", equalTo(List.of(need)))
                .body("data[0].estimatedLevel", equalTo(2.7f))
                .body("data[0].closedAt", equalTo(null)));

        company.skills.gapChanged(company.lena, "discovery", 3, 2.96);
        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data[0].closedBecause", containsString("less than a quarter where a need is already open")));
    }

    @Test
    void aClosedGapClosesTheNeedAndANewGapOpensAnother() {
        var first = company.needIn("discovery", company.lena);
        company.skills.gapChanged(company.lena, "discovery", 3, 3.1);
        await().until(() -> company.openNeed("discovery", company.lena) == null);
        var second = company.needIn("discovery", company.lena);

        needsOf(Role.LD_ADMIN, ADMIN)
                .body("data.needId", equalTo(List.of(first, second)))
                .body("data[0].closedBecause", equalTo("The level the role asks for is reached."));
    }

    @Test
    void whatWasTriedInVainOpensANeedHoweverSmallTheGap() {
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 2.8, true);
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 2.8, true);

        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data", hasSize(1))
                .body("data[0].skill", equalTo("discovery"))
                .body("data[0].kind", equalTo("practice")));
        company.skills.gapChanged(company.lena, "discovery", 3, 2.9);
        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data[0].estimatedLevel", equalTo(2.9f))
                .body("data[0].closedAt", equalTo(null)));

        company.curriculum.wantsHelp(company.lena, "discovery", 3, 2.9, false);
        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN)
                .body("data[0].closedBecause", equalTo("Modules had been tried in vain, and are tried again.")));
    }

    @Test
    void aGapThatCallsForAMentorGoesOnDoingSoOnceModulesAreTriedAgain() {
        var need = company.needIn("discovery", company.lena);
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 1.1, true);
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 1.1, false);
        // Another need of the same learner in the same order of events says when those were heard.
        company.curriculum.wantsHelp(company.lena, "empathy", 3, 2.8, true);
        await().until(() -> company.openNeed("empathy", company.lena) != null);

        assertThat(company.openNeed("discovery", company.lena)).isEqualTo(need);
        company.skills.gapChanged(company.lena, "discovery", 3, 2.9);
        await().until(() -> company.openNeed("discovery", company.lena) == null);
        needsOf(Role.LD_ADMIN, ADMIN)
                .body("data[0].closedBecause", containsString("Less than half a level is missing"));
    }

    @Test
    void whatTheGapCalledForNoMoreIsOverOnceModulesAreTriedAgain() {
        company.needIn("discovery", company.lena);
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 1.2, true);
        company.curriculum.wantsHelp(company.lena, "empathy", 3, 2.8, true);
        await().until(() -> company.openNeed("empathy", company.lena) != null);
        company.skills.gapChanged(company.lena, "discovery", 3, 2.9);
        await().untilAsserted(() -> needsOf(Role.LD_ADMIN, ADMIN).body("data[0].estimatedLevel", equalTo(2.9f)));

        company.curriculum.wantsHelp(company.lena, "discovery", 3, 2.9, false);

        await().until(() -> company.openNeed("discovery", company.lena) == null);
    }

    @Test
    void whatLessonsCanDoOpensNoNeed() {
        company.skills.gapChanged(company.lena, "discovery", 3, 2.7);
        company.skills.gapToRefresh(company.lena, "empathy", 3);
        company.needIn("qualification", company.lena);

        needsOf(Role.LD_ADMIN, ADMIN).body("data.skill", equalTo(List.of("qualification")));
    }

    @Test
    void whoMaySeeThePersonSeesTheirNeed() {
        var need = company.needIn("discovery", company.lena);

        read(Role.LEARNER, "lena.learner", need).statusCode(200).body("skill", equalTo("discovery"));
        read(Role.MANAGER, "bo.boss", need).statusCode(200);
        read(Role.LD_ADMIN, ADMIN, need).statusCode(200);
        read(Role.LEARNER, "mia.mentor", need).statusCode(404).body("code", equalTo("NOT_FOUND"));
        read(Role.MANAGER, "max.mentor", need).statusCode(404);
        read(Role.ANALYST, "ana.analyst", need).statusCode(403);
        new Company().as(Role.LD_ADMIN, ADMIN).get("/v1/needs/" + need).then().statusCode(404);
    }

    @Test
    void aScreenListsThemAsRestDoes() {
        var discovery = company.needIn("discovery", company.lena);
        var empathy = company.needIn("empathy", company.lena);
        company.skills.gapChanged(company.lena, "discovery", 3, 3.1);
        await().until(() -> company.openNeed("discovery", company.lena) == null);

        screen(Role.MANAGER, "bo.boss", "personId: \"" + company.lena + "\"")
                .body("data.needs.data.needId", equalTo(List.of(discovery, empathy)))
                .body("data.needs.data[0].closedBecause", equalTo("The level the role asks for is reached."))
                .body("data.needs.data[1].kind", equalTo("foundation"));
        screen(Role.LEARNER, "lena.learner", "open: true").body("data.needs.data.needId", equalTo(List.of(empathy)));
        String next = screen(Role.LD_ADMIN, ADMIN, "limit: 1")
                .body("data.needs.data.needId", equalTo(List.of(discovery)))
                .extract()
                .path("data.needs.nextCursor");
        screen(Role.LD_ADMIN, ADMIN, "limit: 1, cursor: \"" + next + "\"")
                .body("data.needs.data.needId", equalTo(List.of(empathy)));

        screen(Role.LEARNER, "mia.mentor", "limit: 9").body("data.needs.data", hasSize(0));
        screen(Role.LEARNER, "mia.mentor", "personId: \"" + company.lena + "\"")
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        // Bo's, and twice the administrator's.
        assertThat(company.audited("need.list", "read", "person/" + company.lena))
                .isGreaterThanOrEqualTo(3);
    }

    private ValidatableResponse screen(String role, String reader, String arguments) {
        var query = "{ needs(%s) { data { needId kind skill closedBecause } nextCursor } }".formatted(arguments);
        return company.as(role, reader)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    @Test
    void whoHelpsSeesWhatForWhileTheyDo() {
        company.offers(Role.LD_ADMIN, ADMIN, company.max, Company.offer("discovery", 4.5, 1), null)
                .statusCode(201);
        var need = company.needIn("discovery", company.lena);
        company.needIn("empathy", company.lena);
        String mentorship = company.as(Role.MANAGER, "bo.boss")
                .body(Map.of("needId", need, "mentorId", company.max))
                .post("/v1/mentorships")
                .path("mentorshipId");

        read(Role.MENTOR, "max.mentor", need).statusCode(200).body("estimatedLevel", equalTo(1.2f));
        company.as(Role.MENTOR, "max.mentor")
                .get("/v1/needs?open=true")
                .then()
                .body("data.needId", equalTo(List.of(need)));
        company.as(Role.MENTOR, "max.mentor")
                .get("/v1/needs?personId=" + company.lena)
                .then()
                .statusCode(200)
                .body("data.needId", equalTo(List.of(need)));
        company.as("mentor manager", "max.mentor")
                .get("/v1/needs/" + need + "/candidates")
                .then()
                .statusCode(404);
        company.as(Role.MENTOR, "max.mentor")
                .body(Map.of("query", "{ need(id: \"" + need + "\") { skill candidates { ranked { personId } } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.need.skill", equalTo("discovery"))
                .body("data.need.candidates.ranked", hasSize(0));
        // Bo's, when he brought them together, and twice Max's.
        assertThat(company.audited("need.read", "read", "person/" + company.lena))
                .isEqualTo(3);

        company.as(Role.LEARNER, "lena.learner")
                .urlEncodingEnabled(false)
                .header("If-Match", "\"0\"")
                .body(Map.of("outcome", "reached"))
                .post("/v1/mentorships/" + mentorship + ":end")
                .then()
                .statusCode(200);
        read(Role.MENTOR, "max.mentor", need).statusCode(404);
        company.as(Role.MENTOR, "max.mentor")
                .get("/v1/needs?personId=" + company.lena)
                .then()
                .statusCode(404);
    }

    @Test
    void recordsWhoLooksAtSomebodyElsesNeedAndWhoIsTurnedAway() {
        var need = company.needIn("discovery", company.lena);

        read(Role.LEARNER, "lena.learner", need);
        assertThat(company.audited("need.read", "read", "person/" + company.lena))
                .isZero();
        read(Role.MANAGER, "bo.boss", need);
        assertThat(company.audited("need.read", "read", "person/" + company.lena))
                .isEqualTo(1);
        read(Role.LEARNER, "mia.mentor", need);
        assertThat(company.audited("need.read", "denied", "need/" + need)).isEqualTo(1);
    }

    @Test
    void recordsEachPersonWhoseNeedsSomebodyListed() {
        company.needIn("discovery", company.lena);
        company.needIn("empathy", company.lena);
        company.needIn("discovery", company.mia);
        company.needIn("discovery", company.max);

        company.as(Role.MANAGER, "bo.boss").get("/v1/needs").then().body("data", hasSize(3));
        company.as(Role.LEARNER, "lena.learner").get("/v1/needs").then().body("data", hasSize(2));

        assertThat(listings("person/" + company.lena))
                .containsOnlyOnce("bo.boss")
                .doesNotContain("lena.learner");
        assertThat(listings("person/" + company.mia)).containsOnlyOnce("bo.boss");
        assertThat(listings("person/" + company.max)).doesNotContain("bo.boss");
    }

    /** Who listed somebody's needs, each time. */
    private List<String> listings(String subject) {
        return company.as(Role.AUDITOR, "otto.auditor")
                .get("/v1/audit?limit=100&subject=" + subject)
                .jsonPath()
                .getList("data.findAll { it.action == 'need.list' }.actor");
    }

    @Test
    void listsPageByPageWhatTheCallerMaySee() {
        var first = company.needIn("discovery", company.lena);
        company.needIn("empathy", company.max);
        var third = company.needIn("qualification", company.lena);

        var page = company.as(Role.MANAGER, "bo.boss").get("/v1/needs?limit=1").then();
        page.body("data.needId", equalTo(List.of(first)));
        var cursor = page.extract().jsonPath().getString("nextCursor");
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/needs?limit=1&cursor=" + cursor)
                .then()
                .body("data.needId", equalTo(List.of(third)))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void listsWhatChangedSinceTheLastSync() {
        company.needIn("discovery", company.lena);
        var second = company.needIn("qualification", company.lena);
        var since = company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/needs/" + second)
                .jsonPath()
                .getString("updatedAt");

        company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/needs?updatedSince=" + since)
                .then()
                .body("data.needId", equalTo(List.of(second)));
    }

    @Test
    void answersForNobodyAsForSomebodyOutOfSight() {
        company.as(Role.LEARNER, "lena.learner")
                .get("/v1/needs?personId=" + company.mia)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void setsAsideAGapItDoesNotUnderstand() {
        company.skills.gapOfKind(company.lena, "discovery", "mystery");

        await().untilAsserted(() -> company.as(Role.INTEGRATION, "ivo.integration")
                .get("/v1/dead-events")
                .then()
                .body("data", hasSize(1))
                .body("data[0].reason", containsString("Unknown kind of gap 'mystery'")));
    }

    private ValidatableResponse read(String role, String userName, String need) {
        return company.as(role, userName).get("/v1/needs/" + need).then();
    }

    private ValidatableResponse needsOf(String role, String userName) {
        return company.as(role, userName)
                .get("/v1/needs?personId=" + company.lena)
                .then()
                .statusCode(200);
    }
}
