package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.Drawn;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** What another version of a module would change, what it did, and the way back, over the paths of people. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ModuleVersionIT {

    private static final String NOTES = "notes-three-parts";
    private static final String LEAVING = "empathy-payroll-scenario";
    private static final String REPORTS = "reporting-weekly-status";

    @Inject
    Learners learners;

    @Inject
    Caller caller;

    @Test
    void whatAPreviewSaysComesTrueAndRestoringTakesItBack() {
        try (var company = LearnerFixture.companyWithModules("versions-there-and-back")) {
            UUID noah = company.hired("noah.becker", "support");
            ObjectNode changed = module(NOTES);
            changed.putArray("prerequisites").add(REPORTS);

            preview(company.tenant, changed)
                    .statusCode(200)
                    .body("result", equalTo("updated"))
                    .body("changes.pointer", contains("/prerequisites"))
                    .body("changes[0].now", equalTo(REPORTS))
                    .body("paths.learners", equalTo(1))
                    .body("paths.examined", equalTo(1))
                    .body("paths.changed", equalTo(1))
                    .body("paths.estimate", equalTo(Map.of("changed", 1, "atLeast", 1, "atMost", 1)))
                    .body("paths.examples[0].personId", equalTo(noah.toString()))
                    .body("paths.examples[0].added", hasItem(REPORTS));
            path(company, noah).body("steps.module", not(hasItem(REPORTS)));
            author(company.tenant).get(versions(NOTES)).then().body("data", hasSize(1));

            publish(company.tenant, changed, "\"1\"").statusCode(200);
            await().untilAsserted(() -> path(company, noah).body("steps.module", hasItem(REPORTS)));
            author(company.tenant)
                    .get(versions(NOTES))
                    .then()
                    .statusCode(200)
                    .body("data.version", contains(2, 1))
                    .body("data[0].publishedBy", equalTo("author"))
                    .body("data[0].publishedAt", notNullValue())
                    .body("data[0].changes.pointer", contains("/prerequisites"))
                    .body("data[1].changes", nullValue());

            restore(company.tenant, NOTES, 1, "\"2\"", "back")
                    .statusCode(201)
                    .body("version.version", equalTo(3))
                    .body("version.restoredFrom", equalTo(1))
                    .body("version.note", equalTo("Too much at once"))
                    .body("version.changes.kind", contains("removed"));
            restore(company.tenant, NOTES, 1, "\"2\"", "back")
                    .statusCode(201)
                    .header(Idempotency.REPLAYED, "true")
                    .body("version.version", equalTo(3));
            await().untilAsserted(() -> path(company, noah).body("steps.module", not(hasItem(REPORTS))));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(NOTES))
                    .filteredOn(told -> company.tenant.equals(told.headers().get("ce_tenantid")))
                    .hasSize(3)
                    .allSatisfy(told -> assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty()));
        }
    }

    @Test
    void aModuleThatGoesToAnotherSkillLeavesThePathsOfTheOneItWasIn() {
        try (var company = LearnerFixture.companyWithModules("versions-other-skill")) {
            UUID noah = company.hired("noah.becker", "support");
            path(company, noah).body("steps.module", hasItem(LEAVING));
            ObjectNode changed = module(LEAVING);
            ((ObjectNode) changed.get("outcome")).put("skill", "reporting");

            preview(company.tenant, changed)
                    .statusCode(200)
                    .body("paths.changed", equalTo(1))
                    .body("paths.examples[0].removed", hasItem(LEAVING));
            publish(company.tenant, changed, "\"1\"").statusCode(200);

            await().untilAsserted(() -> path(company, noah).body("steps.module", not(hasItem(LEAVING))));
        }
    }

    @Test
    void whatWouldBeRefusedIsRefusedInAPreviewToo() {
        try (var company = LearnerFixture.companyWithModules("versions-refused")) {
            ObjectNode circle = module(NOTES);
            circle.putArray("prerequisites").add("notes-practice");

            preview(company.tenant, circle)
                    .statusCode(200)
                    .body("result", equalTo("refused"))
                    .body("findings.findAll { it.severity == 'refused' }.pointer", contains("/prerequisites"))
                    .body("paths.examined", equalTo(0));
            preview(company.tenant, module(NOTES))
                    .body("result", equalTo("unchanged"))
                    .body("changes", empty())
                    .body("paths.learners", equalTo(0));
            author(company.tenant)
                    .body(circle.toString())
                    .post("/v1/modules/other:preview")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/key"));
        }
    }

    @Test
    void onlyWhoReadWhatHoldsRestoresAndOnlyWhatWasPublished() {
        try (var company = LearnerFixture.companyWithModules("versions-checks")) {
            publish(company.tenant, module(NOTES).put("minutes", 6), "\"1\"").statusCode(200);

            restore(company.tenant, NOTES, 1, null, null).statusCode(428);
            restore(company.tenant, NOTES, 1, "\"1\"", null).statusCode(412);
            restore(company.tenant, NOTES, 9, "\"2\"", null)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/version"));
            restore(company.tenant, "nowhere", 1, "\"1\"", null).statusCode(404);
            author(company.tenant).get(versions("nowhere")).then().statusCode(404);
            author(company.tenant).get(versions(NOTES) + "/9").then().statusCode(404);
            as(Role.ANALYST, "somebody", company.tenant)
                    .body(Map.of("version", 1, "note", "Back"))
                    .post("/v1/modules/" + NOTES + ":restore")
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, "somebody", company.tenant)
                    .get(versions(NOTES))
                    .then()
                    .statusCode(403);
            as(Role.ANALYST, "somebody", company.tenant)
                    .get(versions(NOTES) + "/1")
                    .then()
                    .statusCode(403);
            author("versions-other-tenant").get(versions(NOTES)).then().statusCode(404);

            restore(company.tenant, NOTES, 2, "\"2\"", null)
                    .statusCode(201)
                    .body("version.version", equalTo(2))
                    .body("version.restoredFrom", nullValue());
            author(company.tenant).get(versions(NOTES)).then().body("data", hasSize(2));
        }
    }

    @Test
    void aVersionThatTheCatalogueNoLongerAllowsIsNotRestored() {
        String tenant = "versions-no-more";
        ObjectNode base = alone("base");
        publish(tenant, base, null).statusCode(201);
        ObjectNode next = alone("next");
        next.putArray("prerequisites").add("base");
        publish(tenant, next, null).statusCode(201);
        publish(tenant, alone("next"), "\"1\"").statusCode(200);
        base.putArray("prerequisites").add("next");
        publish(tenant, base, "\"1\"").statusCode(200);

        restore(tenant, "next", 1, "\"2\"", null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/prerequisites"))
                .body("errors[0].detail", containsString("circle"));
        author(tenant).get(versions("next")).then().body("data.version", contains(2, 1));
    }

    @Test
    void ofSeveralWhoRestoreAtOnceOneDoes() throws Exception {
        try (var company = LearnerFixture.companyWithModules("versions-race");
                var pool = Executors.newFixedThreadPool(4)) {
            publish(company.tenant, module(NOTES).put("minutes", 6), "\"1\"").statusCode(200);
            Callable<Integer> restore = () ->
                    restore(company.tenant, NOTES, 1, "\"2\"", null).extract().statusCode();

            List<Integer> statuses = pool.invokeAll(List.of(restore, restore, restore, restore)).stream()
                    .map(each -> each.resultNow())
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412);
            author(company.tenant).get(versions(NOTES)).then().body("data", hasSize(3));
        }
    }

    @Test
    void versionsComeInPagesAndEachAsItsAuthorSentIt() {
        String tenant = "versions-pages";
        publish(tenant, alone("basics"), null).statusCode(201);
        publish(tenant, alone("basics").put("minutes", 6), "\"1\"").statusCode(200);
        publish(tenant, alone("basics").put("minutes", 7), "\"2\"").statusCode(200);

        String cursor = author(tenant)
                .get(versions("basics") + "?limit=2")
                .then()
                .body("data.version", contains(3, 2))
                .body("data[1].changes.now", contains("6"))
                .extract()
                .path("nextCursor");
        author(tenant)
                .get(versions("basics") + "?limit=2&cursor=" + cursor)
                .then()
                .body("data.version", contains(1))
                .body("nextCursor", nullValue());
        author(tenant)
                .get(versions("basics") + "/2")
                .then()
                .statusCode(200)
                .body("module.minutes", equalTo(6))
                .body("module.items[0].answer", notNullValue())
                .body("version.changes.pointer", contains("/minutes"));
        as(Role.MANAGER, "somebody", tenant)
                .body(
                        Map.of(
                                "query",
                                "{ moduleVersions(key: \"basics\", limit: 1) { data { version publishedBy changes { pointer was now } } nextCursor } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.moduleVersions.data[0].version", equalTo(3))
                .body("data.moduleVersions.data[0].changes[0].was", equalTo("6"))
                .body("data.moduleVersions.nextCursor", notNullValue());
    }

    @Test
    void ofManyTheSameSomeAreDrawnEachTime() {
        try (var company = LearnerFixture.companyWithModules("versions-drawn")) {
            Set<UUID> people = Set.of(
                    company.hired("noah.becker", "support"),
                    company.hired("one.more", "support"),
                    company.hired("and.another", "support"));

            Drawn two = within(company.tenant, () -> learners.drawn(List.of("support"), 2));

            assertThat(two.of()).isEqualTo(3);
            assertThat(two.people()).hasSize(2).doesNotHaveDuplicates().isSubsetOf(people);
            assertThat(within(company.tenant, () -> learners.drawn(List.of("support"), 2)))
                    .isEqualTo(two);
            assertThat(within(company.tenant, () -> learners.drawn(List.of("sales"), 2)))
                    .isEqualTo(new Drawn(List.of(), 0));
        }
    }

    private <T> T within(String tenant, Supplier<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(tenant);
            return work.get();
        } finally {
            context.terminate();
        }
    }

    /** A module of the sample company. */
    private static ObjectNode module(String key) {
        for (JsonNode each : Company.modules()) {
            if (each.get("key").asText().equals(key)) {
                return (ObjectNode) each;
            }
        }
        throw new IllegalArgumentException("The sample company has no module " + key);
    }

    /** One that needs no other. */
    private static ObjectNode alone(String key) {
        ObjectNode module = module(NOTES);
        module.put("key", key);
        return module;
    }

    private static ValidatableResponse preview(String tenant, ObjectNode module) {
        return author(tenant)
                .body(module.toString())
                .post("/v1/modules/" + module.get("key").asText() + ":preview")
                .then();
    }

    private static ValidatableResponse publish(String tenant, ObjectNode module, @Nullable String ifMatch) {
        return with(author(tenant), "If-Match", ifMatch)
                .body(module.toString())
                .put("/v1/modules/" + module.get("key").asText())
                .then();
    }

    private static ValidatableResponse restore(
            String tenant, String module, int version, @Nullable String ifMatch, @Nullable String key) {
        return with(with(author(tenant), "If-Match", ifMatch), Idempotency.HEADER, key)
                .body(Map.of("version", version, "note", "Too much at once"))
                .post("/v1/modules/" + module + ":restore")
                .then();
    }

    private static RequestSpecification with(RequestSpecification request, String header, @Nullable String value) {
        return value == null ? request : request.header(header, value);
    }

    private static String versions(String module) {
        return "/v1/modules/" + module + "/versions";
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
