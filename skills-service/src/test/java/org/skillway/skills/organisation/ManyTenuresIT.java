package org.skillway.skills.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** A people file by which many who hold a role start or end on another day. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ManyTenuresIT {

    private static final int PEOPLE = 300;

    private static final String HOLD = """
        insert into person_roles (tenant, person_id, roles, assignments, version, updated_at)
        select tenant, person_id, array['support'], '[{"role":"support","weight":1.0,"from":"2026-11-02"}]'::jsonb, 1, now() from person
        """;

    @Inject
    SessionFactory sessions;

    private final SkillsApi company = new SkillsApi("many-tenures-" + UUID.randomUUID());

    @Test
    void areLookedAtTogetherHoweverManyTheyAre() throws SQLException {
        imported("2026-11-02", "").body("created", equalTo(PEOPLE));
        company.importSkills("empathy");
        write(HOLD);
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        await().atMost(Duration.ofMinutes(1)).until(() -> count("known_gap where kind <> 'none'") == PEOPLE);

        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        var queries = queriesOf(() -> imported("2026-11-03", yesterday).body("updated", equalTo(PEOPLE)));

        assertThat(queries).isLessThan(PEOPLE / 2);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("known_gap where kind <> 'none'") == 0);
        assertThat(count("known_gap where reason = 'no-longer-asked'")).isEqualTo(PEOPLE);
    }

    private ValidatableResponse imported(String start, String end) {
        return company.importPeople(IntStream.range(0, PEOPLE)
                        .mapToObj(n -> SkillsApi.row("p-" + n, "", start).replace(",\n", "," + end + "\n"))
                        .toList())
                .statusCode(200);
    }

    /** How many queries went through Hibernate, in all that runs here meanwhile. */
    private long queriesOf(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getQueryExecutionCount();
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
