package org.skillway.skills.roleend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RoleEndIT {

    private final SkillsApi company = new SkillsApi("role-end-" + UUID.randomUUID());

    @Inject
    EndRoles endRoles;

    @Test
    void aRoleThatEndsIsHeldUntilItsDayAndWhatIsLeftIsToldThen() throws SQLException {
        company.importPeople(List.of(row("miguel", "", "2021-04-19")));
        company.importSkills("communication", "workflow");
        company.publishMap("support", List.of(asks("communication", 2, 30)));
        company.publishMap("coordinator", List.of(asks("workflow", 3, 60)));
        var miguel = company.idOf("miguel");
        var today = LocalDate.now(ZoneOffset.UTC);
        put(miguel, ending("2026-11-02"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/assignments/0/until")));
        put(miguel, ending(today.plusDays(30).toString()))
                .statusCode(200)
                .body("assignments[0].until", equalTo(today.plusDays(30).toString()));
        gapsOf(miguel).body("gaps.skill", hasItems("communication", "workflow"));
        assertThat(endRoles.tenants()).doesNotContain(company.tenant());

        endsToday(miguel, today);

        // Read right at once, and told once by the chore.
        roles(miguel).body("assignments.role", equalTo(List.of("support")));
        gapsOf(miguel).body("gaps.skill", equalTo(List.of("communication")));
        assertThat(endRoles.tenants()).contains(company.tenant());
        endRoles.run(company.tenant());
        endRoles.run(company.tenant());

        assertThat(endRoles.tenants()).doesNotContain(company.tenant());
        roles(miguel).body("assignments.role", equalTo(List.of("support")));
        await().untilAsserted(() -> {
            var told = SkillsTopic.toldOf(company.tenant()).stream()
                    .filter(event -> event.key().equals(miguel))
                    .toList();
            assertThat(told)
                    .filteredOn(event -> event.type().equals("org.skillway.skills.role.assigned.v1"))
                    .last()
                    .satisfies(event ->
                            assertThat(event.data()).contains("support").doesNotContain("coordinator"));
            assertThat(told).last().satisfies(event -> assertThat(event.data()).contains("no-longer-asked"));
        });
    }

    @Test
    void whatHrSaysOfThemWhileARoleEndsIsNotLost() throws Exception {
        company.importPeople(List.of(row("miguel", "", "2021-04-19")));
        company.importSkills("communication", "workflow");
        company.publishMap("support", List.of(asks("communication", 2, 30)));
        company.publishMap("coordinator", List.of(asks("workflow", 3, 60)));
        var miguel = company.idOf("miguel");
        var today = LocalDate.now(ZoneOffset.UTC);
        put(miguel, ending(today.plusDays(30).toString())).statusCode(200);
        endsToday(miguel, today);

        try (var hr = Database.asApplication(company.tenant());
                var statement = hr.createStatement()) {
            hr.setAutoCommit(false);
            statement.execute("select 1 from person where person_id = '" + miguel + "' for update");
            var ended = CompletableFuture.runAsync(() -> endRoles.run(company.tenant()));
            // Long enough to have read what they hold, and to wait for whoever changes it.
            TimeUnit.SECONDS.sleep(1);
            assertThat(ended).isNotDone();
            statement.executeUpdate(
                    "update person_roles set version = version + 1, roles = roles || array['lead']::varchar[], assignments = assignments"
                            + " || '[{\"role\": \"lead\", \"weight\": 0.6, \"from\": \"2026-11-02\"}]' where person_id = '"
                            + miguel + "'");
            hr.commit();
            ended.join();
        }

        assertThat(endRoles.tenants()).doesNotContain(company.tenant());
        roles(miguel).body("assignments.role", equalTo(List.of("support", "lead")));
    }

    private static List<Map<String, Object>> ending(String day) {
        return List.of(
                Map.of("role", "coordinator", "weight", 0.6, "from", "2026-11-02", "until", day),
                Map.of("role", "support", "weight", 0.4, "from", "2026-11-02"));
    }

    private ValidatableResponse gapsOf(String person) {
        return company.asHr()
                .get("/v1/people/" + person + "/gaps?day=90")
                .then()
                .statusCode(200);
    }

    /** As if the day had come since HR said it. */
    private void endsToday(String person, LocalDate today) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement(
                        "update person_roles set next_end = ?, version = version + 1,"
                                + " assignments = jsonb_set(assignments, '{0,until}', to_jsonb(cast(? as text))) where person_id = ?::uuid")) {
            statement.setObject(1, today);
            statement.setString(2, today.toString());
            statement.setString(3, person);
            statement.executeUpdate();
        }
    }

    private ValidatableResponse roles(String person) {
        return company.asHr().get("/v1/people/" + person + "/roles").then().statusCode(200);
    }

    private ValidatableResponse put(String person, List<Map<String, Object>> roles) {
        var path = "/v1/people/" + person + "/roles";
        return company.asHr()
                .header("If-Match", company.asHr().get(path).header("ETag"))
                .body(Map.of("assignments", roles))
                .put(path)
                .then();
    }
}
