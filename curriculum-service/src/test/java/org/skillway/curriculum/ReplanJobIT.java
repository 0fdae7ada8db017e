package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Publishing commits at once; everybody it concerns is planned for afterwards, whatever happens to who does it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReplanJobIT {

    private static final String ONBOARDING = "/v1/curricula/onboarding";
    private static final String WANTED = "reporting-weekly-status";

    /** Three hundred who know and do what this one does. */
    private static final String ALIKE = """
            with alike as (
                insert into directory_person (tenant, person_id, external_id, user_name, time_zone, start_date, active)
                select d.tenant, gen_random_uuid(), 'alike-' || n, 'alike-' || n, d.time_zone, d.start_date, true
                  from directory_person d, generate_series(1, 300) n where d.person_id = 'NOAH'
                returning tenant, person_id)
            insert into learner (tenant, person_id, roles, state, path, path_version, updated_at, catalogue, role_maps, planned_on)
            select a.tenant, a.person_id, l.roles, l.state, l.path, l.path_version, l.updated_at, l.catalogue, l.role_maps, l.planned_on
              from learner l, alike a where l.person_id = 'NOAH'""";

    /** One learner's row cannot be saved. */
    private static final String REFUSED = """
            create function NAME() returns trigger language plpgsql as $$
            begin raise exception 'no' using errcode = '22023'; end $$;
            create trigger NAME before update on learner for each row
                when (new.person_id = 'NOAH') execute function NAME()""";

    private static final String TOLD = """
            select count(distinct aggregate_id) as people, count(*) as events from outbox
             where type = 'org.skillway.curriculum.path.changed.v1' and payload like '%onboarding version 1 published%'""";

    @Test
    void everybodyIsPlannedForOnceAndTheReplanSaysHowFarItCame() {
        try (var company = LearnerFixture.companyWithModules("replan-done")) {
            UUID noah = company.hired("noah.becker", "support");
            company.hired("priya.raman", "support");

            String replan = publish(company.tenant, requiring(WANTED), null);

            await().untilAsserted(() -> replan(company.tenant, replan)
                    .body("state", equalTo("done"))
                    .body("learners", equalTo(2))
                    .body("planned", equalTo(2))
                    .body("changed", equalTo(2))
                    .body("waiting", equalTo(0))
                    .body("ground", equalTo("catalogue"))
                    .body("roles", contains("support"))
                    .body("reason", containsString("curriculum onboarding version 1")));
            path(company, noah).body("steps.module", hasItem(WANTED));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(noah))
                    .filteredOn(told -> "curriculum onboarding version 1 published"
                            .equals(told.data().get("reason")))
                    .singleElement()
                    .satisfies(told -> assertThat(told.data().get("cause")).isEqualTo("catalogue"))
                    .satisfies(told -> assertThat(told.headers())
                            .containsEntry("ce_correlationid", publishedAs(company, "onboarding"))));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Map.of("query", "{ replan(id: \"" + replan + "\") { state planned } }"))
                    .post("/graphql")
                    .then()
                    .body("data.replan.planned", equalTo(2));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .get("/v1/replans?limit=1")
                    .then()
                    .body("data.id", contains(replan));
            as(Role.LD_ADMIN, "author", company.tenant)
                    .body(Map.of("query", "{ replans(limit: 1) { data { id state } nextCursor } }"))
                    .post("/graphql")
                    .then()
                    .body("data.replans.data.id", contains(replan));
            as(Role.LEARNER, "noah.becker", company.tenant)
                    .body(Map.of("query", "{ replans { data { id } } }"))
                    .post("/graphql")
                    .then()
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
            as(Role.LD_ADMIN, "author", "replan-elsewhere")
                    .get("/v1/replans/" + replan)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void untilSomebodyIsPlannedForTheyAreNotSentToWhatWasWithdrawn() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("replan-withdrawn")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID priya = company.hired("priya.raman", "support");
            String first = publish(company.tenant, requiring(WANTED), null);
            await().untilAsserted(() -> replan(company.tenant, first).body("state", equalTo("done")));
            path(company, noah).body("steps.module", hasItem(WANTED));

            String second;
            try (var other = Database.asApplication(company.tenant);
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select from learner where person_id = '" + noah + "' for update");
                second = publish(company.tenant, withdrawing(WANTED), "\"2\"");

                await().untilAsserted(() -> replan(company.tenant, second)
                        .body("state", equalTo("running"))
                        .body("planned", equalTo(1))
                        .body("waiting", equalTo(1)));
                path(company, noah).body("steps.module", not(hasItem(WANTED)));
                company.nextStep("noah.becker", noah).body("next.module", not(equalTo(WANTED)));
                path(company, "priya.raman", priya).body("steps.module", not(hasItem(WANTED)));
                other.rollback();
            }

            await().untilAsserted(() -> replan(company.tenant, second)
                    .body("state", equalTo("done"))
                    .body("planned", equalTo(2)));
            path(company, noah).body("steps.module", not(hasItem(WANTED)));
        }
    }

    @Test
    void whoCannotBePlannedForHoldsNobodyUp() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("replan-poison")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID priya = company.hired("priya.raman", "support");
            try (var owner = Database.asOwner(company.tenant);
                    var statement = owner.createStatement()) {
                statement.execute("update learner set state = '{\"roles\": 7}' where person_id = '" + noah + "'");
            }

            String replan = publish(company.tenant, requiring(WANTED), null);

            await().untilAsserted(() -> replan(company.tenant, replan)
                    .body("state", equalTo("done"))
                    .body("planned", equalTo(1))
                    .body("failed", equalTo(1)));
            path(company, "priya.raman", priya).body("steps.module", hasItem(WANTED));
        }
    }

    @Test
    void whoseSaveTheDatabaseRefusesIsTriedAgainLaterAndHoldsNobodyUp() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("replan-refused")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID priya = company.hired("priya.raman", "support");
            String table = "learner_refused_" + noah.toString().replace("-", "");
            asOwner(company.tenant, REFUSED.replace("NAME", table).replace("NOAH", noah.toString()));

            String replan = publish(company.tenant, requiring(WANTED), null);
            await().untilAsserted(() -> replan(company.tenant, replan)
                    .body("planned", equalTo(1))
                    .body("waiting", equalTo(1))
                    .body("failed", equalTo(0)));
            path(company, "priya.raman", priya).body("steps.module", hasItem(WANTED));
            setbacks(company)
                    .body("data.personId", contains(noah.toString()))
                    .body("data.chore", contains("replan"))
                    .body("data.problem", contains("SQL 22023"))
                    .body("data[0].retryAt", not(nullValue()));

            String newer = publish(company.tenant, withdrawing(WANTED), "\"2\"");
            await().untilAsserted(() -> replan(company.tenant, newer).body("planned", equalTo(1)));
            asOwner(company.tenant, "drop trigger " + table + " on learner");
            asOwner(company.tenant, "update setback set retry_at = now()");
            await().untilAsserted(() ->
                    replan(company.tenant, newer).body("state", equalTo("done")).body("failed", equalTo(0)));
            path(company, noah).body("steps.module", not(hasItem(WANTED)));
            setbacks(company).body("data", empty());
        }
    }

    private static void asOwner(String tenant, String sql) throws SQLException {
        try (var owner = Database.asOwner(tenant);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse setbacks(LearnerFixture company) {
        return as(Role.LD_ADMIN, "author", company.tenant)
                .get("/v1/setbacks")
                .then()
                .statusCode(200);
    }

    @Test
    void whatCutsThePlanningOffLosesNobodyAndTellsNobodyTwice() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("replan-cut")) {
            UUID noah = company.hired("noah.becker", "support");
            try (var owner = Database.asOwner(company.tenant);
                    var statement = owner.createStatement()) {
                statement.execute(ALIKE.replace("NOAH", noah.toString()));
            }

            String replan = publish(company.tenant, requiring(WANTED), null);
            for (int cut = 0; cut < 20; cut++) {
                cutConnections(company.tenant);
            }

            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .untilAsserted(() -> replan(company.tenant, replan)
                            .body("state", equalTo("done"))
                            .body("planned", equalTo(301))
                            .body("changed", equalTo(301))
                            .body("failed", equalTo(0)));
            try (var owner = Database.asOwner(company.tenant);
                    var statement = owner.createStatement();
                    var told = statement.executeQuery(TOLD)) {
                told.next();
                assertThat(told.getInt("people")).isEqualTo(301);
                assertThat(told.getInt("events")).isEqualTo(301);
            }
        }
    }

    /** Ends whatever the service is doing in the database, as a crash of either would. */
    private static void cutConnections(String tenant) throws SQLException {
        try (var application = Database.asApplication(tenant);
                var statement = application.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid() and state <> 'idle'"
                    + " and query not like 'listen%'");
            statement.execute("select pg_sleep(0.02)");
        }
    }

    @Test
    void whereNobodyHoldsTheRoleThereIsNothingToPlan() {
        as(Role.LD_ADMIN, "author", "replan-nobody")
                .body(Company.modules().toString())
                .post("/v1/modules:import");

        published("replan-nobody", requiring(WANTED), null).body("replanId", nullValue());
    }

    private static Map<String, Object> requiring(String module) {
        return onboarding(List.of(Map.of("kind", "required", "modules", List.of(module))), List.of());
    }

    private static Map<String, Object> withdrawing(String module) {
        return onboarding(List.of(), List.of(Map.of("module", module, "passCounts", false)));
    }

    private static Map<String, Object> onboarding(
            List<Map<String, Object>> rules, List<Map<String, Object>> replacements) {
        return Map.of(
                "name",
                "Onboarding",
                "roles",
                List.of("support"),
                "blocks",
                List.of(Map.of("skill", "ticket-notes", "modules", List.of("notes-three-parts"))),
                "rules",
                rules,
                "replacements",
                replacements);
    }

    /** The id of the replan it asked for. */
    private static String publish(String tenant, Map<String, Object> draft, @Nullable String ifMatch) {
        return Objects.requireNonNull(
                published(tenant, draft, ifMatch).extract().path("replanId"));
    }

    private static ValidatableResponse published(String tenant, Map<String, Object> draft, @Nullable String ifMatch) {
        var edit = as(Role.LD_ADMIN, "author", tenant).body(draft);
        String etag = (ifMatch == null ? edit : edit.header("If-Match", ifMatch))
                .put(ONBOARDING)
                .header("ETag");
        return as(Role.LD_ADMIN, "author", tenant)
                .header("If-Match", etag)
                .body(Map.of("note", "As agreed"))
                .post(ONBOARDING + ":publish")
                .then()
                .statusCode(200);
    }

    private static String publishedAs(LearnerFixture company, String key) {
        return Objects.requireNonNull(company.others.toldAbout(key).stream()
                .filter(told -> company.tenant.equals(told.headers().get("ce_tenantid")))
                .findFirst()
                .orElseThrow()
                .headers()
                .get("ce_correlationid"));
    }

    private static ValidatableResponse replan(String tenant, String id) {
        return as(Role.LD_ADMIN, "author", tenant)
                .get("/v1/replans/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return path(company, "noah.becker", person);
    }

    private static ValidatableResponse path(LearnerFixture company, String userName, UUID person) {
        return as(Role.LEARNER, userName, company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }
}
