package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.placement.domain.Sitting;
import org.skillway.curriculum.store.Json;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Lists have one shape, and none ends silently. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ListsIT {

    private static final String MODULE = "notes-three-parts";

    @Test
    void setbacksAreReadToTheLastAndWhoReadsThemIsOnRecord() throws SQLException {
        String tenant = "lists-setbacks";
        // Three failed in the same moment and two tries of one person: a place in the list is one row.
        asOwner(
                tenant,
                "insert into setback select '" + tenant
                        + "', chore, ('00000000-0000-7000-8000-00000000000' || n)::uuid,"
                        + " 1, '2026-11-02T08:00:00.123456Z', null, 'SQL 22023'"
                        + " from generate_series(1, 3) n, unnest(array['replan', 'morning']) chore");

        List<Map<String, Object>> all = pages(Role.LD_ADMIN, "maya", tenant, "/v1/setbacks", 2);

        assertThat(all).hasSize(6).doesNotHaveDuplicates();
        assertThat(readOnRecord(tenant))
                .containsExactlyInAnyOrder(
                        "person/00000000-0000-7000-8000-000000000001",
                        "person/00000000-0000-7000-8000-000000000002",
                        "person/00000000-0000-7000-8000-000000000003");
        as(Role.LD_ADMIN, "maya", "lists-elsewhere")
                .get("/v1/setbacks?cursor="
                        + page(Role.LD_ADMIN, "maya", tenant, "/v1/setbacks", 2, null)
                                .getString("nextCursor"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsAboutOnePersonIsReadPageByPage() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("lists-person")) {
            String tenant = company.tenant;
            UUID noah = company.hired("noah.becker", "support");
            String person = "/v1/people/" + noah;
            for (int day = 1; day <= 3; day++) {
                as(Role.INTEGRATION, "crm", tenant)
                        .body(Map.of(
                                "skill",
                                "ticket-notes",
                                "title",
                                "Ticket " + day,
                                "dueAt",
                                Instant.now().plus(day, ChronoUnit.DAYS).toString()))
                        .put(person + "/tasks/CRM-" + day)
                        .then()
                        .statusCode(200);
            }
            for (String kind : List.of("work-hold", "report")) {
                as(Role.HR_ADMIN, "hanna.hr", tenant)
                        .body(Map.of("kind", kind, "skill", "ticket-notes", "reason", "Two complaints."))
                        .post(person + "/remediation-proposals")
                        .then()
                        .statusCode(201);
            }
            List<String> steps = as(Role.LEARNER, "noah.becker", tenant)
                    .get(person + "/path")
                    .jsonPath()
                    .getList("steps.module");
            steps.stream()
                    .limit(2)
                    .forEach(step -> as(Role.LEARNER, "noah.becker", tenant)
                            .body(Map.of("step", step, "reason", "I know it."))
                            .post(person + "/path/contests")
                            .then()
                            .statusCode(201));
            asOwner(
                    tenant,
                    "insert into test_out select '" + tenant
                            + "', ('00000000-0000-7000-8000-00000000000' || n)::uuid, '"
                            + noah + "', 'ticket-notes', 'undecided', 'Left.', '"
                            + Json.write(Sitting.of(Design.USUAL, new Level(2), List.of(), 7, 1))
                            + "', '2026-11-02T08:00:00Z', '2026-11-02T09:00:00Z' from generate_series(1, 3) n");

            assertThat(learner(tenant, person + "/tasks")).extracting("key").containsExactly("CRM-1", "CRM-2", "CRM-3");
            assertThat(learner(tenant, person + "/remediation-proposals"))
                    .extracting("kind")
                    .containsExactly("report", "work-hold");
            String contests = person + "/path/contests";
            assertThat(learner(tenant, contests)).hasSize(2);
            as(Role.LEARNER, "noah.becker", tenant)
                    .queryParam("updatedSince", "2026-11-01T00:00:00Z")
                    .queryParam(
                            "cursor",
                            page(Role.LEARNER, "noah.becker", tenant, contests, 1, null)
                                    .getString("nextCursor"))
                    .get(contests)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
            assertThat(learner(tenant, person + "/test-outs"))
                    .extracting("id")
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsOneCompanysIsReadPageByPage() throws SQLException {
        String tenant = "lists-company";
        asOwner(
                tenant,
                "insert into pilot_group select '" + tenant
                        + "', 'group-' || n, 1, 'Group', '{}' from generate_series(1, 3) n",
                "insert into work_moment select '" + tenant + "', 'moment-' || n, 1, 'Moment',"
                        + " case n when 3 then 'critical' else 'usual' end, 'low', 'maya', now(), 0"
                        + " from generate_series(1, 3) n");
        as(Role.LD_ADMIN, "author", tenant)
                .body(Company.modules().toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        for (int version = 1; version <= 3; version++) {
            publish(tenant);
        }
        for (String decision : List.of("revise", "keep", "strengthen")) {
            ContentDecisions.decide(tenant, MODULE, decision);
        }

        assertThat(author(tenant, "/v1/pilot-groups"))
                .extracting("key")
                .containsExactly("group-1", "group-2", "group-3");
        assertThat(author(tenant, "/v1/work-moments"))
                .extracting("key")
                .containsExactly("moment-3", "moment-1", "moment-2");
        assertThat(author(tenant, "/v1/curricula/onboarding/versions"))
                .extracting("version")
                .containsExactly(3, 2, 1);
        assertThat(author(tenant, "/v1/content-backlog/" + MODULE + "/decisions"))
                .extracting("decision")
                .containsExactly("strengthen", "keep", "revise");
    }

    private static void publish(String tenant) {
        String etag = as(Role.LD_ADMIN, "author", tenant)
                .get("/v1/curricula/onboarding")
                .header("ETag");
        var edit = as(Role.LD_ADMIN, "author", tenant)
                .body(Map.of(
                        "name",
                        "Onboarding",
                        "roles",
                        List.of("support"),
                        "blocks",
                        List.of(Map.of("skill", "ticket-notes", "modules", List.of(MODULE))),
                        "rules",
                        List.of(),
                        "replacements",
                        List.of()));
        String edited = (etag == null ? edit : edit.header("If-Match", etag))
                .put("/v1/curricula/onboarding")
                .header("ETag");
        as(Role.LD_ADMIN, "author", tenant)
                .header("If-Match", edited)
                .body(Map.of("note", "As agreed"))
                .post("/v1/curricula/onboarding:publish")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> learner(String tenant, String list) {
        return pages(Role.LEARNER, "noah.becker", tenant, list, 1);
    }

    private static List<Map<String, Object>> author(String tenant, String list) {
        return pages(Role.LD_ADMIN, "maya", tenant, list, 1);
    }

    /** All of a list, so many at a time: the same as all at once. */
    private static List<Map<String, Object>> pages(
            String role, String userName, String tenant, String list, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(role, userName, tenant, list, limit, cursor);
            all.addAll(page.getList("data"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(page(role, userName, tenant, list, 100, null).getList("data"))
                .isEqualTo(all);
        return all;
    }

    private static JsonPath page(
            String role, String userName, String tenant, String list, int limit, @Nullable String cursor) {
        return as(role, userName, tenant)
                .get(list + "?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Set<String> readOnRecord(String tenant) {
        return Set.copyOf(as(Role.AUDITOR, "audrey", tenant)
                .get("/v1/audit?action=setback.read")
                .jsonPath()
                .<String>getList("data.subject"));
    }

    private static void asOwner(String tenant, String... all) throws SQLException {
        try (var owner = Database.asOwner(tenant);
                var statement = owner.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
