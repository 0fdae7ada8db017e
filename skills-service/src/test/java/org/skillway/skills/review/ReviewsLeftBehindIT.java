package org.skillway.skills.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/**
 * People who are on the list with nobody to say so are looked at all the same: a process was stopped before it could. One
 * whose review fails keeps nobody else waiting.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReviewsLeftBehindIT {

    private final SkillsApi company = new SkillsApi("left-behind-" + UUID.randomUUID());

    @Test
    void areTakenUpAgain() throws SQLException {
        company.importPeople(List.of(row("rosa", "", "2026-11-02")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30))).statusCode(201);
        company.assign(company.idOf("rosa"), "support", "2026-11-02").statusCode(200);
        assertThat(change("delete from known_gap")).isOne();

        change("insert into gap_review_due (tenant, person_id) select tenant, person_id from person");

        await().atMost(Duration.ofSeconds(30)).until(() -> change("update known_gap set kind = kind") == 1);
        assertThat(change("delete from gap_review_due")).isZero();
    }

    @Test
    void tellInWhichRequestTheyWereAskedFor() throws SQLException {
        company.importPeople(List.of(row("rosa", "", "2026-11-02")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30))).statusCode(201);
        company.assign(company.idOf("rosa"), "support", "2026-11-02").statusCode(200);
        var version = company.asHr().get("/v1/role-maps/support").header("ETag");

        var request = company.asHr()
                .header("If-Match", version)
                .body(Map.of("name", "support", "family", "client-services", "skills", List.of(asks("empathy", 5, 30))))
                .put("/v1/role-maps/support")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Request-Id");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> change("update outbox set type = type where type = 'org.skillway.skills.gap.changed.v1'"
                                + " and headers::jsonb ->> 'ce_requestid' = '" + request + "'")
                        == 1);
    }

    @Test
    void oneWhoseReviewFailsHoldsUpNobodyElse() throws SQLException {
        company.importPeople(List.of(row("rosa", "", "2026-11-02"), row("tom", "", "2026-11-02")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30))).statusCode(201);
        var rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        company.assign(company.idOf("tom"), "support", "2026-11-02").statusCode(200);
        assertThat(change("delete from known_gap where person_id <> '" + rosa + "'"))
                .isOne();
        change("update known_gap set kind = 'unheard-of'");

        change("insert into gap_review_due (tenant, person_id) select tenant, person_id from person");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> change("update known_gap set kind = kind where kind <> 'unheard-of'") == 1);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        change("update gap_review_due set attempts = attempts where attempts > 0 and due_at > now()"
                                        + " and failure is not null")
                                == 1);
        assertThat(change("delete from gap_review_due")).isOne();
    }

    private int change(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
