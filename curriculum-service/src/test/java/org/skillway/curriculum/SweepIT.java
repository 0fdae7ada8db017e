package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What is kept for a time is gone after it, in every tenant, and what is younger stays. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SweepIT {

    /** A row of each kind that is as many days old as is said. */
    private static final Map<String, String> KEPT = Map.of(
            "path_decision",
            "(tenant, id, person_id, path_version, decided_at, cause, reason, rule_version, edition, given, path) values"
                    + " (current_tenant(), gen_random_uuid(), gen_random_uuid(), 1, %s, 'day', '', '', 0, '{}', '{}')",
            "nudge",
            "values (current_tenant(), gen_random_uuid(), gen_random_uuid(), 'review', 'm', 2, '', %1$s, %1$s)",
            "moment",
            "values (current_tenant(), gen_random_uuid(), 'sale', %s)",
            "upcoming_task",
            "(tenant, person_id, key, skill, title, due_at)"
                    + " values (current_tenant(), gen_random_uuid(), gen_random_uuid()::text, 's', 't', %s)",
            "setback",
            "(tenant, chore, person_id, tries, failed_at, problem)"
                    + " values (current_tenant(), 'morning', gen_random_uuid(), 5, %s, '')");

    @Test
    void whatIsOverIsGoneAndWhatIsNotStays() throws SQLException {
        for (String tenant : new String[] {"sweep-one", "sweep-other"}) {
            for (String table : KEPT.keySet()) {
                keep(tenant, table, 91);
                keep(tenant, table, 6);
            }
        }

        for (String tenant : new String[] {"sweep-one", "sweep-other"}) {
            for (String table : KEPT.keySet()) {
                await().untilAsserted(
                                () -> assertThat(rows(tenant, table)).as(table).isEqualTo(1));
            }
        }
    }

    private static void keep(String tenant, String table, int days) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into " + table + " "
                    + KEPT.getOrDefault(table, "").formatted("now() - interval '" + days + " days'"));
        }
    }

    private static int rows(String tenant, String table) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
