package org.skillway.skills.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.HEADER;
import static org.skillway.skills.SkillsApi.asks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** A role that ten thousand people hold is previewed and published like any other, and all of them are looked at. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TenThousandHoldersIT {

    private static final Logger LOG = Logger.getLogger(TenThousandHoldersIT.class);
    private static final int PEOPLE = 10_000;
    private static final List<String> SKILLS =
            IntStream.range(0, 4).mapToObj(n -> "skill-" + n).toList();

    private static final String HOLD = """
        insert into person_roles (tenant, person_id, roles, assignments, version, updated_at)
        select tenant, person_id, array['support'], '[{"role":"support","weight":1.0,"from":"2026-11-02"}]'::jsonb, 1, now() from person
        """;

    private static final String BELIEVE = """
        insert into estimate (tenant, person_id, skill, mean, variance, evidence, unassisted, origin, updated_at)
        select p.tenant, p.person_id, s.key, (hashtext(p.external_id || s.key) % 300) / 100.0, 0.2, 5, 4, 'mastery', now()
          from person p join skill s on s.tenant = p.tenant
        """;

    private static final String HEARD = """
        insert into heard_mastery (tenant, person_id, skill, version, mean, variance, evidence, unassisted, true_at, known_at)
        select tenant, person_id, skill, 1, mean, variance, evidence, unassisted, updated_at, updated_at from estimate
        """;

    @Inject
    SessionFactory sessions;

    private final SkillsApi company = new SkillsApi("ten-thousand-holders-" + UUID.randomUUID());

    @Test
    void aPreviewIsQuickAndPublishingLeavesNobodyOut() throws SQLException {
        company.importPeople(HEADER
                        + IntStream.range(0, PEOPLE)
                                .mapToObj(n -> SkillsApi.row("p-" + n, n == 0 ? "" : "p-" + n / 10, "2026-11-02"))
                                .collect(Collectors.joining()))
                .body("created", equalTo(PEOPLE));
        company.importSkills(SKILLS.toArray(String[]::new));
        write(HOLD);
        write(BELIEVE);
        write(HEARD);
        theDatabaseLooksAtWhatItHas();
        draft(0, null, 2);
        publish("\"1\"");
        await().atMost(Duration.ofMinutes(3)).until(() -> count("gap_review_due") == 0);
        var known = count("known_gap where kind <> 'none'");
        draft(1, "\"2\"", 4);

        leadersReadTenThousandAsTheyReadTen();
        var preview = preview();
        for (var again = 0; again < 4; again++) {
            preview = preview();
        }
        var published = System.nanoTime();
        publish("\"3\"");
        LOG.infof("Its publication: %s", Duration.ofNanos(System.nanoTime() - published));
        await().atMost(Duration.ofMinutes(3)).until(() -> count("gap_review_due") == 0);
        LOG.infof("All of them looked at: %s", Duration.ofNanos(System.nanoTime() - published));

        int opened = preview.getInt("skills.sum { it.people.opens.inSight }");
        assertThat(opened).isPositive();
        assertThat(count("known_gap where kind <> 'none'") - known).isEqualTo(opened);
    }

    private JsonPath preview() {
        var begun = System.nanoTime();
        var preview = company.asHr()
                .post("/v1/role-maps/support/draft:preview")
                .then()
                .statusCode(200)
                .body("holders.inSight", equalTo(PEOPLE))
                .extract()
                .jsonPath();
        LOG.infof("A preview for 10,000 people in 4 skills: %s", Duration.ofNanos(System.nanoTime() - begun));
        return preview;
    }

    private void leadersReadTenThousandAsTheyReadTen() throws SQLException {
        company.publishMap("lead", List.of(asks(SKILLS.getFirst(), 3, 30), asks(SKILLS.getLast(), 3, 60)));
        company.asHr()
                .body(Map.of("next", List.of("lead")))
                .put("/v1/roles/support/next")
                .then()
                .statusCode(200);
        for (var read : List.of(
                "/v1/roles/lead/bench",
                "/v1/role-families/client-services/pipeline",
                "/v1/skill-risks",
                "/v1/role-priorities")) {
            assertThat(statements(company.asHr(), read)).isEqualTo(statements(company.as(Role.MANAGER, "p-500"), read));
        }
        company.asHr().get("/v1/role-priorities").then().body("people", equalTo(PEOPLE));
        company.asHr().get("/v1/skill-risks").then().body("people", equalTo(PEOPLE));
        company.asHr()
                .get("/v1/role-families/client-services/pipeline")
                .then()
                .body("roles.sum { it.now + it.withinAQuarter + it.withinAYear + it.later }", equalTo(PEOPLE));
        theNextPageNotesNobodyAgain();
    }

    private void theNextPageNotesNobodyAgain() throws SQLException {
        var bench = "/v1/roles/lead/bench";
        String cursor = company.asHr().get(bench).path("nextCursor");
        var noted = count("audit_event where action = 'succession.read'");
        var begun = System.nanoTime();
        company.asHr().get(bench + "?cursor=" + cursor).then().statusCode(200).body("candidates.size()", equalTo(100));
        LOG.infof("Its next page: %s", Duration.ofNanos(System.nanoTime() - begun));
        assertThat(count("audit_event where action = 'succession.read'")).isEqualTo(noted);
    }

    /** What goes through Hibernate; what tells of everybody, and the audit rows, go over plain JDBC. */
    private long statements(RequestSpecification by, String read) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        var begun = System.nanoTime();
        by.get(read).then().statusCode(200);
        LOG.infof(
                "%s in %d statements: %s",
                read, statistics.getPrepareStatementCount(), Duration.ofNanos(System.nanoTime() - begun));
        var count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private void draft(int basedOn, @Nullable String ifMatch, int level) {
        var request = company.asHr()
                .body(Map.of(
                        "name",
                        "Support",
                        "family",
                        "x",
                        "basedOn",
                        basedOn,
                        "skills",
                        SKILLS.stream().map(skill -> asks(skill, level, 30)).toList()));
        (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/role-maps/support/draft")
                .then()
                .statusCode(basedOn == 0 ? 201 : 200);
    }

    private void publish(String ifMatch) {
        company.asHr()
                .header("If-Match", ifMatch)
                .body(Map.of("note", "For all."))
                .post("/v1/role-maps/support/draft:publish")
                .then()
                .statusCode(200);
    }

    /** As it does by itself within a minute; rows that come in thousands at once are not known to its planner before. */
    private void theDatabaseLooksAtWhatItHas() throws SQLException {
        try (var connection = Database.asOwner(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void write(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String what) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
