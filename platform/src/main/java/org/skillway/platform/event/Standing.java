package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service's events stand, of all tenants.
 *
 * @param waiting events that could be sent and are not yet, counted up to {@link #MOST}
 * @param oldest when the one that waits longest was told
 * @param parked aggregates with an event that the broker refuses for good; what follows it there is not counted as waiting
 * @param dead events heard that failed for good and that nobody has tried again or discarded, counted up to {@link #MOST}
 * @param held events heard that wait for the one before them, counted up to {@link #MOST}
 * @param heldSince when the one of those that waits longest came
 */
record Standing(
        long waiting,
        @Nullable Instant oldest,
        long parked,
        long dead,
        long held,
        @Nullable Instant heldSince) {

    /** More is bad enough, and counting would be work for a database that has enough of it just then. */
    static final int MOST = 10_000;

    private static final String QUERY = """
            %1$s
            select (select count(*) from (select from lane cross join lateral (
                        select from %2$s limit %3$d) each limit %3$d) counted),
                   (select min(first.created_at) from lane cross join lateral (
                        select o.created_at from %2$s order by w.id limit 1) first),
                   (select count(*) from (select distinct tenant, aggregate_type, aggregate_id from outbox_parked) parked),
                   dead_events_waiting(%3$d), h.held, h.oldest
              from events_held(%3$d) h
            """.formatted(OutboxTable.LANES, OutboxTable.MAY_GO, MOST);

    /** By indexes that hold only what is counted. Takes the relay's own connection, which sees all tenants. */
    static Standing of(Connection relay) throws SQLException {
        try (var statement = relay.createStatement();
                var row = statement.executeQuery(QUERY)) {
            row.next();
            return new Standing(
                    row.getLong(1),
                    instant(row.getTimestamp(2)),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    instant(row.getTimestamp(6)));
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
