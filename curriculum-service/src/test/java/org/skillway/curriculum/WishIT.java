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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** A learner pins and puts off modules, and the path follows. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WishIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void whatIsPinnedComesFirstAndWhatIsUnpinnedLosesItsPlace() {
        try (var company = LearnerFixture.companyWithModules("wish-pin")) {
            UUID noah = company.hired("noah.becker", "support");
            String first = company.nextStep("noah.becker", noah).extract().path("next.module");
            String wanted = other(company, noah, first);

            pin(company, noah, wanted)
                    .statusCode(200)
                    .body("pins.module", contains(wanted))
                    .body("pins[0].week", equalTo(monday().toString()))
                    .body("next.module", equalTo(wanted))
                    .body("next.reason", equalTo("You pinned this."));
            company.nextStep("noah.becker", noah).body("next.module", equalTo(wanted));
            assertThat(company.others.toldAbout(noah))
                    .anySatisfy(told -> assertThat(told.payload()).contains("\"cause\":\"wish\"", "pinned " + wanted));
            decisions(company, noah)
                    .body("data[0].cause", equalTo("wish"))
                    .body("data[0].steps[0].module", equalTo(wanted));

            as(Role.LEARNER, "noah.becker", company.tenant)
                    .delete("/v1/people/" + noah + "/path/pins/" + wanted)
                    .then()
                    .statusCode(200)
                    .body("pins", empty())
                    .body("next.module", equalTo(first));
        }
    }

    @Test
    void whatIsPutOffWaitsAndItsManagerReadsWhy() {
        try (var company = LearnerFixture.companyWithModules("wish-defer")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired("noah.becker", "support", rosa);
            String first = company.nextStep("noah.becker", noah).extract().path("next.module");

            defer(company, noah, first, today().plusDays(60), "Our release is first.")
                    .statusCode(200)
                    .body("deferrals.module", contains(first))
                    .body("next.module", not(equalTo(first)));

            path(company, noah).body("steps.module", not(hasItem(first))).body("outcome", equalTo("under-way"));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .get("/v1/people/" + noah + "/path/wishes")
                    .then()
                    .statusCode(200)
                    .body("deferrals[0].reason", equalTo("Our release is first."));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ pathWishes(personId: \"" + noah + "\") { deferrals { module until reason excused } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pathWishes.deferrals.module", contains(first));

            as(Role.LEARNER, "noah.becker", company.tenant)
                    .delete("/v1/people/" + noah + "/path/deferrals/" + first)
                    .then()
                    .statusCode(200)
                    .body("deferrals", empty())
                    .body("next.module", equalTo(first));
        }
    }

    @Test
    void aRefusalSaysWhichRuleItIs() {
        try (var company = LearnerFixture.companyWithModules("wish-refused")) {
            UUID noah = company.hired("noah.becker", "support");
            String first = company.nextStep("noah.becker", noah).extract().path("next.module");

            pin(company, noah, "no-such-module").statusCode(404).body("code", equalTo("NOT_FOUND"));
            pin(company, noah, "refund-refresher")
                    .statusCode(422)
                    .body("code", equalTo("UNPROCESSABLE"))
                    .body("detail", containsString("this is a refresher"));
            pin(company, noah, "coaching-ask-first").statusCode(422).body("detail", containsString("No open target"));
            pin(company, noah, "NOTAKEY").statusCode(400);
            defer(company, noah, first, today(), "Now.")
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/until")));
            defer(company, noah, first, today().plusDays(91), "Next year.")
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/until")));
            defer(company, noah, first, today().plusDays(9), " ")
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/reason")));
            company.does("noah.becker", LearnerFixture.activity(noah, first, "started", Map.of()));
            defer(company, noah, first, today().plusDays(9), "Later.")
                    .statusCode(409)
                    .body("code", equalTo("CONFLICT"));
            List.of("notes-three-parts", "empathy-first-minute", "refund-rules", "objection-price-lesson").stream()
                    .limit(3)
                    .forEach(module -> pin(company, noah, module).statusCode(200));
            pin(company, noah, "objection-price-lesson")
                    .statusCode(409)
                    .body("detail", containsString("pinned already"));
        }
    }

    @Test
    void aWorkSignalIsAnsweredWhateverItsLearnerPutsOff() {
        try (var company = LearnerFixture.companyWithModules("wish-drift")) {
            UUID noah = company.hired("noah.becker", "support");
            company.others.signalSlips(noah, UUID.randomUUID(), "ticket-note-quality", "ticket-notes");
            await().untilAsserted(
                            () -> company.nextStep("noah.becker", noah).body("next.inserted", equalTo("refresher")));
            String refresher = company.nextStep("noah.becker", noah).extract().path("next.module");

            defer(company, noah, refresher, today().plusDays(9), "No time.")
                    .statusCode(409)
                    .body("detail", containsString("Contest it"));
        }
    }

    @Test
    void whatACompanyRequiresCannotWaitBeyondItsDay() {
        try (var company = LearnerFixture.companyWithModules("wish-required")) {
            UUID noah = company.hired("noah.becker", "support");
            Map<String, Object> curriculum = Map.of(
                    "name", "Onboarding",
                    "roles", List.of("support"),
                    "blocks", List.of(Map.of("skill", "reporting", "modules", List.of("reporting-weekly-status"))),
                    "rules", List.of(Map.of("kind", "required", "modules", List.of("reporting-weekly-status"))),
                    "replacements", List.of());
            String etag = as(Role.LD_ADMIN, "author", company.tenant)
                    .body(curriculum)
                    .put("/v1/curricula/onboarding")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("ETag");
            as(Role.LD_ADMIN, "author", company.tenant)
                    .header("If-Match", etag)
                    .body(Map.of("note", "Everybody reports."))
                    .post("/v1/curricula/onboarding:publish")
                    .then()
                    .statusCode(200);
            await().untilAsserted(() -> path(company, noah).body("steps.module", hasItem("reporting-weekly-status")));

            defer(company, noah, "reporting-weekly-status", today().plusDays(29), "Not for me.")
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/until")))
                    .body("detail", containsString("Your company asks this of your role"));
            defer(company, noah, "reporting-weekly-status", today().plusDays(8), "After the fair.")
                    .statusCode(200);
        }
    }

    @Test
    void nobodyElseSpeaksForALearner() {
        try (var company = LearnerFixture.companyWithModules("wish-access")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired("noah.becker", "support", rosa);
            company.hired("priya.raman", "support");

            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .put("/v1/people/" + noah + "/path/pins/refund-rules")
                    .then()
                    .statusCode(403);
            as(Role.LEARNER + " " + Role.MANAGER, "rosa.lind", company.tenant)
                    .put("/v1/people/" + noah + "/path/pins/refund-rules")
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/people/" + noah + "/path/wishes")
                    .then()
                    .statusCode(404);
        }
    }

    private static LocalDate monday() {
        return today().minusDays(today().getDayOfWeek().getValue() - 1L);
    }

    private static String other(LearnerFixture company, UUID noah, String first) {
        List<String> modules = path(company, noah).extract().path("steps.findAll { it.inserted == null }.module");
        return modules.stream()
                .filter(module -> !module.equals(first))
                .filter(
                        List.of("notes-three-parts", "empathy-first-minute", "refund-rules", "product-plans-basics")
                                ::contains)
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse path(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + noah + "/path")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decisions(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + noah + "/path/decisions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pin(LearnerFixture company, UUID noah, String module) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .put("/v1/people/" + noah + "/path/pins/" + module)
                .then();
    }

    private static ValidatableResponse defer(
            LearnerFixture company, UUID noah, String module, LocalDate until, String reason) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .body(Map.of("until", until.toString(), "reason", reason))
                .put("/v1/people/" + noah + "/path/deferrals/" + module)
                .then();
    }
}
