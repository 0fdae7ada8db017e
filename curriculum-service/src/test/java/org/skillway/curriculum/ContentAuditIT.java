package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What is missing, stale or doubled, in a company where people wait for it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ContentAuditIT {

    @Inject
    Effort effort;

    @Inject
    Caller caller;

    @Test
    void countsThePeopleWhoWaitForWhatNobodyWrote() {
        try (var company = LearnerFixture.companyWithModules("audit-missing")) {
            company.hired("noah.becker", "support");
            company.others.roleAsks(
                    "support",
                    2,
                    List.of(Map.of("skill", "juggling", "level", 3, "weight", 1, "byDay", 30, "critical", false)));

            await().untilAsserted(() -> audit(company.tenant)
                    .body("people", equalTo(0))
                    .body("missing.find { it.skill == 'juggling' }.kind", equalTo("target-unserved"))
                    .body("missing.find { it.skill == 'juggling' }.people", equalTo(0))
                    .body("missing.find { it.skill == 'juggling' }.roles", contains("support"))
                    .body("coverage.find { it.skill == 'juggling' }.modules", hasSize(0))
                    .body(
                            "coverage.find { it.skill == 'ticket-notes' && it.level == 2 }.modules.kind",
                            hasItem("lesson")));
        }
    }

    /** A thousand are more than are counted at once: the steps of a count add up to what counting all of them gives. */
    @Test
    void manyAreCountedBeforehandAStepAtATime() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("audit-many")) {
            company.hired("noah.becker", "support");
            company.others.roleAsks(
                    "support",
                    2,
                    List.of(Map.of("skill", "juggling", "level", 3, "weight", 1, "byDay", 30, "critical", false)));
            await().untilAsserted(() ->
                    audit(company.tenant).body("missing.find { it.skill == 'juggling' }.people", equalTo(0)));

            try (var database = Database.asApplication(company.tenant);
                    var statement = database.createStatement()) {
                statement.executeUpdate(
                        "insert into learner (tenant, person_id, roles, state, path, path_version, updated_at,"
                                + " catalogue, role_maps, planned_on)"
                                + " select l.tenant, gen_random_uuid(), l.roles, l.state, l.path, l.path_version, l.updated_at,"
                                + " l.catalogue, l.role_maps, l.planned_on"
                                + " from learner l cross join generate_series(1, 1203)");
            }

            await().untilAsserted(() -> assertThat(counts(company.tenant)).isEqualTo(1));
            Instant counted = Instant.parse(audit(company.tenant)
                    .body("people", equalTo(1200))
                    .extract()
                    .path("countedAt"));
            audit(company.tenant)
                    .body("missing.find { it.skill == 'juggling' }.people", equalTo(1200))
                    .body("countedAt", equalTo(counted.toString()));
            try (var database = Database.asApplication(company.tenant);
                    var statement = database.createStatement()) {
                statement.executeUpdate(
                        "delete from learner where person_id in (select person_id from learner limit 300)");
                statement.executeUpdate("update content_demand set counted_at = counted_at - interval '25 hours'");
            }
            await().untilAsserted(() -> audit(company.tenant).body("people", equalTo(900)));
        }
    }

    private static int counts(String tenant) throws SQLException {
        try (var database = Database.asApplication(tenant);
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from content_demand where counted_at is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** What the audit says is missing is what the test refuses for; the questions to come are like those there are. */
    @Test
    void saysHowManyQuestionsItTakesUntilALevelCanBeTested() {
        String tenant = "audit-untestable";
        ObjectNode module = Company.modules().get(0).deepCopy();
        String skill = module.at("/outcome/skill").asText();
        for (String key : List.of("one", "two")) {
            as(Role.LD_ADMIN, "author", tenant)
                    .body(asking(module, key).toString())
                    .put("/v1/modules/" + key)
                    .then()
                    .statusCode(201);
        }

        var untestable = audit(tenant)
                .body("untestable.skill", contains(skill))
                .body("untestable[0].modules", contains("one", "two"))
                .body("untestable[0].items", equalTo(4))
                .extract()
                .jsonPath();
        int missing = untestable.getInt("untestable[0].missing");
        int onceRead = untestable.getInt("untestable[0].missingOnceRead");
        assertThat(onceRead).isGreaterThan(missing).isPositive();
        for (int more = 0; more < (onceRead + 1) / 2; more++) {
            as(Role.LD_ADMIN, "author", tenant)
                    .body(asking(module, "more-" + more).toString())
                    .put("/v1/modules/more-" + more)
                    .then()
                    .statusCode(201);
        }
        audit(tenant).body("untestable.findAll { it.missingOnceRead != 0 }", hasSize(0));
        as(Role.LD_ADMIN, "author", tenant)
                .body(Map.of("query", "{ contentAudit { untestable { skill missing sentence } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null));
    }

    /** A module with two questions of its own, each of the module's level. */
    private static ObjectNode asking(ObjectNode like, String key) {
        ObjectNode module = like.deepCopy();
        module.put("key", key).put("level", 2);
        module.get("items")
                .forEach(item -> ((ObjectNode) item)
                        .put("key", key + "-" + item.get("key").asText())
                        .put("prompt", item.get("prompt").asText() + " (" + key + ")")
                        .put("difficultyLevel", 2));
        return module;
    }

    @Test
    void aModuleIsStaleOnceItsProcedureChanges() {
        ObjectNode module = Company.modules().get(0).deepCopy();
        module.put("key", "linked").putArray("sources").add("refunds");
        as(Role.LD_ADMIN, "author", "audit-stale")
                .body(module.toString())
                .put("/v1/modules/linked")
                .then()
                .statusCode(201);
        audit("audit-stale").body("stale", hasSize(0)).body("alike", hasSize(0));

        changed("audit-stale", "2020-01-01T00:00:00Z").statusCode(200);
        audit("audit-stale").body("stale", hasSize(0));
        changed("audit-stale", Clock.systemUTC().instant().toString()).statusCode(200);
        audit("audit-stale")
                .body("stale.module", contains("linked"))
                .body("stale[0].reason", equalTo("source-changed"));
        audit("audit-elsewhere").body("stale", hasSize(0));

        changed("audit-stale", "2999-01-01T00:00:00Z").statusCode(400).body("errors[0].pointer", equalTo("/changedAt"));
    }

    @Test
    void graphqlShowsTheAuditToWhoAuthorsContent() {
        Map<String, String> query = Map.of("query", "{ contentAudit(months: 6) { people missing { kind people } } }");

        as(Role.LD_ADMIN, "author", "audit-graphql")
                .body(query)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.contentAudit.people", equalTo(0));
        as(Role.LEARNER, "somebody", "audit-graphql")
                .body(query)
                .post("/graphql")
                .then()
                .body("data.contentAudit", equalTo(null));
    }

    @Test
    void whileTwoGoOverEverybodyTwentyLearnersGetTheirSittings() throws Exception {
        try (var company = LearnerFixture.companyWithModules("audit-beside-sittings");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var noah = company.hired("noah.becker", "support");
            var under = new CountDownLatch(2);
            var over = new CountDownLatch(1);
            var long1 = threads.submit(() -> thinksOverEverybody(company.tenant, under, over));
            var long2 = threads.submit(() -> thinksOverEverybody(company.tenant, under, over));
            under.await();

            var sittings = Stream.generate(() -> threads.submit(() -> as(Role.LEARNER, "noah.becker", company.tenant)
                            .get("/v1/people/" + noah + "/session?minutes=30")
                            .statusCode()))
                    .limit(20)
                    .toList();

            for (var sitting : sittings) {
                assertThat(sitting.get()).isEqualTo(200);
            }
            as(Role.LD_ADMIN, "author", company.tenant)
                    .get("/v1/content-audit")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "2");
            over.countDown();
            assertThat(List.of(long1.get(), long2.get())).containsOnly(true);
        }
    }

    private boolean thinksOverEverybody(String tenant, CountDownLatch under, CountDownLatch over) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(tenant);
            return effort.spend(Extent.EVERYBODY, () -> {
                under.countDown();
                return waitsFor(over);
            });
        } finally {
            context.terminate();
        }
    }

    private static boolean waitsFor(CountDownLatch over) {
        try {
            return over.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse audit(String tenant) {
        return as(Role.LD_ADMIN, "author", tenant)
                .get("/v1/content-audit")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse changed(String tenant, String at) {
        return as(Role.INTEGRATION, "documents", tenant)
                .body(Map.of("changedAt", at))
                .put("/v1/sources/refunds")
                .then();
    }
}
