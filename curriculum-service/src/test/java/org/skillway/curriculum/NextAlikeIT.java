package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What comes next is one thing at a moment, whoever says it: the next step, wishes, activities, screens and events. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class NextAlikeIT {

    private static final String NOAH = "noah.becker";

    @Test
    void whatIsPinnedWaitsForASlotThatHoldsItInEveryAnswer() {
        try (var company = LearnerFixture.companyWithModules("next-slot")) {
            UUID noah = company.hired(NOAH, "support");
            String pinned = laterOne(company, noah);
            int tooShort = minutes(company, noah, pinned) - 1;
            opens(company, noah, tooShort);

            ValidatableResponse wish = pin(company, noah, pinned);

            ValidatableResponse next = company.nextStep(NOAH, noah)
                    .body("slot.moment", equalTo("sale"))
                    .body("minutes", equalTo(tooShort));
            Map<String, Object> step = next.extract().path("next");
            assertThat(moduleOf(step)).isNotEqualTo(pinned);
            assertAlike(company, noah, wish, step);
            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/next-step?minutes=10")
                    .then()
                    .body("next.module", equalTo(pinned));
        }
    }

    @Test
    void whatATaskNeedsComesFirstInEveryAnswer() {
        try (var company = LearnerFixture.companyWithModules("next-task")) {
            UUID noah = company.hired(NOAH, "support");
            String pinned = laterOne(company, noah);
            String other = path(company, noah)
                    .extract()
                    .path("steps.find { it.skill != '" + skill(company, noah, pinned) + "' }.skill");
            as(Role.INTEGRATION, "calendar", company.tenant)
                    .body(Map.of(
                            "skill",
                            other,
                            "title",
                            "Call with Contoso",
                            "dueAt",
                            Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                    .put("/v1/people/" + noah + "/tasks/CRM-7")
                    .then()
                    .statusCode(200);

            ValidatableResponse wish = pin(company, noah, pinned);

            Map<String, Object> step = company.nextStep(NOAH, noah)
                    .body("need.task", equalTo("CRM-7"))
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            assertThat(moduleOf(step)).isNotEqualTo(pinned);
            assertAlike(company, noah, wish, step);
        }
    }

    private static void assertAlike(
            LearnerFixture company, UUID noah, ValidatableResponse wish, @Nullable Map<String, Object> step) {
        assertThat(wish.extract().<Map<String, Object>>path("next")).isEqualTo(step);
        assertThat(as(Role.LEARNER, NOAH, company.tenant)
                        .get("/v1/people/" + noah + "/path/wishes")
                        .then()
                        .extract()
                        .<Map<String, Object>>path("next"))
                .isEqualTo(step);
        assertThat(as(Role.LEARNER, NOAH, company.tenant)
                        .body(Map.of("query", "{ learner(personId: \"" + noah + "\") { nextStep { module } } }"))
                        .post("/graphql")
                        .then()
                        .extract()
                        .<String>path("data.learner.nextStep.module"))
                .isEqualTo(moduleOf(step));
        await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                .last()
                .satisfies(told -> assertThat(told.payload()).contains("\"cause\":\"wish\""))
                .satisfies(told -> assertThat(moduleOf(told.data().get("next"))).isEqualTo(moduleOf(step))));
        Map<String, Object> after = company.does(
                        NOAH, LearnerFixture.activity(noah, "reporting-weekly-status", "abandoned", Map.of()))
                .statusCode(201)
                .extract()
                .path("next");
        assertThat(after).isEqualTo(company.nextStep(NOAH, noah).extract().path("next"));
        assertThat(moduleOf(after)).isEqualTo(moduleOf(step));
    }

    private static @Nullable String moduleOf(@Nullable Object step) {
        return step instanceof Map<?, ?> fields ? Objects.toString(fields.get("module")) : null;
    }

    /** Of what may be pinned and is not first already. */
    private static String laterOne(LearnerFixture company, UUID noah) {
        String first = company.nextStep(NOAH, noah).extract().path("next.module");
        List<String> modules = path(company, noah).extract().path("steps.findAll { it.inserted == null }.module");
        return modules.stream()
                .filter(module -> !module.equals(first))
                .filter(
                        List.of("notes-three-parts", "empathy-first-minute", "refund-rules", "product-plans-basics")
                                ::contains)
                .findFirst()
                .orElseThrow();
    }

    private static int minutes(LearnerFixture company, UUID noah, String module) {
        return path(company, noah).extract().path("steps.find { it.module == '" + module + "' }.minutes");
    }

    private static String skill(LearnerFixture company, UUID noah, String module) {
        return path(company, noah).extract().path("steps.find { it.module == '" + module + "' }.skill");
    }

    private static void opens(LearnerFixture company, UUID noah, int minutes) {
        as(Role.LEARNER, NOAH, company.tenant)
                .body(Map.of(
                        "slots",
                        List.of(Map.of("moment", "sale", "when", "after", "minutes", minutes, "days", List.of()))))
                .put("/v1/people/" + noah + "/slots")
                .then()
                .statusCode(200);
        as(Role.INTEGRATION, "crm", company.tenant)
                .body(Map.of(
                        "moment", "sale", "at", Instant.now().minusSeconds(60).toString()))
                .post("/v1/people/" + noah + "/moments")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pin(LearnerFixture company, UUID noah, String module) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .put("/v1/people/" + noah + "/path/pins/" + module)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse path(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + noah + "/path")
                .then()
                .statusCode(200);
    }
}
