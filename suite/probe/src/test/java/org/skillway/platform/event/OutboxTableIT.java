package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** The relay carries everybody's events at once, however much one tenant has to tell. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class OutboxTableIT {

    private static final int MANY = 5_000;

    @Test
    void whoTellsLittleDoesNotWaitForWhoTellsMuch() throws SQLException {
        var much = "much-" + UUID.randomUUID();
        var little = "little-" + UUID.randomUUID();
        try (var loud = Database.asApplication(much);
                var quiet = Database.asApplication(little)) {
            tell(loud, MANY);
            tell(quiet, 1);

            await().pollInterval(Duration.ofMillis(5)).until(() -> waiting(quiet) == 0);

            assertThat(waiting(loud)).as("events of the other still to be sent").isPositive();
            await().atMost(Duration.ofMinutes(1)).until(() -> waiting(loud) == 0);
        }
    }

    /**
     * In a transaction that never commits, because the relay would send what waits at once; by the owner, because only
     * they may have statistics taken, after which the planner once walked through all that was sent long ago.
     */
    @Test
    void readsLittleHoweverMuchWasSentAndWaits() throws SQLException {
        try (var connection = Database.asOwner("heap-" + UUID.randomUUID())) {
            var outbox = new OutboxTable(connection);
            outbox.open();
            connection.setAutoCommit(false);
            tell(connection, 4 * MANY);
            run(connection, "delete from outbox_waiting where tenant = current_tenant()");
            run(connection, "update outbox set aggregate_version = 0 where tenant = current_tenant()");
            tell(connection, 4 * MANY);
            run(connection, "analyze outbox, outbox_waiting");
            var before = rowsRead(connection);

            var batch = outbox.next(500);

            assertThat(batch).hasSize(500);
            assertThat(rowsRead(connection) - before).isLessThan(2_000);
            connection.rollback();
        }
    }

    /** In a transaction that never commits, beside the relay. */
    @Test
    void whatIsRefusedHoldsUpItsAggregateUntilItIsFreed() throws SQLException {
        var tenant = "refused-" + UUID.randomUUID();
        try (var connection = Database.asApplication(tenant)) {
            var outbox = new OutboxTable(connection);
            outbox.open();
            connection.setAutoCommit(false);
            tell(connection, 2);
            tellNext(connection, 2);
            assertThat(next(outbox, tenant)).containsExactly("1 v1", "2 v1", "1 v2");

            outbox.park(row(outbox, tenant, "1 v1"), "too large");
            assertThat(next(outbox, tenant)).containsExactly("2 v1");

            outbox.markSent(List.of(row(outbox, tenant, "2 v1")));
            assertThat(next(outbox, tenant)).isEmpty();

            run(connection, """
                    with freed as (delete from outbox_parked returning tenant, id)
                    insert into outbox_waiting select tenant, id from freed""");
            assertThat(next(outbox, tenant)).containsExactly("1 v1", "1 v2");
            connection.rollback();
        }
    }

    /** What is released goes before what waits behind it, and an event still parked further on keeps it from nothing. */
    @Test
    void whatIsRefusedHoldsUpOnlyWhatComesAfterIt() throws SQLException {
        var tenant = "behind-" + UUID.randomUUID();
        try (var connection = Database.asApplication(tenant)) {
            var outbox = new OutboxTable(connection);
            outbox.open();
            connection.setAutoCommit(false);
            tell(connection, 1);
            tellNext(connection, 2);
            tellNext(connection, 3);

            outbox.park(row(outbox, tenant, "1 v2"), "too large");

            assertThat(next(outbox, tenant)).containsExactly("1 v1");
            connection.rollback();
        }
    }

    private static void tellNext(Connection connection, int version) throws SQLException {
        run(connection, """
                with one as (insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type,
                                                 payload, headers, created_at)
                    select gen_random_uuid(), tenant, aggregate_type, aggregate_id, %d, type, payload, headers, created_at
                      from outbox where tenant = current_tenant() and aggregate_id = '1' and aggregate_version = 1
                    returning tenant, id)
                insert into outbox_waiting select tenant, id from one""".formatted(version));
    }

    private static List<String> next(OutboxTable outbox, String tenant) throws SQLException {
        return outbox.next(500).stream()
                .filter(row -> row.tenant().equals(tenant))
                .map(OutboxTableIT::name)
                .toList();
    }

    private static OutboxTable.Row row(OutboxTable outbox, String tenant, String name) throws SQLException {
        return outbox.next(500).stream()
                .filter(row -> row.tenant().equals(tenant) && name(row).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(OutboxTable.Row row) {
        return row.aggregateId() + " v" + row.version();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rowsRead(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        "select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables where relname in ('outbox', 'outbox_waiting')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void tell(Connection connection, int events) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with one as (insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                    headers, created_at)
                select id, current_tenant(), 'probe', n, 1, 'org.skillway.probe.unheard.v1', '{}',
                       jsonb_build_object('ce_id', id::text, 'ce_type', 'org.skillway.probe.unheard.v1',
                           'ce_tenantid', current_tenant(), 'ce_aggregatetype', 'probe', 'ce_subject', n::text,
                           'ce_time', '2026-11-20T10:00:00Z'), now()
                  from (select gen_random_uuid() id, n from generate_series(1, ?) n) told returning tenant, id)
                insert into outbox_waiting select tenant, id from one
                """)) {
            statement.setInt(1, events);
            statement.executeUpdate();
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from outbox_waiting")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
