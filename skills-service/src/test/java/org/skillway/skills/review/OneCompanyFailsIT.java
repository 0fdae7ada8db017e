package org.skillway.skills.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Nobody of one company can be taken off the list, while another has a hundred batches. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OneCompanyFailsIT {

    private static final int BATCHES = 100;

    private final String failing = "failing-" + UUID.randomUUID();
    private final String busy = "busy-" + UUID.randomUUID();

    @BeforeEach
    void nobodyOfTheOneCanBeTaken() throws SQLException {
        asOwner("create sequence tries");
        asOwner("grant usage on sequence tries to public");
        // A sequence counts also what is rolled back.
        asOwner("""
                create function refuse() returns trigger language plpgsql as $$
                begin
                    perform nextval('tries');
                    raise exception 'not that one';
                end $$""");
        asOwner("create trigger refuse before delete on gap_review_due for each row when (old.tenant = '" + failing
                + "') execute function refuse()");
    }

    @AfterEach
    void all() throws SQLException {
        asOwner("drop trigger refuse on gap_review_due");
        asOwner("drop function refuse()");
        asOwner("drop sequence tries");
        as(failing, "delete from gap_review_due");
    }

    @Test
    void andIsTriedAgainAtTheNextLookOnly() throws SQLException {
        as(failing, "insert into gap_review_due (tenant, person_id) values (current_tenant(), gen_random_uuid())");

        as(
                busy,
                "insert into gap_review_due (tenant, person_id)"
                        + " select current_tenant(), gen_random_uuid() from generate_series(1, 200 * " + BATCHES + ")");

        await().atMost(Duration.ofMinutes(1)).until(() -> left(busy) == 0);
        assertThat(tries()).isBetween(1L, (long) BATCHES);
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = Database.asOwner("nobody");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void as(String tenant, String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long left(String tenant) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select count(*) from gap_review_due where tenant = current_tenant()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long tries() throws SQLException {
        try (var connection = Database.asOwner("nobody");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from tries")) {
            row.next();
            return row.getLong(1);
        }
    }
}
