package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The tenant's events that Kafka refuses, as its operators read them. */
@ApplicationScoped
class ParkedEvents {

    private static final String READ = """
        select o.*, p.reason, p.parked_at, behind.held, last.released_at, last.reason as release_reason,
               null::timestamptz as discarded_at, null::text as discard_reason
          from outbox_parked p join outbox o on o.id = p.id
          cross join lateral (
              select count(*) as held from (
                  select from outbox b join outbox_waiting w on w.tenant = b.tenant and w.id = b.id
                   where b.tenant = p.tenant and b.aggregate_type = p.aggregate_type and b.aggregate_id = p.aggregate_id
                     and b.aggregate_version > o.aggregate_version limit %d) counted) behind
          left join lateral (
              select r.released_at, r.reason from outbox_release r
               where r.tenant = p.tenant and r.id = p.id order by r.released_at desc limit 1) last on true
         where p.tenant = current_tenant() and o.event_id %%s ? order by o.event_id limit ?
        """.formatted(Standing.MOST);

    /** Whoever comes second waits for the first here, and then finds nothing. */
    private static final String RELEASE = """
        with freed as (
            delete from outbox_parked p using outbox o
             where p.tenant = current_tenant() and o.id = p.id and o.event_id = ?
            returning p.tenant, p.id, p.reason, p.parked_at),
        waits as (insert into outbox_waiting select tenant, id from freed)
        insert into outbox_release (tenant, id, refused, parked_at, reason, released_at, released_by)
        select tenant, id, reason, parked_at, ?, ?, ? from freed
        """;

    @Inject
    DataSource dataSource;

    /** So many at most after one, oldest first. */
    List<ParkedEventView> after(UUID id, int most) {
        return list(dataSource, READ.formatted(">"), id, most);
    }

    ParkedEventView require(UUID id) {
        return list(dataSource, READ.formatted("="), id, 1).stream().findFirst().orElseThrow(() -> gone(id));
    }

    /** Lets an event be sent again, in its place before what waits behind it. */
    @Transactional(TxType.MANDATORY)
    void release(UUID id, String reason, Instant at, String by) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setObject(1, id);
            statement.setString(2, reason);
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            statement.setString(4, by);
            if (statement.executeUpdate() == 0) {
                throw gone(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Parked event " + id + " could not be released", e);
        }
    }

    static Problem gone(UUID id) {
        return new Problem(
                ProblemCode.NOT_FOUND, "No parked event " + id + ". Maybe it was released or discarded already.");
    }

    static List<ParkedEventView> list(DataSource dataSource, String sql, UUID id, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<ParkedEventView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return views;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read parked events", e);
        }
    }

    private static ParkedEventView view(ResultSet row) throws SQLException {
        return new ParkedEventView(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("parked_at")),
                row.getLong("held"),
                instant(row.getTimestamp("released_at")),
                row.getString("release_reason"),
                instant(row.getTimestamp("discarded_at")),
                row.getString("discard_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
