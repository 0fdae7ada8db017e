package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Answers of a small company, of whom few answer in a quarter. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CalibrationIT {

    /** An answer of each of so many people, so many days apart; two of them share the instant of a batch. */
    private static final String ANSWERS = """
            insert into activity (tenant, id, person_id, module, skill, kind, item, correct, foretold, help_level,
                                  occurred_at, recorded_at)
            select current_tenant(), gen_random_uuid(), lpad(n::text, 32, '0')::uuid, 'refund-rules', 'refund-handling',
                   'answered', 'refund-rules-1', n % 2 = 0, 0.6, 'none', at, at
              from generate_series(1, PEOPLE) n
              cross join lateral (select date_trunc('day', now()) - interval '360 days'
                                         + n / 2 * 2 * interval 'DAYS days' as at) day""";

    @Test
    void whoIsLeftOverInAQuarterIsCountedWithThoseOfTheNext() throws SQLException {
        try (Connection _ = answered("calibration-few", 12, 29)) {
            await().untilAsserted(() -> calibration("calibration-few", 365).body("together.people", equalTo(10)));

            calibration("calibration-few", 365).body("skills[0].skill", equalTo("refund-handling"));
        }
    }

    /** Whoever asks before and after, for any two periods: each difference is of whole crowds. */
    @Test
    void noTwoAnswersDifferByFewerThanFivePeopleNotEvenOnceSomebodyIsErased() throws SQLException {
        try (Connection database = answered("calibration-erased", 43, 8)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> calibration("calibration-erased", 365).body("together.people", equalTo(40)));
            for (int days = 5; days < 365; days += 30) {
                assertThat(people(days)).matches(people -> people % 5 == 0);
            }

            try (var statement = database.createStatement()) {
                statement.execute("delete from activity where person_id = lpad('8', 32, '0')::uuid");
            }

            assertThat(people(365)).isEqualTo(35);
            for (int days = 5; days < 365; days += 30) {
                assertThat(people(days)).matches(people -> people % 5 == 0);
            }
        }
    }

    private static int people(int days) {
        Integer people = calibration("calibration-erased", days).extract().path("together.people");
        return people == null ? 0 : people;
    }

    private static Connection answered(String tenant, int people, int daysBetween) throws SQLException {
        as(Role.LD_ADMIN, "author", tenant)
                .body(Company.modules().toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        Connection database = Database.asApplication(tenant);
        try (var statement = database.createStatement()) {
            statement.execute(
                    ANSWERS.replace("PEOPLE", String.valueOf(people)).replace("DAYS", String.valueOf(daysBetween)));
        }
        return database;
    }

    private static ValidatableResponse calibration(String tenant, int days) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/calibration?days=" + days)
                .then()
                .statusCode(200);
    }
}
