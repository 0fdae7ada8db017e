package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Many activities in one request. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BatchIT {

    private static final String REFUNDS = "refund-rules";

    @Test
    void recordsEachForItselfInTheOrderSentAndOnce() {
        try (var company = LearnerFixture.companyWithModules("batch")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID mara = company.hired("mara.klein", "support");
            List<Map<String, Object>> items = List.of(
                    item("a", activity(noah, REFUNDS, "started", Map.of())),
                    item("b", answer(noah, 1, false)),
                    item("c", activity(noah, "nowhere", "started", Map.of())),
                    item("d", answer(mara, 1, true)),
                    item("e", activity(noah, REFUNDS, "answered", Map.of())),
                    item("f", answer(noah, 1, true)),
                    item("a", activity(noah, REFUNDS, "started", Map.of())),
                    item("b", answer(noah, 2, true)));

            batch(Role.INTEGRATION, "lms", company.tenant, items)
                    .statusCode(200)
                    .body("recorded", equalTo(5))
                    .body("refused", equalTo(3))
                    .body("results.status", equalTo(List.of(201, 201, 422, 201, 400, 201, 201, 422)))
                    .body("results[1].correct", equalTo(false))
                    .body("results[2].activityId", nullValue())
                    .body("results[2].problem.errors.pointer", equalTo(List.of("/items/2/activity/module")))
                    .body(
                            "results[4].problem.errors.pointer",
                            equalTo(List.of("/items/4/activity/item", "/items/4/activity/response")))
                    .body("results[6].replayed", equalTo(true))
                    .body("results[7].problem.code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            batch(Role.INTEGRATION, "lms", company.tenant, items)
                    .statusCode(200)
                    .body("results.findAll { it.replayed }.size()", equalTo(5));

            company.mastery("noah.becker", noah)
                    .body("skills.find { it.skill == 'refund-handling' }.evidence", equalTo(2));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah).stream()
                            .filter(told -> told.type().endsWith("activity.recorded.v1"))
                            .map(told ->
                                    told.data().get("kind") + " " + told.data().get("correct")))
                    .containsExactly("started null", "answered false", "answered true"));
        }
    }

    @Test
    void aLearnerBringsOnlyTheirOwnActivities() {
        try (var company = LearnerFixture.companyWithModules("batch-access")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID mara = company.hired("mara.klein", "support");

            batch(
                            Role.LEARNER,
                            "noah.becker",
                            company.tenant,
                            List.of(item("a", answer(mara, 1, true)), item("b", answer(noah, 1, true))))
                    .statusCode(200)
                    .body("results.status", equalTo(List.of(404, 201)));
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=person/" + mara)
                    .then()
                    .body("data.findAll { it.outcome == 'denied' }", hasSize(1));
        }
    }

    @Test
    void pointsIntoTheBatch() {
        UUID nobody = UUID.randomUUID();
        Map<String, Object> noKey = new HashMap<>(item("x", activity(nobody, REFUNDS, "slept", Map.of())));
        noKey.remove("key");

        batch(Role.INTEGRATION, "lms", "batch-input", List.of(noKey, Map.of("key", "y")))
                .statusCode(200)
                .body("results[0].problem.errors.pointer", equalTo(List.of("/items/0/activity/kind", "/items/0/key")))
                .body("results[1].problem.errors.pointer", equalTo(List.of("/items/1/activity")));
        batch(Role.INTEGRATION, "lms", "batch-input", List.of())
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items")));
        batch(Role.INTEGRATION, "lms", "batch-input", Collections.nCopies(101, noKey))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items")));
        batch(Role.INTEGRATION, "lms", "batch-input", new ArrayList<>(Arrays.asList(noKey, null)))
                .statusCode(400);
        Map<String, Object> notAPerson = new HashMap<>(activity(nobody, REFUNDS, "started", Map.of()));
        notAPerson.put("personId", "noah");
        batch(Role.INTEGRATION, "lms", "batch-input", List.of(item("z", notAPerson)))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/0/activity/personId")));
    }

    @Test
    void aTextThatTheDatabaseCannotKeepIsRefusedInItsPlace() {
        Map<String, Object> nul = activity(UUID.randomUUID(), REFUNDS, "started", Map.of("source", "l\0ms"));

        batch(Role.INTEGRATION, "lms", "batch-nul", List.of(item("a", nul)))
                .statusCode(400)
                .body("code", equalTo("WRONG_TYPE"))
                .body("errors.pointer", equalTo(List.of("/items/0/activity/source")));
    }

    @Test
    void aBatchCountsAsItsItems() {
        Map<String, Object> refused = item("x", activity(UUID.randomUUID(), REFUNDS, "slept", Map.of()));
        List<Map<String, Object>> full = Collections.nCopies(100, refused);

        batch(Role.INTEGRATION, "flood", "batch-flood", full).statusCode(200);
        // Side by side: one after the other a slow machine takes so long that there is always enough again.
        List<Response> flood = IntStream.range(0, 80)
                .parallel()
                .mapToObj(_ -> batch(Role.INTEGRATION, "flood", "batch-flood", full)
                        .extract()
                        .response())
                .toList();

        assertThat(flood)
                .filteredOn(each -> each.statusCode() == 429)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.header("Retry-After")).isNotNull());
        batch(Role.INTEGRATION, "other", "batch-flood", full).statusCode(200);
    }

    private static Map<String, Object> answer(UUID person, int number, boolean right) {
        String item = REFUNDS + "-" + number;
        return activity(
                person, REFUNDS, "answered", Map.of("item", item, "response", Company.option(REFUNDS, item, right)));
    }

    private static Map<String, Object> item(String key, Map<String, Object> activity) {
        return Map.of("key", key, "activity", activity);
    }

    private static ValidatableResponse batch(
            String role, String userName, String tenant, List<Map<String, Object>> items) {
        return as(role, userName, tenant)
                .body(Map.of("items", items))
                .post("/v1/activities:batch")
                .then();
    }
}
