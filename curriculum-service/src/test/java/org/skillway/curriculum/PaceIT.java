package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Learners who take longer than others, or want to. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PaceIT {

    private static final String QUICK = "quinn.early";
    private static final String SLOW = "sol.later";

    /** Of who takes twice as long, no more than four in five lets be said where five answered before. */
    private static final float SAID = 1.6f;

    private record Asked(String module, String item) {}

    @Test
    void ofTwoWhoAnswerAlikeTheSlowerHasFewerStepsInTheSameMinutesAndReadsWhy() {
        try (var company = LearnerFixture.companyWithModules("pace-two")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            fiveOthersAnswer(company);
            UUID quick = hiredLikeNoah(company, QUICK, rosa);
            UUID slow = hiredLikeNoah(company, SLOW, rosa);

            answersAll(company, QUICK, quick, 40);
            answersAll(company, SLOW, slow, 80);

            assertThat(levels(company, SLOW, slow)).isEqualTo(levels(company, QUICK, quick));
            ValidatableResponse quickPath = path(company, Role.LEARNER, QUICK, quick);
            ValidatableResponse slowPath = path(company, Role.LEARNER, SLOW, slow);
            quickPath.body("steps.pacedReason", everyItem(nullValue()));
            assertThat(minutes(quickPath, "pacedMinutes")).isEqualTo(minutes(quickPath, "minutes"));
            assertThat(minutes(slowPath, "pacedMinutes"))
                    .isGreaterThan(minutes(slowPath, "minutes"))
                    .isLessThanOrEqualTo(30);
            assertThat(thisWeek(slowPath)).hasSizeLessThan(thisWeek(quickPath).size());
            slowPath.body(
                    "steps[0].pacedReason", containsString("longer than others on the same questions, so we count"));
            company.nextStep(SLOW, slow)
                    .body("next.pacedReason", containsString("longer than others on the same questions"));
            company.others.roleAsks("support", 2, List.of(level2("product-knowledge"), level2("ticket-notes")));
            await().untilAsserted(() -> assertThat(readyOn(company, SLOW, slow))
                    .isNotNull()
                    .isAfter(Objects.requireNonNull(readyOn(company, QUICK, quick))));

            ValidatableResponse seen =
                    path(company, Role.MANAGER, "rosa.lind", slow).body("steps.pacedReason", everyItem(nullValue()));
            assertThat(minutes(seen, "pacedMinutes")).isEqualTo(minutes(seen, "minutes"));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .get("/v1/people/" + slow + "/pace")
                    .then()
                    .statusCode(403);
            pace(company, QUICK, slow).statusCode(404);
            pace(company, SLOW, slow)
                    .statusCode(200)
                    .body("answers", equalTo(answered().size()))
                    .body("estimated", equalTo(SAID))
                    .body("counted", equalTo(SAID))
                    .body("chosen", nullValue());
            as(Role.LEARNER, SLOW, company.tenant)
                    .body(Map.of("query", "{ pace(personId: \"" + slow + "\") { counted estimated reason } }"))
                    .post("/graphql")
                    .then()
                    .body("data.pace.counted", equalTo(SAID))
                    .body("data.pace.reason", containsString("three fifths longer than others"));
            replaysLatest(company, slow);
        }
    }

    @Test
    void whatALearnerChoosesWinsAndIsTheirsAlone() {
        try (var company = LearnerFixture.companyWithModules("pace-chosen")) {
            UUID slow = company.hired(SLOW, "support");
            List<Integer> before =
                    path(company, Role.LEARNER, SLOW, slow).extract().path("steps.pacedMinutes");

            chooses(company, SLOW, slow, 1.5).statusCode(200).body("counted", equalTo(1.5f));

            company.nextStep(SLOW, slow)
                    .body("next.pacedReason", containsString("You chose 150 % of the usual minutes"));
            List<Map<String, Object>> steps =
                    path(company, Role.LEARNER, SLOW, slow).extract().path("steps");
            assertThat(steps).isNotEmpty().allSatisfy(step -> {
                int minutes = (Integer) Objects.requireNonNull(step.get("minutes"));
                assertThat(step.get("pacedMinutes")).isEqualTo((minutes * 3 + 1) / 2);
            });
            assertThat(company.others.toldAbout(slow))
                    .filteredOn(told -> told.type().endsWith("path.changed.v1"))
                    .anySatisfy(told -> assertThat(told.payload())
                            .contains("\"reason\":\"wishes changed\"")
                            .doesNotContain("150", "paced", "\"minutes\":9"));
            assertThat(audited(company, slow)).contains("pace.choose");
            replaysLatest(company, slow);

            chooses(company, SLOW, slow, 0.4).statusCode(400).body("errors.pointer", contains("/chosen"));
            chooses(company, SLOW, slow, 1.234).statusCode(400).body("errors.pointer", contains("/chosen"));
            chooses(company, "somebody.else", slow, 1.0).statusCode(404);
            as(Role.HR_ADMIN, "ines", company.tenant)
                    .body(Map.of("chosen", 1.0))
                    .put("/v1/people/" + slow + "/pace")
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, SLOW, company.tenant)
                    .delete("/v1/people/" + slow + "/pace")
                    .then()
                    .statusCode(200)
                    .body("counted", equalTo(1.0f))
                    .body("reason", containsString("It takes 10 timed answers"));
            assertThat(path(company, Role.LEARNER, SLOW, slow).extract().<List<Integer>>path("steps.pacedMinutes"))
                    .isEqualTo(before);
        }
    }

    @Test
    void aCompanyThatWantsNoneEstimatedCountsEverybodyAlikeAndAtOnce() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("pace-off")) {
            fiveOthersAnswer(company);
            UUID slow = company.hired(SLOW, "support");
            answersAll(company, SLOW, slow, 80);
            pace(company, SLOW, slow).body("counted", equalTo(SAID));
            UUID untouched = company.hired("uma.later", "support");
            answersAll(company, "uma.later", untouched, 80);

            as(Role.MANAGER, "rosa", company.tenant)
                    .body(Map.of("estimated", false))
                    .put("/v1/pace-policy")
                    .then()
                    .statusCode(403);
            ValidatableResponse paced = path(company, Role.LEARNER, "uma.later", untouched);
            assertThat(minutes(paced, "pacedMinutes")).isGreaterThan(minutes(paced, "minutes"));
            String morning = plannedOn(company, untouched);
            decides(company, false, null).statusCode(200).body("version", equalTo(1));
            decides(company, false, null).statusCode(428);

            pace(company, SLOW, slow)
                    .body("counted", equalTo(1.0f))
                    .body("answers", equalTo(0))
                    .body("reason", containsString("Your company has nobody's pace estimated"));
            await().untilAsserted(() -> replans(company)
                    .body("data", hasSize(1))
                    .body("data[0].state", equalTo("done"))
                    .body("data[0].ground", equalTo("pace-policy"))
                    .body("data[0].roles", empty())
                    .body("data[0].learners", equalTo(2))
                    .body("data[0].planned", equalTo(2))
                    .body("data[0].waiting", equalTo(0)));
            for (UUID person : List.of(slow, untouched)) {
                ValidatableResponse path =
                        path(company, Role.LEARNER, person.equals(slow) ? SLOW : "uma.later", person);
                assertThat(path.extract().<List<Integer>>path("steps.pacedMinutes"))
                        .isNotEmpty()
                        .isEqualTo(path.extract().path("steps.minutes"));
                assertThat(company.others.toldAbout(person))
                        .anySatisfy(told -> assertThat(told.payload())
                                .contains("\"cause\":\"policy\"", "\"reason\":\"pace policy version 1\""));
                replaysLatest(company, person);
            }
            assertThat(plannedOn(company, untouched)).as("no morning has been").isEqualTo(morning);
            decides(company, false, "\"1\"").statusCode(200).body("version", equalTo(2));
            replans(company).body("data", hasSize(1));

            decides(company, true, "\"2\"").statusCode(200).body("estimated", equalTo(true));
            replans(company).body("data", hasSize(1));
            pace(company, "uma.later", untouched).body("answers", equalTo(0));
            pace(company, SLOW, slow).body("answers", equalTo(0)).body("estimated", nullValue());
        }
    }

    @Test
    void whoCannotBePlannedForKeepsNoReplanOpen() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("pace-broken")) {
            UUID noah = company.hired("noah.becker", "support");
            try (var owner = Database.asOwner(company.tenant);
                    var statement = owner.createStatement()) {
                statement.execute(
                        "update learner set state = '{\"roles\": 1, \"pace\": {\"answers\": 12}}', paced_since = 0"
                                + " where person_id = '" + noah + "'");
            }

            decides(company, false, null).statusCode(200);

            await().untilAsserted(() -> replans(company)
                    .body("data[0].learners", equalTo(1))
                    .body("data[0].failed", equalTo(1))
                    .body("data[0].state", equalTo("done")));
        }
    }

    /** With what the sample company says about his experience. */
    private static UUID hiredLikeNoah(LearnerFixture company, String userName, UUID manager) {
        UUID person = company.hired(userName, "support", manager);
        List<String[]> experience = Company.experienceOf("noah.becker");
        experience.forEach(said -> company.others.personIsAt(person, said[0], Integer.parseInt(said[1]), said[2], 0.6));
        await().untilAsserted(() ->
                company.mastery(userName, person).body("skills.evidence.sum()", equalTo(experience.size())));
        return person;
    }

    /** Questions of skills that no role here asks for. */
    private static List<Asked> answered() {
        List<Asked> all = new ArrayList<>();
        Company.modules().forEach(module -> {
            if (List.of("reporting", "policy-and-systems")
                    .contains(module.at("/outcome/skill").asText())) {
                module.get("items")
                        .forEach(item -> all.add(new Asked(
                                module.get("key").asText(), item.get("key").asText())));
            }
        });
        return all;
    }

    private static void fiveOthersAnswer(LearnerFixture company) {
        for (int i = 1; i <= 5; i++) {
            UUID person = UUID.randomUUID();
            String userName = "other." + i;
            company.others.personIs(person, userName);
            await().untilAsserted(() -> company.mastery(userName, person).statusCode(200));
            answersAll(company, userName, person, 40);
        }
        // How long others take is known once their day is over.
        Days.pass(company.tenant, 2);
    }

    private static void answersAll(LearnerFixture company, String userName, UUID person, int seconds) {
        answered()
                .forEach(asked -> company.does(
                                userName,
                                LearnerFixture.activity(
                                        person,
                                        asked.module(),
                                        "answered",
                                        Map.of(
                                                "item",
                                                asked.item(),
                                                "response",
                                                Company.option(asked.module(), asked.item(), true),
                                                "seconds",
                                                seconds)))
                        .statusCode(201));
    }

    private static ValidatableResponse path(LearnerFixture company, String role, String userName, UUID person) {
        return as(role, userName, company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pace(LearnerFixture company, String userName, UUID person) {
        return as(Role.LEARNER, userName, company.tenant)
                .get("/v1/people/" + person + "/pace")
                .then();
    }

    private static ValidatableResponse chooses(LearnerFixture company, String userName, UUID person, double chosen) {
        return as(Role.LEARNER, userName, company.tenant)
                .body(Map.of("chosen", chosen))
                .put("/v1/people/" + person + "/pace")
                .then();
    }

    private static ValidatableResponse decides(LearnerFixture company, boolean estimated, @Nullable String ifMatch) {
        var request = as(Role.LD_ADMIN, "maya", company.tenant).body(Map.of("estimated", estimated));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/pace-policy")
                .then();
    }

    private static ValidatableResponse replans(LearnerFixture company) {
        return as(Role.LD_ADMIN, "maya", company.tenant)
                .get("/v1/replans")
                .then()
                .statusCode(200);
    }

    private static String plannedOn(LearnerFixture company, UUID person) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var rows = owner.createStatement()
                        .executeQuery("select planned_on::text from learner where person_id = '" + person + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, Object> level2(String skill) {
        return Map.of("skill", skill, "level", 2, "weight", 1, "byDay", 30, "critical", true);
    }

    private static @Nullable LocalDate readyOn(LearnerFixture company, String userName, UUID person) {
        String day = as(Role.LEARNER, userName, company.tenant)
                .get("/v1/people/" + person + "/path/forecast?minutes=15")
                .then()
                .statusCode(200)
                .extract()
                .path("readyOn");
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<Float> levels(LearnerFixture company, String userName, UUID person) {
        return company.mastery(userName, person).extract().path("skills.level");
    }

    /** Those of the week that the first step is planned for. */
    private static List<Map<String, Object>> thisWeek(ValidatableResponse path) {
        List<Map<String, Object>> steps = path.extract().path("steps");
        return steps.stream()
                .filter(step ->
                        Objects.equals(step.get("week"), steps.getFirst().get("week")))
                .toList();
    }

    private static int minutes(ValidatableResponse path, String counted) {
        return thisWeek(path).stream()
                .mapToInt(step -> (Integer) step.get(counted))
                .sum();
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

    private static List<String> audited(LearnerFixture company, UUID person) {
        return as(Role.AUDITOR, "ada", company.tenant)
                .get("/v1/audit?subject=person/" + person)
                .then()
                .statusCode(200)
                .extract()
                .path("data.action");
    }
}
