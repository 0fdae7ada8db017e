package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** People who want fewer reviews on some days of the week. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EasyDaysIT {

    private static final String NOAH = "noah.becker";
    private static final String PRACTICE = "refund-wording-practice";

    @Test
    void whoWantsADayFreeHasTheirReviewsOnOthers() {
        try (var company = LearnerFixture.companyWithModules("easy-own")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired(NOAH, "support", rosa);
            learns(company, noah);
            DayOfWeek day = reviewDay(company, noah);
            String easyDays = "/v1/people/" + noah + "/easy-days";

            as(Role.LEARNER, NOAH, company.tenant)
                    .get(easyDays)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(0))
                    .body("chosen", equalTo(false))
                    .body("days", empty());
            chooses(company, NOAH, noah, null, easy(day, 0))
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("chosen", equalTo(true))
                    .body("days.share", contains(0f));

            assertThat(reviewDay(company, noah)).isNotEqualTo(day);
            replaysLatest(company, noah);
            chooses(company, NOAH, noah, null, easy(day, 0)).statusCode(428);
            chooses(company, NOAH, noah, "\"7\"", easy(day, 0)).statusCode(412);
            chooses(company, "somebody.else", noah, null, easy(day, 0)).statusCode(404);
            chooses(company, NOAH, noah, "\"1\"", easy(day, 1.5))
                    .statusCode(400)
                    .body("errors.pointer", contains("/days/0/share"));
            chooses(
                            company,
                            NOAH,
                            noah,
                            "\"1\"",
                            List.of(easy(day, 0).getFirst(), easy(day, 1).getFirst()))
                    .statusCode(400)
                    .body("errors.pointer", contains("/days/1/day"));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("query", "{ easyDays(personId: \"" + noah + "\") { chosen days { day share } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.easyDays.days.day", contains(name(day)));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("days", List.of()))
                    .put(easyDays)
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, NOAH, company.tenant).delete(easyDays).then().statusCode(428);
            as(Role.LEARNER, NOAH, company.tenant)
                    .header("If-Match", "\"1\"")
                    .delete(easyDays)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("chosen", equalTo(false));
            as(Role.AUDITOR, "ada", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.action", hasItems("easy-days.choose", "easy-days.read"));
        }
    }

    @Test
    void otherEasyDaysAreImaginedBeforeTheyAreChosen() {
        try (var company = LearnerFixture.companyWithModules("easy-what-if")) {
            UUID noah = company.hired(NOAH, "support");
            learns(company, noah);
            DayOfWeek day = reviewDay(company, noah);

            whatIf(company, noah, "")
                    .body(
                            "data.whatIf.path.steps.find { it.module == '" + PRACTICE + "' }.day",
                            equalTo(date(company, noah)));
            String imagined = whatIf(company, noah, ", easyDays: [\"" + name(day) + "\"]")
                    .extract()
                    .path("data.whatIf.path.steps.find { it.module == '" + PRACTICE + "' }.day");

            assertThat(LocalDate.parse(imagined).getDayOfWeek()).isNotEqualTo(day);
            assertThat(reviewDay(company, noah)).isEqualTo(day);
            chooses(company, NOAH, noah, null, easy(day, 0)).statusCode(200);
            assertThat(date(company, noah)).isEqualTo(imagined);
            whatIf(company, noah, ", easyDays: [\"funday\"]")
                    .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
        }
    }

    private static ValidatableResponse whatIf(LearnerFixture company, UUID noah, String arguments) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .body(Map.of(
                        "query",
                        "{ whatIf(personId: \"" + noah + "\"" + arguments + ") { path { steps { module day } } } }"))
                .post("/graphql")
                .then();
    }

    @Test
    void whatACompanyDecidesHoldsForAllWhoChoseNothingAndAtOnce() {
        try (var company = LearnerFixture.companyWithModules("easy-company")) {
            UUID noah = company.hired(NOAH, "support");
            learns(company, noah);
            DayOfWeek day = reviewDay(company, noah);
            UUID other = company.hired("olga.own", "support");
            chooses(company, "olga.own", other, null, List.of()).statusCode(200).body("chosen", equalTo(true));

            decides(company, Role.MANAGER, null, easy(day, 0)).statusCode(403);
            decides(company, Role.LD_ADMIN, null, easy(day, 0)).statusCode(200).body("version", equalTo(1));

            await().untilAsserted(() -> replans(company)
                    .body("data.findAll { it.ground == 'easy-day-policy' }", hasSize(1))
                    .body("data[0].state", equalTo("done"))
                    .body("data[0].learners", equalTo(1))
                    .body("data[0].planned", equalTo(1)));
            assertThat(reviewDay(company, noah)).isNotEqualTo(day);
            replaysLatest(company, noah);
            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/easy-days")
                    .then()
                    .body("chosen", equalTo(false))
                    .body("days.day", contains(name(day)));
            as(Role.LEARNER, "olga.own", company.tenant)
                    .get("/v1/people/" + other + "/easy-days")
                    .then()
                    .body("days", empty());
            decides(company, Role.LD_ADMIN, null, easy(day, 0)).statusCode(428);
            decides(company, Role.LD_ADMIN, "\"1\"", easy(day, 0))
                    .statusCode(200)
                    .body("version", equalTo(2));
            replans(company).body("data.findAll { it.ground == 'easy-day-policy' }", hasSize(1));
        }
    }

    private static void learns(LearnerFixture company, UUID noah) {
        company.does(NOAH, activity(noah, PRACTICE, "started", Map.of())).statusCode(201);
        company.answers(NOAH, noah, PRACTICE, PRACTICE + "-1", true).statusCode(201);
    }

    private static DayOfWeek reviewDay(LearnerFixture company, UUID noah) {
        return LocalDate.parse(date(company, noah)).getDayOfWeek();
    }

    private static String date(LearnerFixture company, UUID noah) {
        return as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + noah + "/path")
                .then()
                .statusCode(200)
                .extract()
                .path("steps.find { it.module == '" + PRACTICE + "' }.day");
    }

    private static List<Map<String, Object>> easy(DayOfWeek day, double share) {
        return List.of(Map.of("day", name(day), "share", share));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static ValidatableResponse chooses(
            LearnerFixture company, String who, UUID person, @Nullable String ifMatch, List<?> days) {
        var request = as(Role.LEARNER, who, company.tenant).body(Map.of("days", days));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/people/" + person + "/easy-days")
                .then();
    }

    private static ValidatableResponse decides(
            LearnerFixture company, String role, @Nullable String ifMatch, List<?> days) {
        var request = as(role, "maya", company.tenant).body(Map.of("days", days));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/easy-day-policy")
                .then();
    }

    private static ValidatableResponse replans(LearnerFixture company) {
        return as(Role.LD_ADMIN, "maya", company.tenant)
                .get("/v1/replans")
                .then()
                .statusCode(200);
    }

    private static void replaysLatest(LearnerFixture company, UUID person) {
        String decision = as(Role.LD_ADMIN, "maya", company.tenant)
                .get("/v1/people/" + person + "/path/decisions?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("data[0].id");
        as(Role.LD_ADMIN, "maya", company.tenant)
                .post("/v1/decisions/" + decision + ":replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }
}
