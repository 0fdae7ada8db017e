package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Moments of work that matter come first, and a module speaks of the work of whoever takes it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PriorityIT {

    private static final String NOAH = "noah.becker";
    private static final String MOMENTS = "/v1/work-moments/";

    @Test
    void whatIsForAMomentThatMattersComesFirstAndSaysSo() {
        try (var company = new Somebody("work-moments")) {
            company.nextStep().body("next.module", equalTo("a-way"));
            String before = company.decision();
            String whyThen = company.why(before);

            company.rates("approvals", "critical", "medium", null)
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("emphasis", equalTo(1.75f))
                    .body("modules", equalTo(1));

            await().untilAsserted(() -> company.nextStep()
                    .body("next.module", equalTo("b-way"))
                    .body(
                            "next.reason",
                            containsString("It is for “Approvals”, which is critical and which gets stuck at times,"
                                    + " so it counts 75 % more.")));
            company.rates("approvals", "critical", "medium", "\"1\"")
                    .statusCode(200)
                    .header("ETag", "\"1\"");
            company.replayed(before).body("identical", equalTo(true));
            company.replayed(company.decision()).body("identical", equalTo(true));
            assertThat(company.why(before)).isEqualTo(whyThen).contains("a-way");
            assertThat(company.why(company.decision())).isNotEqualTo(whyThen).contains("b-way");

            company.rates("approvals", "usual", "low", null).statusCode(428);
            company.rates("approvals", "usual", "low", "\"7\"").statusCode(412);
            company.rates("approvals", "huge", "low", "\"1\"")
                    .statusCode(400)
                    .body("errors.pointer", contains("/importance"));
            company.rates("approvals", "high", "high", "\"1\"").statusCode(200).body("emphasis", equalTo(1.75f));
            await().untilAsserted(() -> company.nextStep()
                    .body("next.reason", containsString("on which much hangs and which often gets stuck")));
            company.rates("approvals", "usual", "low", "\"2\"").statusCode(200).header("ETag", "\"3\"");
            await().untilAsserted(() -> company.nextStep().body("next.module", equalTo("a-way")));
        }
    }

    @Test
    void ratingsAreReadByAllAndMadeByWhoAnswersForContent() {
        try (var company = new Somebody("work-moments-read")) {
            company.rates("month-end", "usual", "high", null).statusCode(200);
            company.rates("lunch", "critical", "high", null).statusCode(200).body("modules", equalTo(0));

            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/work-moments")
                    .then()
                    .statusCode(200)
                    .body("data.key", contains("lunch", "month-end"));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ workMoments { key emphasis modules } }"))
                    .post("/graphql")
                    .then()
                    .body("data.workMoments[1].emphasis", equalTo(1.5f));
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(List.of(Somebody.module("c-way", "alpha", "approval")))
                    .post("/v1/modules:lint")
                    .then()
                    .body("modules[0].findings.rule", hasItem("moment-rated"));
            as(Role.LD_ADMIN, "maya", "work-moments-elsewhere")
                    .get(MOMENTS + "lunch")
                    .then()
                    .statusCode(404);
            as(Role.MANAGER, "rosa", company.tenant)
                    .body(Map.of("name", "Lunch", "importance", "usual", "friction", "low"))
                    .put(MOMENTS + "lunch")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void ofAHundredThatMatterOneMustBeTakenBackForAnother() throws SQLException {
        try (var others = Database.asApplication("work-moments-many");
                var statement = others.createStatement()) {
            statement.executeUpdate("insert into work_moment select 'work-moments-many', 'moment-' || n, 1, 'Moment',"
                    + " case when n < 100 then 'critical' else 'usual' end, 'low', 'maya', now(), 0"
                    + " from generate_series(1, 150) n");
        }
        rates("work-moments-many", "lunch", "critical").statusCode(200);
        rates("work-moments-many", "month-end", "critical").statusCode(422);
        rates("work-moments-many", "month-end", "usual").statusCode(200);
        as(Role.LD_ADMIN, "maya", "work-moments-many")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Lunch", "importance", "usual", "friction", "low"))
                .put(MOMENTS + "lunch")
                .then()
                .statusCode(200);
        rates("work-moments-many", "approvals", "critical").statusCode(200);
    }

    private static ValidatableResponse rates(String tenant, String moment, String importance) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .body(Map.of("name", moment, "importance", importance, "friction", "low"))
                .put(MOMENTS + moment)
                .then();
    }

    @Test
    void aModuleShowsTheExampleFromTheWorkOfWhoTakesIt() {
        try (var company = new Somebody("role-examples")) {
            company.taken("a-way")
                    .statusCode(200)
                    .body("title", equalTo("On the phone"))
                    .body("example.role", equalTo("clerk"))
                    .body("example.example", equalTo("The client calls twice."))
                    .body("items", everyItem(not(hasItem("answer"))));
            company.taken("b-way").statusCode(200).body("example", nullValue());
            company.taken("nothing").statusCode(404);
            as(Role.LEARNER, "priya.raman", company.tenant)
                    .get("/v1/people/" + company.noah + "/modules/a-way")
                    .then()
                    .statusCode(404);
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ takenModule(personId: \"%s\", key: \"a-way\") { title example { role } items { key } } }"
                                    .formatted(company.noah)))
                    .post("/graphql")
                    .then()
                    .body("data.takenModule.example.role", equalTo("clerk"));
            as(Role.HR_ADMIN, "hanna", company.tenant)
                    .get("/v1/people/" + company.noah + "/modules/a-way")
                    .then()
                    .statusCode(200);
            as(Role.AUDITOR, "helena", company.tenant)
                    .get("/v1/audit?subject=person/" + company.noah)
                    .then()
                    .body("data.action", hasItem("path.read"));
        }
    }

    /** A clerk who is to learn two things equally, each taught by one lesson that is for another moment of work. */
    private static final class Somebody implements AutoCloseable {

        final String tenant;
        final UUID noah = UUID.randomUUID();
        private final OtherServices others;

        Somebody(String tenant) {
            this.tenant = tenant;
            others = new OtherServices(tenant);
            ObjectNode withExamples = module("a-way", "alpha", "month-end");
            withExamples
                    .putArray("roleVariants")
                    .add(withExamples
                            .objectNode()
                            .put("role", "clerk")
                            .put("title", "On the phone")
                            .put("example", "The client calls twice."))
                    .add(withExamples
                            .objectNode()
                            .put("role", "sales")
                            .put("title", "At the fair")
                            .put("example", "The client waves."));
            as(Role.LD_ADMIN, "maya", tenant)
                    .body(List.of(withExamples, module("b-way", "beta", "approvals"))
                            .toString())
                    .post("/v1/modules:import")
                    .then()
                    .statusCode(200);
            others.personIs(noah, NOAH);
            others.roleAsks("clerk", 1, List.of(asked("alpha"), asked("beta")));
            others.personHolds(noah, "clerk", "2026-11-02");
            await().untilAsserted(() -> nextStep().statusCode(200).body("next.module", equalTo("a-way")));
        }

        static ObjectNode module(String key, String skill, String moment) {
            ObjectNode module =
                    Company.withOpenQuestion(key).put("moment", moment).put("kind", "lesson");
            ((ObjectNode) module.get("outcome")).put("skill", skill);
            return module;
        }

        private static Map<String, Object> asked(String skill) {
            return Map.of("skill", skill, "level", 3, "weight", 1.0, "byDay", 60, "critical", false);
        }

        ValidatableResponse rates(String moment, String importance, String friction, @Nullable String ifMatch) {
            String name = moment.substring(0, 1).toUpperCase(Locale.ROOT) + moment.substring(1);
            var request = as(Role.LD_ADMIN, "maya", tenant)
                    .body(Map.of("name", name, "importance", importance, "friction", friction));
            return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                    .put(MOMENTS + moment)
                    .then();
        }

        ValidatableResponse nextStep() {
            return own("/next-step");
        }

        ValidatableResponse taken(String module) {
            return own("/modules/" + module);
        }

        String decision() {
            return own("/path/decisions").extract().path("data[0].id");
        }

        String why(String decision) {
            return as(Role.LEARNER, NOAH, tenant)
                    .get("/v1/decisions/" + decision + "/why")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }

        ValidatableResponse replayed(String decision) {
            return as(Role.LEARNER, NOAH, tenant)
                    .post("/v1/decisions/" + decision + ":replay")
                    .then()
                    .statusCode(200);
        }

        private ValidatableResponse own(String view) {
            return as(Role.LEARNER, NOAH, tenant)
                    .get("/v1/people/" + noah + view)
                    .then();
        }

        @Override
        public void close() {
            others.close();
        }
    }
}
