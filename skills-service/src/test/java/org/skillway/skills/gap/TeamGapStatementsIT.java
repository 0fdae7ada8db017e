package org.skillway.skills.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** A team's gaps cost the same few statements, however many people are in it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TeamGapStatementsIT {

    private static final String NOW = "{ people(limit: 100) { data { gaps { gaps { skill } } } } }";
    private static final String NEXT = "{ people(limit: 100) { data { gaps(role: \"support\") { gaps { skill } } } } }";

    @Inject
    SessionFactory sessions;

    @Test
    void theSameFewStatementsForThreePeopleAndForThirty() {
        var three = team(2);
        var thirty = team(29);

        assertThat(statements(three, NOW, 3)).isLessThanOrEqualTo(5).isEqualTo(statements(thirty, NOW, 30));
        assertThat(statements(three, NEXT, 3)).isEqualTo(statements(thirty, NEXT, 30));
    }

    @Test
    void aTeamOfTwoHundredIsReadInOneRequestOfSixStatements() {
        var company = new SkillsApi("team-200-" + UUID.randomUUID());
        company.importPeople(Stream.concat(
                        Stream.of(row("grace", "", "2019-05-06")),
                        IntStream.range(1, 200).mapToObj(n -> row("report-" + n, "grace", "2026-11-02")))
                .toList());
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        for (var n = 1; n <= 3; n++) {
            company.assign(company.idOf("report-" + n), "support", "2026-11-02").statusCode(200);
        }

        var query = "{ teamMembers(key: \"support\", limit: 200) { data { gaps { gaps { skill } } } nextCursor } }";

        assertThat(statements(company, query, "teamMembers", 200)).isLessThanOrEqualTo(5);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", query.replace("200", "201")))
                .post("/graphql")
                .then()
                .body("errors.size()", equalTo(1));
    }

    private static SkillsApi team(int reports) {
        var company = new SkillsApi("team-" + UUID.randomUUID());
        company.importPeople(Stream.concat(
                        Stream.of(row("grace", "", "2019-05-06")),
                        IntStream.range(0, reports).mapToObj(n -> row("report-" + n, "grace", "2026-11-02")))
                .toList());
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        for (var n = 0; n < reports; n++) {
            company.assign(company.idOf("report-" + n), "support", "2026-11-02").statusCode(200);
        }
        return company;
    }

    /**
     * What goes through Hibernate. What levels follow from others by is read by one more statement over plain JDBC, as
     * audit rows are written; nothing here counts those.
     */
    private long statements(SkillsApi company, String query, int people) {
        return statements(company, query, "people", people);
    }

    private long statements(SkillsApi company, String query, String list, int people) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        company.as(Role.MANAGER, "grace")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data." + list + ".data.size()", equalTo(people));
        var statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }
}
