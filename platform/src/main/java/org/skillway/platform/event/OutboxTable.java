package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The outbox as the relay's own connection sees it, over all tenants.
 *
 * <p>Each tenant has its own lane, and a batch takes from all lanes in turn, in id order within a lane: an
 * aggregate's events stay in order, and a tenant that imports fifteen thousand skills keeps no other waiting.
 */
final class OutboxTable {

    /** One event that waits to be sent. */
    record Row(
            long id,
            String tenant,
            String aggregateType,
            String aggregateId,
            long version,
            String payload,
            String headers) {}

    /** So many events of each lane are in a batch, if it has them and the batch holds them: with fewer it is the last. */
    static final int LEAST_SHARE = 50;

    private static final long LOCK = 0x5C111_0B0CL;

    /** Finds the tenants by jumping along the index from one to the next: the cost is the number of those that wait. */
    static final String LANES = """
            with recursive lane as (
                (select tenant from outbox_waiting order by tenant limit 1)
                union all
                select next.tenant from lane cross join lateral (
                    select w.tenant from outbox_waiting w where w.tenant > lane.tenant order by w.tenant limit 1) next)""";

    /** Events of a lane's tenant that may go; nothing that comes after a parked event of its aggregate. */
    static final String MAY_GO = """
            outbox_waiting w join outbox o on o.id = w.id
             where w.tenant = lane.tenant and not exists (select from outbox_parked p
                where p.tenant = w.tenant and p.aggregate_type = o.aggregate_type and p.aggregate_id = o.aggregate_id
                  and p.id < w.id)""";

    private static final String NEXT = """
            %s,
            waiting as (
                select first.* from lane cross join lateral (
                    select o.*, row_number() over (order by w.id) as turn from %s
                     order by w.id limit greatest(%d, ? / (select count(*) from lane))) first
                 order by first.turn, first.id limit ?)
            select id, tenant, aggregate_type, aggregate_id, aggregate_version, payload, headers
              from waiting order by id
            """.formatted(LANES, MAY_GO, LEAST_SHARE);

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** Lets this connection see all tenants' events. */
    void open() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set app.relay = 'on'");
            // The planner's idea of how much waits is minutes old: it takes row by row what it needs, however much that
            // is.
            for (var way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
                statement.execute("set enable_" + way + " = off");
            }
            // Nor does what is asked depend on the numbers: planning it took longer than doing it.
            statement.execute("set plan_cache_mode = force_generic_plan");
            // A mark lost with the server only means that an event is sent twice; no need to wait for the disk.
            statement.execute("set synchronous_commit = off");
        }
    }

    /** Lets another replica lead once this one has asked for nothing for so long. */
    void endWhenSilent(Duration silence) throws SQLException {
        OwnConnection.endWhenSilent(connection, silence);
    }

    /** Whether this connection is the one that sends, which it then stays until it ends. */
    boolean tryLead() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** What is to be sent next, at most so many rows, by id. */
    List<Row> next(int batch) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, batch);
            statement.setInt(2, batch);
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7)));
                }
                return rows;
            }
        }
    }

    void markSent(List<Row> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                delete from outbox_waiting w using unnest(?::text[], ?::bigint[]) as sent (tenant, id)
                 where w.tenant = sent.tenant and w.id = sent.id""")) {
            var tenants = sent.stream().map(Row::tenant).toArray();
            var ids = sent.stream().map(Row::id).toArray();
            statement.setArray(1, connection.createArrayOf("text", tenants));
            statement.setArray(2, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    /** Sets an event aside that the broker will never take; what comes after it in its aggregate waits with it. */
    void park(Row row, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with refused as (delete from outbox_waiting where tenant = ? and id = ? returning tenant, id)
                insert into outbox_parked select tenant, ?, ?, id, ? from refused""")) {
            statement.setString(1, row.tenant());
            statement.setLong(2, row.id());
            statement.setString(3, row.aggregateType());
            statement.setString(4, row.aggregateId());
            statement.setString(5, reason);
            statement.executeUpdate();
        }
    }
}
