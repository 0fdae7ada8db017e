package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.organisation.WorkOfTheDay;

/** What really reaches Kafka is what the schemas and the AsyncAPI document promise. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EmittedEventsIT {

    private final SkillsApi company = new SkillsApi("emitted-events");

    @Inject
    @All
    List<WorkOfTheDay> works;

    @Test
    void everyTypeIsEmittedAndFitsItsSchema() throws SQLException {
        company.importPeople(List.of(row("rosa", "grace", "2026-11-02"), row("grace", "", "2019-05-06")));
        company.importSkills("empathy", "listening");
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("relations", List.of(Map.of("kind", "encompasses", "to", "listening", "fraction", 0.5))))
                .put("/v1/skills/empathy/relations")
                .then()
                .statusCode(200);
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.publishMap("lead", List.of(asks("empathy", 4, 60)));
        var rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02");
        company.as(Role.MANAGER, "grace")
                .body(Map.of("skill", "empathy", "level", 3, "reason", "Handles the phone alone."))
                .post("/v1/people/" + rosa + "/attestations")
                .then()
                .statusCode(201);
        company.asHr()
                .body(Map.of("from", "2026-12-21", "to", "2027-01-03", "kind", "planned"))
                .post("/v1/people/" + rosa + "/leaves")
                .then()
                .statusCode(201);
        judge(rosa, "promotions", Map.of("role", "lead", "reason", "Ready."));
        judge(rosa, "high-potential", Map.of("reason", "Learns fast."));
        company.state(company.asHr(), rosa, "empathy", 5, "prior-experience");
        stretch(rosa);

        company.asHr()
                .body(Map.of("personId", rosa, "reason", "A lawsuit."))
                .post("/v1/legal-holds")
                .then()
                .statusCode(201);
        eraseSomebodyWhoLeft();
        giveUpWhatKafkaRefuses();

        await().until(this::typesTold, EventSchemas.types()::equals);

        assertThat(SkillsTopic.toldOf(company.tenant())).allSatisfy(event -> {
            assertThat(EventSchemas.complaints(event.type(), event.data()))
                    .as("%s %s", event.type(), event.data())
                    .isEmpty();
            assertThat(EventSchemas.complaintsAboutHeaders(event.type(), event.headers()))
                    .as("%s", event.headers())
                    .isEmpty();
            assertThat(event.headers()).containsEntry("ce_subject", event.key());
        });
    }

    private void stretch(String person) {
        company.asHr()
                .body(Map.of(
                        "name",
                        "Client day",
                        "work",
                        "Runs it.",
                        "hours",
                        8,
                        "days",
                        30,
                        "places",
                        1,
                        "exercises",
                        List.of(Map.of("skill", "empathy", "level", 4))))
                .put("/v1/stretch-assignments/client-day")
                .then()
                .statusCode(201);
        String offered = company.as(Role.MANAGER, "grace")
                .body(Map.of(
                        "assignment",
                        "client-day",
                        "goal",
                        "Calm with many.",
                        "reviewDay",
                        LocalDate.now(ZoneOffset.UTC).toString()))
                .post("/v1/people/" + person + "/stretch-assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("undertakingId");
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("answer", "accept"))
                .post("/v1/stretch-undertakings/" + offered + "/answers")
                .then()
                .statusCode(201);
        works.stream()
                .filter(work -> work.tenants().contains(company.tenant()))
                .forEach(work -> work.run(company.tenant()));
        company.as(Role.MANAGER, "grace")
                .body(Map.of(
                        "outcome",
                        "completed",
                        "reason",
                        "All went well.",
                        "seen",
                        List.of(Map.of("skill", "empathy", "level", 4, "helpLevel", "hint"))))
                .post("/v1/stretch-undertakings/" + offered + "/endings")
                .then()
                .statusCode(201);
    }

    private void eraseSomebodyWhoLeft() {
        company.importPeople(List.of(row("lee", "", "2019-05-06").strip() + "2026-11-20\n"));
        company.asHr()
                .body(Map.of("personId", company.idOf("lee"), "reason", "Asked for it."))
                .post("/v1/erasures")
                .then()
                .statusCode(201);
    }

    /** What no request can is done in the database: an event that is parked. */
    private void giveUpWhatKafkaRefuses() throws SQLException {
        var parked = UUID.randomUUID();
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement("""
                        with told as (
                            insert into aggregate_version values (current_tenant(), 'role-map', 'parked', 1)),
                        one as (
                            insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type,
                                                headers, payload, created_at)
                            values (?, current_tenant(), 'role-map', 'parked', 1,
                                    'org.skillway.skills.role-map.published.v1', '{}', '{}', now())
                            returning tenant, id)
                        insert into outbox_parked select tenant, 'role-map', 'parked', id, 'too large', now() from one
                        """)) {
            statement.setObject(1, parked);
            statement.executeUpdate();
        }
        company.as(Role.INTEGRATION, "an.operator")
                .body(Map.of("reason", "Imported by mistake."))
                .post("/v1/parked-events/" + parked + ":discard")
                .then()
                .statusCode(201);
    }

    private void judge(String person, String what, Map<String, String> request) {
        String judgment = company.as(Role.MANAGER, "grace")
                .body(request)
                .post("/v1/people/" + person + "/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("judgmentId");
        company.as(Role.MANAGER, "grace")
                .body(Map.of("verdict", "approve", "reason", "Seen at work."))
                .post("/v1/judgments/" + judgment + "/signatures")
                .then()
                .statusCode(201);
    }

    private Set<String> typesTold() {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .map(SkillsTopic.Told::type)
                .collect(Collectors.toSet());
    }
}
