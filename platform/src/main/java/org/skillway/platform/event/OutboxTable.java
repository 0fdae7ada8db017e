package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
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

    private static final long LOCK = 0x5C111_0B0CL;

    /** Finds the tenants by jumping along the index from one to the next: the cost is the number of those that wait. */
    static final String LANES = """
            with recursive lane as (
                (select tenant from outbox where published_at is null and parked_reason is null order by tenant limit 1)
                union all
                select next.tenant from lane cross join lateral (
                    select o.tenant from outbox o
                     where o.published_at is null and o.parked_reason is null and o.tenant > lane.tenant
                     order by o.tenant limit 1) next)""";

    /** Events of a lane's tenant that may go; nothing of an aggregate that has a parked event. */
    static final String MAY_GO = """
            o.tenant = lane.tenant and o.published_at is null and o.parked_reason is null
            and not exists (select from outbox p
                where p.parked_reason is not null and p.published_at is null and p.tenant = o.tenant
                  and p.aggregate_type = o.aggregate_type and p.aggregate_id = o.aggregate_id)""";

    private static final String NEXT = """
            %s,
            waiting as (
                select first.* from lane cross join lateral (
                    select o.*, row_number() over (order by o.id) as turn from outbox o
                     where %s
                     order by o.id limit greatest(50, ? / (select count(*) from lane))) first
                 order by first.turn, first.id limit ?)
            select id, tenant, aggregate_type, aggregate_id, aggregate_version, payload, headers
              from waiting order by id
            """.formatted(LANES, MAY_GO);

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** Lets this connection see all tenants' events. */
    void open() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set app.relay = 'on'");
            // The planner's idea of how much waits is minutes old; its index finds it however much that is.
            statement.execute("set enable_seqscan = off");
            // Nor all of it at once, nor in the order of ids through what was sent long ago: of 360,000 events that
            // wait beside 300,000 sent a batch is found in 4 ms instead of 800.
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set random_page_cost = 0.1");
            // A mark lost with the server only means that an event is sent twice; no need to wait for the disk.
            statement.execute("set synchronous_commit = off");
        }
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

    void markPublished(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("update outbox set published_at = now() where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** Sets an event aside that the broker will never take; what comes after it in its aggregate waits with it. */
    void park(Row row, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update outbox set parked_reason = ?, attempts = attempts + 1 where id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, row.id());
            statement.executeUpdate();
        }
    }
}
