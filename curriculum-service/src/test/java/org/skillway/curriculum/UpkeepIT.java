package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.norms.NormsJob;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** How the model learns about items and people, and whether its forecasts hold. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class UpkeepIT {

    private static final String REFUNDS = "refund-rules";

    @Inject
    NormsJob normsJob;

    @Test
    void nobodyMovesADifficultyAlone() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("upkeep-alone")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID mara = company.hired("mara.klein", "support");
            company.answers("noah.becker", noah, REFUNDS, "refund-rules-1", false)
                    .statusCode(201);
            assertThat(count(company.tenant, "item_difficulty")).isZero();
            nightPasses(company);
            Learned once = learned(company.tenant, REFUNDS, "refund-rules-1");
            assertThat(once.mean).isGreaterThan(once.start);

            for (int i = 0; i < 20; i++) {
                company.answers("noah.becker", noah, REFUNDS, "refund-rules-1", false)
                        .statusCode(201);
            }

            nightPasses(company);
            assertThat(learned(company.tenant, REFUNDS, "refund-rules-1")).isEqualTo(once);
            company.answers("mara.klein", mara, REFUNDS, "refund-rules-1", false)
                    .statusCode(201);
            nightPasses(company);
            Learned twice = learned(company.tenant, REFUNDS, "refund-rules-1");
            assertThat(twice.answers).isEqualTo(2);
            assertThat(twice.mean).isGreaterThan(once.mean);
        }
    }

    @Test
    void anItemThatNobodyAnsweredBeginsWhereItsSkillIs() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("upkeep-pool")) {
            UUID noah = company.hired("noah.becker", "support");
            for (String item : List.of("refund-rules-1", "refund-rules-2")) {
                execute(
                        company.tenant,
                        "insert into item_difficulty values (current_tenant(), '%s', '%s', 0.5, 0.01, 100)"
                                .formatted(REFUNDS, item));
            }

            company.answers("noah.becker", noah, "refund-wording-practice", "refund-wording-practice-1", true)
                    .statusCode(201);

            nightPasses(company);
            // The author says level 3, half a logit; others of hers are a logit harder than she said.
            assertThat(learned(company.tenant, "refund-wording-practice", "refund-wording-practice-1").start)
                    .isCloseTo(0.5 + 0.67, within(0.02));
        }
    }

    @Test
    void aQuestionThatIsRewrittenInheritsNothing() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("upkeep-rewritten")) {
            UUID noah = company.hired("noah.becker", "support");
            for (String item : List.of("refund-rules-1", "refund-rules-2")) {
                company.answers("noah.becker", noah, REFUNDS, item, false).statusCode(201);
            }
            nightPasses(company);
            Learned other = learned(company.tenant, REFUNDS, "refund-rules-2");

            var modules = Company.modules();
            modules.forEach(module -> module.get("items").forEach(item -> {
                if (item.get("key").asText().equals("refund-rules-1")) {
                    ((ObjectNode) item).put("prompt", "Which of these refunds do you grant at once?");
                }
            }));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(modules.toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200)
                    .body("updated", equalTo(1));

            assertThat(learned(company.tenant, REFUNDS, "refund-rules-2")).isEqualTo(other);
            company.answers("noah.becker", noah, REFUNDS, "refund-rules-1", true)
                    .statusCode(201);
            nightPasses(company);
            Learned anew = learned(company.tenant, REFUNDS, "refund-rules-1");
            assertThat(anew.answers).isEqualTo(1);
            assertThat(anew.mean).isLessThan(anew.start);
        }
    }

    @Test
    void whatWasForetoldIsHeldAgainstWhatCame() {
        try (var company = LearnerFixture.companyWithModules("upkeep-calibration")) {
            List<UUID> people = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String name = "learner-" + i;
                UUID person = company.hired(name, "support");
                answeredIn(company, 40, name, person, i > 0).body("likelyGuess", equalTo(false));
                people.add(person);
                if (i == 3) {
                    calibration(company.tenant).body("skills", empty()).body("together", nullValue());
                }
            }

            await().untilAsserted(() -> calibration(company.tenant)
                    .body("skills.skill", equalTo(List.of("refund-handling")))
                    .body("together.people", equalTo(5))
                    .body("together.right", equalTo(0.8f))
                    .body("together.bins.answers.sum()", equalTo(5)));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ calibration { together { brier auc bins { foretold right } } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.calibration.together.brier", greaterThan(0f));
            answeredIn(company, 2, "learner-0", people.getFirst(), true).body("likelyGuess", equalTo(false));
            Days.pass(company.tenant, 2);
            answeredIn(company, 2, "learner-0", people.getFirst(), true)
                    .body("likelyGuess", equalTo(true))
                    .body("mastery.unassisted", equalTo(0));
            as(Role.LEARNER, "learner-1", company.tenant)
                    .get("/v1/calibration")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void successCountsInPartForWhatItsSkillEncompasses() {
        try (var company = LearnerFixture.companyWithModules("upkeep-credit")) {
            UUID person = company.hired("learner-0", "support");
            company.others.skillEncompasses("refund-handling", "objection-handling", 0.8);
            await().untilAsserted(() ->
                    assertThat(count(company.tenant, "skill_relation")).isEqualTo(1));
            assertThat(level(company, person, "objection-handling"))
                    .isEqualTo(level(company, person, "product-knowledge"));

            company.answers("learner-0", person, REFUNDS, "refund-rules-1", true)
                    .statusCode(201);

            assertThat(level(company, person, "objection-handling"))
                    .isGreaterThan(level(company, person, "product-knowledge"));
            company.mastery("learner-0", person)
                    .body("skills.find { it.skill == 'objection-handling' }.evidence", equalTo(0));
        }
    }

    /** The day is closed, and its answers are gathered in the night. */
    private void nightPasses(LearnerFixture company) {
        Days.pass(company.tenant, 2);
        normsJob.everyTenant();
    }

    private static float level(LearnerFixture company, UUID person, String skill) {
        return company.mastery("learner-0", person)
                .extract()
                .<Float>path("skills.find { it.skill == '" + skill + "' }.level");
    }

    private static int count(String tenant, String table) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ValidatableResponse answeredIn(
            LearnerFixture company, int seconds, String name, UUID person, boolean right) {
        int option = Company.option(REFUNDS, "refund-rules-1", right);
        return company.does(
                        name,
                        LearnerFixture.activity(
                                person,
                                REFUNDS,
                                "answered",
                                Map.of("item", "refund-rules-1", "response", option, "seconds", seconds)))
                .statusCode(201);
    }

    @Test
    void whoeverBeginsLaterBeginsAtWhatIsUsualThere() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("upkeep-norms")) {
            norms(company.tenant).body("found", equalTo(false)).body("start", equalTo(-1f));
            UUID before = company.hired("paula.before", "support");
            UUID waiting = company.hired("mara.waiting", "support");
            company.answers("paula.before", before, REFUNDS, "refund-rules-1", true)
                    .statusCode(201);
            float believed = level(company, "paula.before", before);
            execute(
                    company.tenant,
                    "insert into learner (tenant, person_id, updated_at)"
                            + " select current_tenant(), gen_random_uuid(), now() from generate_series(1, 15)");
            execute(
                    company.tenant,
                    "insert into activity (tenant, id, person_id, module, skill, kind, item, correct, help_level,"
                            + " occurred_at, recorded_at) select current_tenant(), gen_random_uuid(), l.person_id,"
                            + " 'refund-rules', 'refund-handling', 'answered', 'refund-rules-' || (1 + n % 2), true,"
                            + " 'none', now() + n * interval '1 minute', now()"
                            + " from learner l, generate_series(1, 16) n where l.state is null");
            execute(
                    company.tenant,
                    "insert into item_first_answer select distinct tenant, module, item, person_id from activity"
                            + " on conflict do nothing");

            normsJob.everyTenant();

            norms(company.tenant)
                    .body("found", equalTo(true))
                    .body("people", equalTo(15))
                    .body("answers", equalTo(200))
                    .body("start", greaterThan(-1f));
            UUID after = company.hired("anton.after", "support");
            assertThat(level(company, "paula.before", before)).isEqualTo(believed);
            assertThat(level(company, "anton.after", after))
                    .isGreaterThan(1.5f)
                    .isEqualTo(level(company, "mara.waiting", waiting));
            as(Role.AUDITOR, "helena.brandt", company.tenant)
                    .get("/v1/audit?subject=norms")
                    .then()
                    .body("data.action", hasItem("norms.find"));
        }
    }

    private record Learned(double mean, double start, long answers) {}

    private static Learned learned(String tenant, String module, String item) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.prepareStatement(
                        "select mean, start_mean, answers from item_difficulty where module = ? and item = ?")) {
            statement.setString(1, module);
            statement.setString(2, item);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return new Learned(row.getDouble(1), row.getDouble(2), row.getLong(3));
            }
        }
    }

    private static void execute(String tenant, String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static float level(LearnerFixture company, String userName, UUID person) {
        return company.mastery(userName, person).extract().path("skills.find { it.skill == 'refund-handling' }.level");
    }

    private static ValidatableResponse norms(String tenant) {
        return as(Role.LD_ADMIN, "maya", tenant).get("/v1/norms").then().statusCode(200);
    }

    private static ValidatableResponse calibration(String tenant) {
        return as(Role.LD_ADMIN, "maya", tenant).get("/v1/calibration").then().statusCode(200);
    }
}
