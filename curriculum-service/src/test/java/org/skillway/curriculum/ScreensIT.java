package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What is read by REST is read the same by GraphQL, by whoever may. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ScreensIT {

    @Test
    void whatACompanyDecidedIsReadForItsScreen() {
        try (var company = LearnerFixture.companyWithModules("screens-policies")) {
            String all = "{ norms { found start } refresherPolicy { version share }"
                    + " nudgePolicy { version mostADay quietFrom } pacePolicy { version estimated }"
                    + " easyDayPolicy { version days { day } } recallPolicy { version usual critical }"
                    + " testOutDesign { version falsePass coolDownDays } }";

            JsonPath read = ask(company, Role.LD_ADMIN, "maya", all);

            Map<String, String> pages = Map.of(
                    "norms.start", "norms",
                    "refresherPolicy.share", "refresher-policy",
                    "nudgePolicy.mostADay", "nudge-policy",
                    "pacePolicy.estimated", "pace-policy",
                    "easyDayPolicy.version", "easy-day-policy",
                    "recallPolicy.usual", "recall-policy",
                    "testOutDesign.falsePass", "test-out-design");
            pages.forEach((field, page) -> assertThat(read.<Object>get("data." + field))
                    .as(field)
                    .isNotNull()
                    .isEqualTo(as(Role.LD_ADMIN, "maya", company.tenant)
                            .get("/v1/" + page)
                            .then()
                            .statusCode(200)
                            .extract()
                            .path(field.substring(field.indexOf('.') + 1))));
            for (String field : List.of("norms { found }", "refresherPolicy { share }", "setbacks { nextCursor }")) {
                assertThat(refused(company, Role.LEARNER, "{ " + field + " }")).isEqualTo("FORBIDDEN");
            }
        }
    }

    @Test
    void curriculaTheirVersionsAndContentDecisionsAreListed() {
        try (var company = LearnerFixture.companyWithModules("screens-curricula")) {
            for (String key : List.of("onboarding-a", "onboarding-b")) {
                String tag = as(Role.LD_ADMIN, "maya", company.tenant)
                        .body(Map.of(
                                "name",
                                "Onboarding",
                                "roles",
                                List.of("support"),
                                "blocks",
                                List.of(Map.of("skill", "ticket-notes", "modules", List.of("notes-three-parts")))))
                        .put("/v1/curricula/" + key)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("ETag");
                as(Role.LD_ADMIN, "maya", company.tenant)
                        .header("If-Match", tag)
                        .body(Map.of("note", "First"))
                        .post("/v1/curricula/" + key + ":publish")
                        .then()
                        .statusCode(200);
            }
            ContentDecisions.decide(company.tenant, "reporting-weekly-status", "keep");

            JsonPath first = ask(
                    company,
                    Role.MANAGER,
                    "rosa",
                    "{ curricula(limit: 1) { data { key } nextCursor }"
                            + " curriculumVersion(key: \"onboarding-a\", version: 1) { version note } }");
            assertThat(first.getList("data.curricula.data.key")).isEqualTo(List.of("onboarding-a"));
            assertThat(first.getString("data.curriculumVersion.note")).isEqualTo("First");
            JsonPath second = ask(
                    company,
                    Role.MANAGER,
                    "rosa",
                    "{ curricula(cursor: \"" + first.getString("data.curricula.nextCursor")
                            + "\") { data { key } nextCursor } }");
            assertThat(second.getList("data.curricula.data.key")).isEqualTo(List.of("onboarding-b"));
            assertThat(second.getString("data.curricula.nextCursor")).isNull();
            assertThat(refused(
                            company, Role.MANAGER, "{ curriculumVersion(key: \"onboarding-a\", version: 9) { note } }"))
                    .isEqualTo("NOT_FOUND");
            assertThat(ask(
                                    company,
                                    Role.LD_ADMIN,
                                    "maya",
                                    "{ contentDecisions(module: \"reporting-weekly-status\") { data { decision } }"
                                            + " setbacks { data { chore } } }")
                            .getList("data.contentDecisions.data.decision"))
                    .isEqualTo(List.of("keep"));
        }
    }

    @Test
    void whatWasDecidedAboutContestsAndMeasuresIsListed() {
        try (var company = LearnerFixture.companyWithModules("screens-decided")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired("noah.becker", "support", rosa);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            String contest = as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("step", step, "reason", "I teach it."))
                    .post("/v1/people/" + noah + "/path/contests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            String proposal = as(Role.HR_ADMIN, "hanna", company.tenant)
                    .body(Map.of("kind", "report", "skill", "ticket-notes", "reason", "Three complaints."))
                    .post("/v1/people/" + noah + "/remediation-proposals")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("outcome", "kept", "reason", "It is new."))
                    .post("/v1/contests/" + contest + "/decisions")
                    .then()
                    .statusCode(201);
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("outcome", "declined", "reason", "Talked about."))
                    .post("/v1/remediation-proposals/" + proposal + "/decisions")
                    .then()
                    .statusCode(201);

            JsonPath read = ask(
                    company,
                    Role.MANAGER,
                    "rosa.lind",
                    "{ contests(status: \"decided\") { data { id } nextCursor } open: contests { data { id } }"
                            + " remediationProposalsInState(state: \"declined\", personId: \"" + noah
                            + "\") { data { id } } }");

            assertThat(read.getList("data.contests.data.id")).isEqualTo(List.of(contest));
            assertThat(read.getList("data.open.data.id")).isEmpty();
            assertThat(read.getList("data.remediationProposalsInState.data.id")).isEqualTo(List.of(proposal));
            assertThat(ask(company, Role.MANAGER, "somebody.else", "{ contests(status: \"decided\") { data { id } } }")
                            .getList("data.contests.data.id"))
                    .isEmpty();
        }
    }

    private static JsonPath ask(LearnerFixture company, String role, String user, String query) {
        return as(role, user, company.tenant)
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String refused(LearnerFixture company, String role, String query) {
        return ask(company, role, "noah.becker", query).getString("errors[0].extensions.code");
    }
}
