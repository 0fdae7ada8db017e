package org.skillway.skills.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** Rosa's gap has grown by 0.4 levels since it was told, before that was worth telling, and Tess's by 0.1. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class GapsThatMovedUntoldIT {

    private final SkillsApi company = new SkillsApi("moved-" + UUID.randomUUID());

    @Test
    void areToldOnceAndOthersAreLeftAsTheyAre() throws SQLException, IOException {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("rosa", "grace", "2026-11-02"),
                row("tess", "grace", "2026-11-02")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 4, 30)));
        var rosa = company.idOf("rosa");
        var tess = company.idOf("tess");
        for (var person : List.of(rosa, tess)) {
            company.seen(company.as(Role.MANAGER, "grace"), person, "empathy", 3, 2);
            company.assign(person, "support", "2026-11-02").statusCode(200);
        }
        var level = told(rosa);
        change("update known_gap set estimated_level = estimated_level + 0.4 where person_id = '" + rosa + "'");
        change("update known_gap set estimated_level = estimated_level + 0.1 where person_id = '" + tess + "'");

        migrate();

        await().until(() -> told(rosa) == level);
        assertThat(told(tess)).isCloseTo(level + 0.1, within(0.001));
        migrate();
        assertThat(change("delete from gap_review_due")).isZero();
    }

    /** The level at which other services last heard of somebody's gap. */
    private double told(String person) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select estimated_level from known_gap where person_id = '" + person + "'")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private int change(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void migrate() throws SQLException, IOException {
        try (var file = GapsThatMovedUntoldIT.class.getResourceAsStream(
                        "/db/migration/V131__gaps_that_moved_untold.sql");
                var connection = Database.asOwner(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        }
    }
}
