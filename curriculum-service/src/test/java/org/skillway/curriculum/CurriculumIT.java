package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** From a draft to what holds and back again, over the paths of people. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CurriculumIT {

    private static final String ONBOARDING = "/v1/curricula/onboarding";

    @Test
    void aPublishedCurriculumChangesPathsAsItsPreviewSaidAndGoingBackChangesThemBack() {
        try (var company = LearnerFixture.companyWithModules("curriculum-release")) {
            UUID noah = company.hired("noah.becker", "support");
            publish(company.tenant, edit(company.tenant, onboarding(List.of()), null))
                    .statusCode(200);
            path(company, noah).body("steps.module", not(hasItem("reporting-weekly-status")));
            String etag = edit(
                    company.tenant,
                    onboarding(List.of(
                            Map.of("kind", "required", "modules", List.of("reporting-weekly-status")),
                            Map.of(
                                    "kind",
                                    "hold-until-passed",
                                    "first",
                                    "reporting-weekly-status",
                                    "modules",
                                    List.of("notes-three-parts", "notes-practice")))),
                    "\"2\"");

            author(company.tenant)
                    .post(ONBOARDING + ":preview")
                    .then()
                    .statusCode(200)
                    .body("learners", equalTo(1))
                    .body("changed", equalTo(1))
                    .body("estimate.changed", equalTo(1))
                    .body("examples[0].personId", equalTo(noah.toString()))
                    .body("examples[0].added", hasItem("reporting-weekly-status"));
            path(company, noah).body("steps.module", not(hasItem("reporting-weekly-status")));

            publish(company.tenant, etag)
                    .statusCode(200)
                    .body("version.version", equalTo(2))
                    .body("replanId", notNullValue());
            await().untilAsserted(() -> path(company, noah)
                    .body("steps.module", hasItem("reporting-weekly-status"))
                    .body("steps.module", not(hasItem("notes-three-parts")))
                    .body(
                            "steps.find { it.module == 'reporting-weekly-status' }.reason",
                            containsString("asks this of your role")));

            author(company.tenant)
                    .header("If-Match", "\"4\"")
                    .body(Map.of("version", 1, "note", "Too much at once"))
                    .post(ONBOARDING + ":restore")
                    .then()
                    .statusCode(200)
                    .body("version.version", equalTo(3))
                    .body("version.restoredFrom", equalTo(1));
            await().untilAsserted(
                            () -> path(company, noah).body("steps.module", not(hasItem("reporting-weekly-status"))));
            await().untilAsserted(() -> assertThat(company.others.toldAbout("onboarding"))
                    .filteredOn(told -> company.tenant.equals(told.headers().get("ce_tenantid")))
                    .hasSize(3)
                    .allSatisfy(told -> assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty()));
        }
    }

    @Test
    void whoPassedWhatIsReplacedHasPassedItsReplacement() {
        try (var company = LearnerFixture.companyWithModules("curriculum-migrate")) {
            UUID noah = company.hired("noah.becker", "support");
            publish(
                            company.tenant,
                            edit(
                                    company.tenant,
                                    onboarding(List.of(
                                            Map.of("kind", "required", "modules", List.of("reporting-weekly-status")))),
                                    null))
                    .statusCode(200);
            Company.items("reporting-weekly-status")
                    .forEach(item -> company.answers("noah.becker", noah, "reporting-weekly-status", item, true)
                            .statusCode(201));
            Map<String, Object> next = onboarding(
                    List.of(Map.of("kind", "required", "modules", List.of("handoff-four-parts"))),
                    List.of(Map.of(
                            "module", "reporting-weekly-status", "by", "handoff-four-parts", "passCounts", true)));
            String etag = edit(company.tenant, next, "\"2\"");

            author(company.tenant)
                    .post(ONBOARDING + ":preview")
                    .then()
                    .statusCode(200)
                    .body("modules.find { it.fate == 'replaced' }.passed", equalTo(1))
                    .body(
                            "modules.find { it.fate == 'replaced' }.meaning",
                            containsString("counts as one of handoff-four-parts"));

            publish(company.tenant, etag).statusCode(200);
            await().untilAsserted(() -> path(company, noah)
                    .body("steps.module", not(hasItem("handoff-four-parts")))
                    .body("steps.module", not(hasItem("reporting-weekly-status"))));
        }
    }

    @Test
    void refusesToPublishACircleAndNamesIt() {
        try (var company = LearnerFixture.companyWithModules("curriculum-circle")) {
            String etag = edit(
                    company.tenant,
                    onboarding(List.of(Map.of(
                            "kind", "before", "first", "notes-practice", "modules", List.of("notes-three-parts")))),
                    null);

            publish(company.tenant, etag)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/rules"))
                    .body("errors[0].detail", containsString("notes-practice → notes-three-parts → notes-practice"));
            author(company.tenant)
                    .post(ONBOARDING + ":preview")
                    .then()
                    .statusCode(200)
                    .body("examined", equalTo(0))
                    .body("findings.rule", hasItem("no-circles"));
            author(company.tenant).get(ONBOARDING + "/versions").then().body("data", hasSize(0));
        }
    }

    @Test
    void ofSeveralWhoPublishAtOnceOneDoes() throws Exception {
        try (var company = LearnerFixture.companyWithModules("curriculum-race");
                var pool = Executors.newFixedThreadPool(4)) {
            String etag = edit(company.tenant, onboarding(List.of()), null);
            Callable<Integer> publish =
                    () -> publish(company.tenant, etag).extract().statusCode();

            List<Integer> statuses = pool.invokeAll(List.of(publish, publish, publish, publish)).stream()
                    .map(each -> each.resultNow())
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
            author(company.tenant).get(ONBOARDING + "/versions").then().body("data", hasSize(1));
        }
    }

    @Test
    void aDraftIsChangedOnlyByWhoReadIt() {
        edit("curriculum-etag", onboarding(List.of()), null);

        put("curriculum-etag", onboarding(List.of()), null).statusCode(428);
        put("curriculum-etag", onboarding(List.of()), "\"9\"").statusCode(412);
        put("curriculum-etag", onboarding(List.of()), "\"1\"").statusCode(200).header("ETag", "\"2\"");
        as(Role.LEARNER, "somebody", "curriculum-etag")
                .body(onboarding(List.of()))
                .put(ONBOARDING)
                .then()
                .statusCode(403);
        author("curriculum-other-tenant").get(ONBOARDING).then().statusCode(404);
        author("curriculum-etag")
                .get("/v1/curricula")
                .then()
                .body("data.key", contains("onboarding"))
                .body("data[0].findings.rule", hasItem("modules-exist"));
    }

    @Test
    void pointsAtFieldsThatTheKindOfARuleDoesNotHave() {
        put("curriculum-form", onboarding(List.of(Map.of("kind", "sometimes"))), null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rules/0/kind"));
        edit("curriculum-form", onboarding(List.of(Map.of("kind", "required", "most", 2))), null);

        author("curriculum-form")
                .get(ONBOARDING)
                .then()
                .body(
                        "findings.findAll { it.rule == 'rule-has-its-form' }.pointer",
                        contains("/rules/0/modules", "/rules/0/most"));
    }

    @Test
    void graphqlShowsTheDraftAndItsHistory() {
        try (var company = LearnerFixture.companyWithModules("curriculum-graphql")) {
            publish(company.tenant, edit(company.tenant, onboarding(List.of()), null))
                    .statusCode(200);

            as(Role.MANAGER, "somebody", company.tenant)
                    .body(
                            Map.of(
                                    "query",
                                    "{ curriculum(key: \"onboarding\") { curriculum { publishedVersion draft { blocks { modules } } } versions { version note } } }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.curriculum.curriculum.publishedVersion", equalTo(1))
                    .body("data.curriculum.versions[0].note", equalTo("As agreed"));
        }
    }

    private static Map<String, Object> onboarding(List<Map<String, Object>> rules) {
        return onboarding(rules, List.of());
    }

    private static Map<String, Object> onboarding(
            List<Map<String, Object>> rules, List<Map<String, Object>> replacements) {
        return Map.of(
                "name",
                "Onboarding in support",
                "roles",
                List.of("support"),
                "blocks",
                List.of(Map.of("skill", "ticket-notes", "modules", List.of("notes-three-parts", "notes-practice"))),
                "rules",
                rules,
                "replacements",
                replacements);
    }

    /** The ETag of the draft after the change. */
    private static String edit(String tenant, Map<String, Object> draft, @Nullable String ifMatch) {
        return put(tenant, draft, ifMatch).extract().header("ETag");
    }

    private static ValidatableResponse put(String tenant, Map<String, Object> draft, @Nullable String ifMatch) {
        RequestSpecification request = author(tenant).body(draft);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(ONBOARDING)
                .then();
    }

    private static ValidatableResponse publish(String tenant, String etag) {
        return author(tenant)
                .header("If-Match", etag)
                .body(Map.of("note", "As agreed"))
                .post(ONBOARDING + ":publish")
                .then();
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification author(String tenant) {
        return as(Role.LD_ADMIN, "author", tenant);
    }
}
