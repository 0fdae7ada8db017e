package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What is kept for a time is gone after it, in every tenant; what is younger stays, and whatever a legal hold keeps. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SweepIT {

    /** A row of each kind that is as old as is said, about whom is said. */
    private static final Map<String, String> KEPT = Map.of(
            "path_decision",
            "(tenant, id, person_id, path_version, decided_at, cause, reason, rule_version, edition, given, path) values"
                    + " (current_tenant(), gen_random_uuid(), '%2$s', 1, %1$s, 'day', '', '', 0, '{}', '{}')",
            "nudge",
            "values (current_tenant(), gen_random_uuid(), '%2$s', 'review', 'm', 2, '', %1$s, %1$s)",
            "moment",
            "values (current_tenant(), '%2$s', 'sale', %1$s)",
            "upcoming_task",
            "(tenant, person_id, key, skill, title, due_at)"
                    + " values (current_tenant(), '%2$s', gen_random_uuid()::text, 's', 't', %1$s)",
            "setback",
            "(tenant, chore, person_id, tries, failed_at, problem)"
                    + " values (current_tenant(), 'morning', '%2$s', 5, %1$s, '')");

    @Test
    void whatIsOverIsGoneAndWhatIsNotStays() throws SQLException {
        for (String tenant : new String[] {"sweep-one", "sweep-other"}) {
            for (String table : KEPT.keySet()) {
                keep(tenant, table, 91, UUID.randomUUID());
                keep(tenant, table, 6, UUID.randomUUID());
            }
        }

        for (String tenant : new String[] {"sweep-one", "sweep-other"}) {
            for (String table : KEPT.keySet()) {
                await().untilAsserted(
                                () -> assertThat(rows(tenant, table)).as(table).isEqualTo(1));
            }
        }
    }

    @Test
    void whatIsOverOfSomebodyHeldStaysUntilTheirHoldIsReleased() throws SQLException {
        UUID held = UUID.randomUUID();
        hold("sweep-held", held);
        for (String table : KEPT.keySet()) {
            keep("sweep-held", table, 91, held);
            keep("sweep-held", table, 91, UUID.randomUUID());
        }

        for (String table : KEPT.keySet()) {
            await().untilAsserted(() ->
                    assertThat(people("sweep-held", table)).as(table).containsExactly(held));
        }

        run("sweep-held", "update legal_hold set released_at = now(), released_by = 'owen'");

        for (String table : KEPT.keySet()) {
            await().untilAsserted(() ->
                    assertThat(people("sweep-held", table)).as(table).isEmpty());
        }
    }

    @Test
    void whatIsOverOfAnybodyStaysWhileEverybodyIsHeldHereAndGoesElsewhere() throws SQLException {
        UUID one = UUID.randomUUID();
        hold("sweep-all-held", null);
        for (String table : KEPT.keySet()) {
            keep("sweep-all-held", table, 91, one);
            keep("sweep-none-held", table, 91, one);
        }

        for (String table : KEPT.keySet()) {
            await().untilAsserted(() ->
                    assertThat(people("sweep-none-held", table)).as(table).isEmpty());
            assertThat(people("sweep-all-held", table)).as(table).containsExactly(one);
        }
    }

    private static void hold(String tenant, @Nullable UUID person) throws SQLException {
        run(
                tenant,
                "insert into legal_hold (tenant, hold_id, person_id, reason, placed_by, placed_at, version)"
                        + " values (current_tenant(), gen_random_uuid(), "
                        + (person == null ? "null" : "'" + person + "'")
                        + ", 'a claim', 'owen', now(), 1)");
    }

    private static void keep(String tenant, String table, int days, UUID person) throws SQLException {
        run(
                tenant,
                "insert into " + table + " "
                        + KEPT.getOrDefault(table, "").formatted("now() - interval '" + days + " days'", person));
    }

    private static void run(String tenant, String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int rows(String tenant, String table) throws SQLException {
        return people(tenant, table).size();
    }

    private static List<UUID> people(String tenant, String table) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select person_id from " + table)) {
            List<UUID> people = new ArrayList<>();
            while (rows.next()) {
                people.add(rows.getObject(1, UUID.class));
            }
            return people;
        }
    }
}
