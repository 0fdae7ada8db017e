package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Nothing that somebody is to learn is left off their path without a word to them, their manager and other services. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class UnsaidIT {

    private static final String NOAH = "noah.becker";
    private static final String GRACE = "grace.adeyemi";
    private static final String GATE = "reporting-weekly-status";
    private static final String GATE_SKILL = "reporting";
    private static final String PRODUCT = "product-knowledge";

    @Test
    void aSittingTooShortForWhatIsRequiredIsSaidToWhoApprovesItAndToWhoReadsThePath() {
        try (var company = LearnerFixture.companyWithModules("unsaid-too-long")) {
            UUID noah = underTheGate(company);

            String gate = "tooLong.find { it.module == '" + GATE + "' }";
            approve(company, noah, 5, null)
                    .body(gate + ".minutes", equalTo(7))
                    .body(gate + ".reason", containsString("the longest approved sitting has 5"));

            budget(company, noah).body(gate + ".minutes", equalTo(7));
            String waiting = "waiting.find { it.module == '" + GATE + "' }";
            path(company, noah)
                    .body("steps.module", not(hasItem(GATE)))
                    .body(waiting + ".held", equalTo(true))
                    .body(waiting + ".motive.code", equalTo("too-long"))
                    .body(waiting + ".reason", containsString("nor does what waits for it"));
            as(Role.MANAGER, GRACE, company.tenant)
                    .get("/v1/learners")
                    .then()
                    .statusCode(200)
                    .body("data.find { it.personId == '" + noah + "' }.waiting.module", hasItem(GATE));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(told -> {
                        assertThat(EventSchemas.complaints(told.type(), told.payload()))
                                .isEmpty();
                        assertThat(told.payload())
                                .contains("\"outcome\":\"under-way\"")
                                .contains("{\"module\":\"" + GATE + "\",\"code\":\"too-long\"}");
                    }));

            approve(company, noah, 10, "\"1\"").body("tooLong", empty());
            path(company, noah).body("steps.module", hasItem(GATE));
        }
    }

    @Test
    void aGateInASkillThatNoRoleAsksForIsHelpedWithAndThenCallsForAPerson() {
        try (var company = LearnerFixture.companyWithModules("unsaid-gate")) {
            UUID noah = underTheGate(company);

            fails(company, noah);
            path(company, noah).body("steps[0].module", equalTo("reporting-status-simple"));
            fails(company, noah);
            fails(company, noah);

            path(company, noah)
                    .body("steps.module", not(hasItem(GATE)))
                    .body("suggestions.skill", contains(GATE_SKILL))
                    .body("waiting.find { it.motive.code == 'rests' }.module", equalTo(GATE));
            helpIsWanted(company, noah, GATE_SKILL);
        }
    }

    @Test
    void whoHasPassedAllThereIsAndIsNotThereIsSentToAPerson() {
        try (var company = LearnerFixture.companyWithModules("unsaid-dead-end")) {
            UUID noah = company.hired(NOAH, "support");
            company.others.roleAsks("support", 2, List.of(asking(PRODUCT, 5)));
            await().untilAsserted(() -> as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/mastery")
                    .then()
                    .body("skills.findAll { it.targetLevel != null }.skill", contains(PRODUCT)));

            for (String module : List.of("product-plans-basics", "product-fit-practice", "product-limits-scenario")) {
                for (String item : Company.items(module)) {
                    company.answers(NOAH, noah, module, item, true).statusCode(201);
                }
            }

            path(company, noah)
                    .body("outcome", equalTo("out-of-content"))
                    .body("suggestions.skill", contains(PRODUCT))
                    .body("suggestions.motive.code", contains("nothing-left"));
            helpIsWanted(company, noah, PRODUCT);
        }
    }

    private static UUID underTheGate(LearnerFixture company) {
        UUID grace = company.hired(GRACE, "manager");
        UUID noah = company.hired(NOAH, "support", grace);
        var draft = Map.of(
                "name",
                "Onboarding in support",
                "roles",
                List.of("support"),
                "blocks",
                List.of(Map.of("skill", "ticket-notes", "modules", List.of("notes-three-parts", "notes-practice"))),
                "rules",
                List.of(Map.of(
                        "kind",
                        "hold-until-passed",
                        "first",
                        GATE,
                        "modules",
                        List.of("notes-three-parts", "notes-practice"))));
        String etag = as(Role.LD_ADMIN, "author", company.tenant)
                .body(draft)
                .put("/v1/curricula/onboarding")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        as(Role.LD_ADMIN, "author", company.tenant)
                .header("If-Match", etag)
                .body(Map.of("note", "As agreed"))
                .post("/v1/curricula/onboarding:publish")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> path(company, noah).body("steps.module", hasItem(GATE)));
        return noah;
    }

    private static Map<String, Object> asking(String skill, int level) {
        Map<String, Object> asked = new HashMap<>(Company.roleMap("support").stream()
                .filter(each -> skill.equals(each.get("skill")))
                .findFirst()
                .orElseThrow());
        asked.put("level", level);
        return asked;
    }

    private static void fails(LearnerFixture company, UUID noah) {
        String item = Company.items(GATE).getFirst();
        Map<String, Object> more = Map.of(
                "item",
                item,
                "response",
                Company.option(GATE, item, false),
                "occurredAt",
                Instant.now().toString());
        company.does(NOAH, LearnerFixture.activity(noah, GATE, "answered", more))
                .statusCode(201);
    }

    private static void helpIsWanted(LearnerFixture company, UUID noah, String skill) {
        await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                .filteredOn(told -> told.type().endsWith("help.wanted.v1"))
                .last()
                .satisfies(told -> {
                    assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty();
                    assertThat(told.payload()).contains("\"skill\":\"" + skill).contains("\"open\":true");
                }));
    }

    private static ValidatableResponse approve(
            LearnerFixture company, UUID noah, int sitting, @Nullable String ifMatch) {
        var request = as(Role.MANAGER, GRACE, company.tenant)
                .body(Map.of("minutesPerWeek", 30, "slots", List.of(Map.of("moment", "any", "minutes", sitting))));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/people/" + noah + "/time-budget")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse budget(LearnerFixture company, UUID noah) {
        return as(Role.MANAGER, GRACE, company.tenant)
                .get("/v1/people/" + noah + "/time-budget")
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
