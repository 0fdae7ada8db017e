package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Reminders come when a person and their company want them, once, and with something to do. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class NudgeIT {

    private static final List<String> ALL_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @Test
    void somebodyIsRemindedOnceOfTheirNextStep() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("nudge-once")) {
            UUID noah = company.hired("noah.becker", "support");
            disturbAlways(company.tenant, 1);
            choose(company, noah, wish(true)).statusCode(200).body("version", equalTo(1));
            found(company, noah);

            itIsTimeFor(company, noah);

            await().untilAsserted(() -> nudges(company, noah)
                    .body("told", hasSize(1))
                    .body("told[0].kind", equalTo("next-step"))
                    .body("told[0].reason", containsString("is next and takes")));
            itIsTimeFor(company, noah);
            found(company, noah);
            nudges(company, noah).body("told", hasSize(1));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.type().equals("org.skillway.curriculum.nudge.due.v1"))
                    .singleElement()
                    .satisfies(told -> assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty())
                    .satisfies(told -> assertThat(
                                    Instant.parse(String.valueOf(told.data().get("notAfter"))))
                            .isAfter(Instant.parse(String.valueOf(told.data().get("notBefore"))))));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ nudges(personId: \"" + noah + "\") { on from told { kind module } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.nudges.told.kind", contains("next-step"));
        }
    }

    @Test
    void aSlotThatOpensRemindsOnceHoweverOftenItIsTold() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("nudge-slot")) {
            UUID noah = company.hired("noah.becker", "support");
            disturbAlways(company.tenant, 3);
            choose(company, noah, wish(true)).statusCode(200);
            found(company, noah);
            arrange(company, noah, "sale", 7);
            Instant sale = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);

            String step = sold(company, noah, sale);

            await().untilAsserted(() -> nudges(company, noah)
                    .body("told.kind", contains("slot"))
                    .body("told[0].module", equalTo(step))
                    .body("told[0].reason", containsString("Your slot after “sale” is open: ")));
            sold(company, noah, sale);
            itIsTimeFor(company, noah);
            await().untilAsserted(() -> nudges(company, noah).body("told.kind", hasItem("next-step")));
            nudges(company, noah).body("told.kind", contains("next-step", "slot"));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> told.payload().contains("\"kind\":\"slot\""))
                    .singleElement()
                    .satisfies(told -> assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty())
                    .satisfies(told -> assertThat(
                                    Instant.parse(String.valueOf(told.data().get("notAfter"))))
                            .isBeforeOrEqualTo(sale.plusSeconds(3600))));
            sold(company, noah, sale.minusSeconds(300));
            await().untilAsserted(() -> nudges(company, noah).body("told.kind", contains("slot", "next-step", "slot")));
            sold(company, noah, sale.minusSeconds(600));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> nudges(company, noah).body("told", hasSize(3)));
        }
    }

    @Test
    void aTaskThatIsNearRemindsOfWhatItNeeds() {
        try (var company = LearnerFixture.companyWithModules("nudge-task")) {
            UUID noah = company.hired("noah.becker", "support");
            disturbAlways(company.tenant, 2);
            choose(company, noah, wish(true)).statusCode(200);
            found(company, noah);

            Instant now = Instant.now();
            needs(company, noah, "far", now.plusSeconds(3 * 86_400));
            needs(company, noah, "near", now.plusSeconds(6 * 3600));

            await().untilAsserted(() -> nudges(company, noah)
                    .body("told.kind", contains("task"))
                    .body("told[0].reason", containsString("“Title of near”")));
            needs(company, noah, "near", now.plusSeconds(6 * 3600));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> nudges(company, noah).body("told.kind", contains("task")));
            needs(company, noah, "next", now.plusSeconds(5 * 3600));
            await().untilAsserted(() -> nudges(company, noah)
                    .body("told.kind", contains("task", "task"))
                    .body("told[0].reason", containsString("“Title of next”")));
        }
    }

    private static void arrange(LearnerFixture company, UUID person, String moment, int minutes) {
        as(Role.LEARNER, "noah.becker", company.tenant)
                .body(Map.of(
                        "slots",
                        List.of(Map.of("moment", moment, "when", "after", "minutes", minutes, "days", List.of()))))
                .put("/v1/people/" + person + "/slots")
                .then()
                .statusCode(200);
    }

    /** Answers with what fits the slot that this opens. */
    private static String sold(LearnerFixture company, UUID person, Instant at) {
        return as(Role.INTEGRATION, "crm", company.tenant)
                .body(Map.of("moment", "sale", "at", at.toString()))
                .post("/v1/people/" + person + "/moments")
                .then()
                .statusCode(200)
                .body("next.module", notNullValue())
                .extract()
                .path("next.module");
    }

    private static void needs(LearnerFixture company, UUID person, String task, Instant due) {
        as(Role.INTEGRATION, "calendar", company.tenant)
                .body(Map.of("skill", "refund-handling", "title", "Title of " + task, "dueAt", due.toString()))
                .put("/v1/people/" + person + "/tasks/" + task)
                .then()
                .statusCode(200);
    }

    @Test
    void whoDoesNotWantToBeRemindedIsNot() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("nudge-off")) {
            UUID noah = company.hired("noah.becker", "support");
            disturbAlways(company.tenant, 1);
            choose(company, noah, wish(false)).statusCode(200).body("on", equalTo(false));
            found(company, noah);

            itIsTimeFor(company, noah);

            found(company, noah);
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> nudges(company, noah).body("told", empty()));
        }
    }

    @Test
    void peopleChooseForThemselvesOnlyAndNobodyForThem() {
        try (var company = LearnerFixture.companyWithModules("nudge-own")) {
            UUID priya = company.hired("priya.raman", "support");
            UUID noah = company.hired("noah.becker", "support", priya);

            as("manager learner", "priya.raman", company.tenant)
                    .body(wish(false))
                    .put("/v1/people/" + noah + "/nudges")
                    .then()
                    .statusCode(404);
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(wish(false))
                    .put("/v1/people/" + noah + "/nudges")
                    .then()
                    .statusCode(403);
            choose(company, noah, wish(true)).header("ETag", "\"1\"");
            choose(company, noah, wish(true)).statusCode(428);
            as(Role.LEARNER, "noah.becker", "nudge-elsewhere")
                    .get("/v1/people/" + noah + "/nudges")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void pointsAtTimesThatEndBeforeTheyBegin() {
        try (var company = LearnerFixture.companyWithModules("nudge-form")) {
            UUID noah = company.hired("noah.becker", "support");
            Map<String, Object> wrong = wish(true);
            wrong.put("to", "08:00");
            wrong.put("from", "09:00");
            wrong.put("leaves", List.of(Map.of("first", "2026-12-24", "last", "2026-12-23")));

            choose(company, noah, wrong).statusCode(400).body("errors.pointer", contains("/to", "/leaves/0/last"));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(policy(1, List.of("someday")))
                    .put("/v1/nudge-policy")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/days/0"));
        }
    }

    /** Within what a body holds, as in the body itself. */
    @Test
    void takesADayOnlyAsTheContractWritesIt() {
        try (var company = LearnerFixture.companyWithModules("nudge-days")) {
            UUID noah = company.hired("noah.becker", "support");
            for (Object day : List.of(20_800, "+123456789-12-24", "")) {
                Map<String, Object> wrong = wish(true);
                wrong.put("leaves", List.of(Map.of("first", day, "last", "2026-12-24")));

                choose(company, noah, wrong)
                        .statusCode(400)
                        .body("code", equalTo("WRONG_TYPE"))
                        .body("errors.pointer", contains("/leaves/0/first"));
            }
        }
    }

    @Test
    void thePolicyIsChangedOnlyByWhoReadIt() {
        as(Role.LEARNER, "somebody", "nudge-policy")
                .get("/v1/nudge-policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("mostADay", equalTo(1))
                .body("days", hasSize(5));
        disturbAlways("nudge-policy", 3);

        as(Role.LD_ADMIN, "author", "nudge-policy")
                .body(policy(2, ALL_DAYS))
                .put("/v1/nudge-policy")
                .then()
                .statusCode(428);
        as(Role.LEARNER, "somebody", "nudge-policy")
                .body(policy(2, ALL_DAYS))
                .put("/v1/nudge-policy")
                .then()
                .statusCode(403);
    }

    private static void disturbAlways(String tenant, int mostADay) {
        as(Role.LD_ADMIN, "author", tenant)
                .body(policy(mostADay, ALL_DAYS))
                .put("/v1/nudge-policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    /** Quiet hours of no length. */
    private static Map<String, Object> policy(int mostADay, List<String> days) {
        return Map.of(
                "mostADay", mostADay, "quietFrom", "03:00", "quietTo", "03:00", "days", days, "closedDays", List.of());
    }

    private static Map<String, Object> wish(boolean on) {
        return new HashMap<>(Map.of("on", on, "from", "00:00", "to", "23:59:59", "leaves", List.of()));
    }

    private static ValidatableResponse choose(LearnerFixture company, UUID person, Map<String, Object> wish) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .body(wish)
                .put("/v1/people/" + person + "/nudges")
                .then();
    }

    private static ValidatableResponse nudges(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/nudges")
                .then()
                .statusCode(200);
    }

    /** Their next moment is found, and lies ahead. */
    private static void found(LearnerFixture company, UUID person) {
        await().untilAsserted(() -> {
            String next = nudges(company, person)
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            assertThat(Instant.parse(next)).isAfter(Instant.now());
        });
    }

    private static void itIsTimeFor(LearnerFixture company, UUID person) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var statement = owner.createStatement()) {
            statement.execute("update nudge_person set next_at = now() where person_id = '" + person + "'");
        }
    }
}
