package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Learning comes in the slots of somebody's work, and what is needed soon comes first. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SlotIT {

    @Test
    void theNextStepFitsTheSlotThatIsOpen() {
        try (var company = LearnerFixture.companyWithModules("slot-open")) {
            UUID noah = company.hired("noah.becker", "support");
            arrange(company, noah, List.of(slot("shift", "before", 5), slot("sale", "after", 7)))
                    .statusCode(200)
                    .header("ETag", startsWith("\"1."));
            nextStep(company, noah, "").body("minutes", equalTo(10)).body("slot", nullValue());
            nextStep(company, noah, "?moment=shift")
                    .body("minutes", equalTo(5))
                    .body("next.minutes", lessThanOrEqualTo(5));

            String answered = as(Role.INTEGRATION, "crm", company.tenant)
                    .body(Map.of(
                            "moment",
                            "sale",
                            "at",
                            Instant.now().minusSeconds(60).toString()))
                    .post("/v1/people/" + noah + "/moments")
                    .then()
                    .statusCode(200)
                    .body("opens.slot.minutes", equalTo(7))
                    .body("opens.until", notNullValue())
                    .extract()
                    .path("next.module");

            nextStep(company, noah, "")
                    .body("minutes", equalTo(7))
                    .body("slot.moment", equalTo("sale"))
                    .body("next.minutes", lessThanOrEqualTo(7))
                    .body("next.module", equalTo(answered));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ nextStep(personId: \"" + noah + "\") { minutes slot { moment } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.nextStep.slot.moment", equalTo("sale"));
            nextStep(company, noah, "?minutes=3").body("minutes", equalTo(3)).body("slot", nullValue());
            nextStep(company, noah, "?minutes=3&moment=sale").body("minutes", equalTo(3));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/next-step?moment=audit")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?moment"));
        }
    }

    @Test
    void whoTakesLongerHasNoEmptySlotForIt() {
        try (var company = LearnerFixture.companyWithModules("slot-pace")) {
            UUID noah = company.hired("noah.becker", "support");
            List<Integer> minutes = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .extract()
                    .path("steps.minutes");
            int shortest = minutes.stream().mapToInt(Integer::intValue).min().orElseThrow();
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("chosen", 3))
                    .put("/v1/people/" + noah + "/pace")
                    .then()
                    .statusCode(200);

            nextStep(company, noah, "?minutes=" + shortest)
                    .body("next.minutes", equalTo(shortest))
                    .body("next.pacedMinutes", equalTo(Math.min(30, 3 * shortest)));
        }
    }

    @Test
    void slotsAreArrangedOnceForEachMomentByWhoReadThem() {
        try (var company = LearnerFixture.companyWithModules("slot-form")) {
            UUID noah = company.hired("noah.becker", "support");

            arrange(company, noah, List.of(slot("sale", "after", 7), slot("sale", "before", 5)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/slots/1/moment"));
            arrange(company, noah, List.of(slot("sale", "during", 7)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/slots/0/when"));
            arrange(company, noah, List.of(slot("sale", "after", 7))).statusCode(200);
            arrange(company, noah, List.of(slot("sale", "after", 6))).statusCode(428);
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/people/" + noah + "/slots")
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ slots(personId: \"" + noah + "\") { version slots { moment minutes } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.slots.slots.moment", contains("sale"));
        }
    }

    @Test
    void whatNoSlotIsLongEnoughForIsNamedToWhoArrangesThem() {
        try (var company = LearnerFixture.companyWithModules("slot-long")) {
            UUID noah = company.hired("noah.becker", "support");
            slots(company, noah).body("tooLong", empty());
            List<String> longer = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .extract()
                    .path("steps.findAll { it.minutes > 5 }.module");
            assertThat(longer).isNotEmpty();

            String tag = as(Role.LEARNER, "noah.becker", company.tenant)
                    .header("If-None-Match", "*")
                    .body(Map.of("slots", List.of(slot("shift", "before", 4), slot("sale", "after", 5))))
                    .put("/v1/people/" + noah + "/slots")
                    .then()
                    .statusCode(200)
                    .body("tooLong.module", equalTo(longer))
                    .body("tooLong[0].reason", startsWith("The longest slot, 'sale', has 5 minutes."))
                    .extract()
                    .header("ETag");

            slots(company, noah).body("tooLong.module", equalTo(longer)).header("ETag", tag);
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Map.of("query", "{ slots(personId: \"" + noah + "\") { tooLong { module minutes } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.slots.tooLong.module", equalTo(longer))
                    .body("data.slots.tooLong.minutes", everyItem(greaterThan(5)));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .header("If-None-Match", tag)
                    .get("/v1/people/" + noah + "/slots")
                    .then()
                    .statusCode(304);
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Map.of("minutesPerWeek", 30, "slots", List.of(Map.of("moment", "any", "minutes", 5))))
                    .put("/v1/people/" + noah + "/time-budget")
                    .then()
                    .statusCode(200);
            slots(company, noah)
                    .body("tooLong", empty())
                    .header("ETag", startsWith("\"1."))
                    .header("ETag", not(tag));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .header("If-Match", tag)
                    .body(Map.of("slots", List.of(slot("sale", "after", 10))))
                    .put("/v1/people/" + noah + "/slots")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void whatATaskNeedsComesFirstUntilTheTaskIsTakenBack() {
        try (var company = LearnerFixture.companyWithModules("slot-task")) {
            UUID noah = company.hired("noah.becker", "support");
            String first = nextStep(company, noah, "").extract().path("next.skill");
            String needed = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .extract()
                    .path("steps.find { it.skill != '" + first + "' }.skill");
            Instant due = Instant.now().plus(2, ChronoUnit.DAYS);

            task(company, noah, needed, due).statusCode(200);

            nextStep(company, noah, "")
                    .body("need.task", equalTo("CRM-7"))
                    .body("need.reason", containsString("You need this on "))
                    .body("next", notNullValue());
            task(company, noah, needed, Instant.now().minusSeconds(5))
                    .statusCode(422)
                    .body("errors.pointer", contains("/dueAt"));
            task(company, noah, needed, Instant.parse("9999-01-01T00:00:00Z")).statusCode(422);
            as(Role.INTEGRATION, "crm", company.tenant)
                    .body(Map.of("moment", "sale", "at", "9999-01-01T00:00:00Z"))
                    .post("/v1/people/" + noah + "/moments")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/at"));
            as(Role.INTEGRATION, "calendar", company.tenant)
                    .delete("/v1/people/" + noah + "/tasks/CRM-7")
                    .then()
                    .statusCode(204);
            nextStep(company, noah, "").body("need", nullValue()).body("next.skill", equalTo(first));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/tasks")
                    .then()
                    .body("data", empty());
        }
    }

    @Test
    void aTaskBringsWhatThePathHasNothingFor() {
        try (var company = LearnerFixture.companyWithModules("slot-brought")) {
            UUID noah = company.hired("noah.becker", "support");
            Instant due = Instant.now().plus(2, ChronoUnit.DAYS);

            task(company, noah, "typo", due).statusCode(422).body("errors.pointer", contains("/skill"));
            task(company, noah, "discovery", due).statusCode(200);

            for (String role : List.of(Role.LEARNER, Role.INTEGRATION)) {
                as(role, "noah.becker", company.tenant)
                        .get("/v1/people/" + noah + "/next-step")
                        .then()
                        .body("next.module", equalTo("discovery-open-questions"))
                        .body("next.motive.code", equalTo("brought-for-task"))
                        .body("need.task", equalTo("CRM-7"))
                        .body("need.reason", containsString("You need this on "))
                        .body("need.motive.code", equalTo("brought-for-task"));
            }
            nextStep(company, noah, "?minutes=3").body("next.skill", not(equalTo("discovery")));
            passed(company, noah, "discovery-open-questions");
            passed(company, noah, "discovery-practice");
            nextStep(company, noah, "")
                    .body("next.skill", equalTo("discovery"))
                    .body("next.inserted", equalTo("review"))
                    .body("next.minutes", equalTo(2))
                    .body("need.motive.parameters.name", hasItem("recall"));
            as(Role.MANAGER, "maya", company.tenant)
                    .get("/v1/people/" + noah + "/next-step")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aTaskBringsNothingBeyondTheApprovedMinutes() {
        try (var company = LearnerFixture.companyWithModules("slot-within")) {
            UUID noah = company.hired("noah.becker", "support");
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Map.of("minutesPerWeek", 5, "slots", List.of(Map.of("moment", "any", "minutes", 5))))
                    .put("/v1/people/" + noah + "/time-budget")
                    .then()
                    .statusCode(200);

            task(company, noah, "discovery", Instant.now().plus(2, ChronoUnit.DAYS))
                    .statusCode(200);

            nextStep(company, noah, "").body("need", nullValue());
        }
    }

    @Test
    void aSittingIsOfTheOpenSlotAndBeginsWithWhatATaskNeeds() {
        try (var company = LearnerFixture.companyWithModules("slot-sitting")) {
            UUID noah = company.hired("noah.becker", "support");
            arrange(company, noah, List.of(slot("noon", "day", 7))).statusCode(200);
            task(company, noah, "discovery", Instant.now().plus(2, ChronoUnit.DAYS))
                    .statusCode(200);

            for (String minutes : List.of("", "?minutes=11")) {
                as(Role.LEARNER, "noah.becker", company.tenant)
                        .get("/v1/people/" + noah + "/session" + minutes)
                        .then()
                        .statusCode(200)
                        .body("minutes", equalTo(minutes.isEmpty() ? 7 : 11))
                        .body("slot.moment", minutes.isEmpty() ? equalTo("noon") : nullValue())
                        .body("need.task", equalTo("CRM-7"))
                        .body("concept.steps.module", hasItem("discovery-open-questions"));
            }
            String needed = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .extract()
                    .path("steps.findAll { it.minutes <= 6 && it.skill != 'discovery' }[-1].skill");
            task(company, noah, needed, Instant.now().plus(1, ChronoUnit.DAYS)).statusCode(200);
            String first = nextStep(company, noah, "?minutes=6")
                    .body("need.task", equalTo("CRM-7"))
                    .extract()
                    .path("next.module");
            var sitting = as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ session(personId: \"" + noah + "\") { minutes slot { moment } need { task }"
                                    + " concept { steps { module } } practice { steps { module } } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.session.slot.moment", equalTo("noon"))
                    .body("data.session.need.task", equalTo("CRM-7"))
                    .extract()
                    .jsonPath();
            assertThat(sitting.getList("data.session.concept.steps.module", String.class)
                                    .contains(first)
                            || sitting.getList("data.session.practice.steps.module", String.class)
                                    .contains(first))
                    .isTrue();
        }
    }

    private static void passed(LearnerFixture company, UUID person, String module) {
        company.does("noah.becker", LearnerFixture.activity(person, module, "started", Map.of()))
                .statusCode(201);
        for (String item : Company.items(module)) {
            company.answers("noah.becker", person, module, item, true).statusCode(201);
        }
    }

    @Test
    void aSittingHoldsAConceptPracticeAndAMomentToLookBack() {
        try (var company = LearnerFixture.companyWithModules("slot-session")) {
            UUID noah = company.hired("noah.becker", "support");

            var sitting = as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/session?minutes=22")
                    .then()
                    .statusCode(200)
                    .body("concept.steps", not(empty()))
                    .body("reflection.minutes", equalTo(2))
                    .body("reflection.kind", equalTo("reflection"))
                    .extract()
                    .jsonPath();
            assertThat(sitting.getInt("concept.minutes") + sitting.getInt("practice.minutes"))
                    .isBetween(1, 20);
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ session(personId: \"" + noah
                                    + "\", minutes: 11) { concept { minutes } practice { steps { module } }"
                                    + " reflection { prompt } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.session.reflection.prompt", notNullValue());
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/people/" + noah + "/session")
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/session?minutes=2")
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1));

            company.others.roleAsks(
                    "support",
                    9,
                    List.of(Map.of(
                            "skill",
                            "ticket-notes",
                            "level",
                            2,
                            "weight",
                            1,
                            "byDay",
                            30,
                            "critical",
                            false,
                            "reflection",
                            true)));
            for (int word = 0; word < 3; word++) {
                company.others.personIsAt(noah, "ticket-notes", 5, "manager-observation", 0.9);
            }
            await().untilAsserted(() -> session(company, noah)
                    .body("reflection.kind", equalTo("asked-reflection"))
                    .body("reflection.minutes", equalTo(2))
                    .body("reflection.reason", containsString("asks for in ticket notes")));
            String module = session(company, noah).extract().path("reflection.module");
            path(company, noah)
                    .body("reflection.kind", equalTo("reflection"))
                    .body("reflection.module", equalTo(module))
                    .body("reflection.minutes", equalTo(2))
                    .body("reflection.reason", containsString("asks for in ticket notes"))
                    .body("steps.kind", not(hasItem("reflection")));
            nextStep(company, noah, "?minutes=2").body("reflection.module", equalTo(module));
            nextStep(company, noah, "?minutes=1").body("reflection", nullValue());
            for (int minutes = 2; minutes <= 12; minutes++) {
                ValidatableResponse read = nextStep(company, noah, "?minutes=" + minutes);
                Integer taken = read.extract().path("next.pacedMinutes");
                Object reflection = read.extract().path("reflection");
                assertThat(reflection != null)
                        .as("beside a step of %s in %s minutes", taken, minutes)
                        .isEqualTo(minutes - (taken == null ? 0 : taken) >= 2);
            }
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ learner(personId: \"" + noah + "\") { path { reflection { title } } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.learner.path.reflection.title", equalTo("Looking back on ticket notes"));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of(
                            "personId",
                            noah,
                            "module",
                            module,
                            "kind",
                            "reflected",
                            "seconds",
                            120,
                            "occurredAt",
                            Instant.now().toString()))
                    .post("/v1/activities")
                    .then()
                    .statusCode(201);
            session(company, noah).body("reflection.kind", not(equalTo("asked-reflection")));
            path(company, noah).body("reflection", nullValue());
            nextStep(company, noah, "?minutes=10").body("reflection", nullValue());
        }
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse session(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/session?minutes=3")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> slot(String moment, String when, int minutes) {
        return Map.of("moment", moment, "when", when, "minutes", minutes, "days", List.of());
    }

    private static ValidatableResponse slots(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + noah + "/slots")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse arrange(LearnerFixture company, UUID person, List<Map<String, Object>> slots) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .body(Map.of("slots", slots))
                .put("/v1/people/" + person + "/slots")
                .then();
    }

    private static ValidatableResponse task(LearnerFixture company, UUID person, String skill, Instant due) {
        return as(Role.INTEGRATION, "calendar", company.tenant)
                .body(Map.of("skill", skill, "title", "Call with Contoso", "dueAt", due.toString()))
                .put("/v1/people/" + person + "/tasks/CRM-7")
                .then();
    }

    private static ValidatableResponse nextStep(LearnerFixture company, UUID person, String query) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/next-step" + query)
                .then()
                .statusCode(200);
    }
}
