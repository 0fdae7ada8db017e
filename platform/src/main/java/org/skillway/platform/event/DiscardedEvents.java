package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The tenant's events that were given up after Kafka had refused them: what they were, without their data. */
@ApplicationScoped
class DiscardedEvents {

    /** Whoever comes second, be it to release it, waits for the first at the parked row, and then finds nothing. */
    private static final String REPLACE = """
        with freed as (
            delete from outbox_parked p using outbox o
             where p.tenant = current_tenant() and o.id = p.id and o.event_id = ?
            returning p.tenant, p.id, p.reason, p.parked_at, o.event_id, o.type, o.aggregate_type, o.aggregate_id,
                      o.aggregate_version, o.created_at),
        waits as (insert into outbox_waiting select tenant, id from freed),
        noted as (
            insert into outbox_discard (tenant, event_id, id, instead, type, aggregate_type, aggregate_id,
                                        aggregate_version, told_at, refused, parked_at, reason, discarded_at, discarded_by)
            select f.tenant, f.event_id, f.id, new.event_id, f.type, f.aggregate_type, f.aggregate_id,
                   f.aggregate_version, f.created_at, f.reason, f.parked_at, new.reason, new.at, new.discarded_by
              from freed f cross join (select ?::uuid as event_id, ?::text as reason, ?::timestamptz as at,
                                              ?::text as discarded_by) new
            returning id, instead, discarded_at)
        update outbox o
           set event_id = noted.instead, type = ?, payload = ?, headers = ?, created_at = noted.discarded_at
          from noted where o.id = noted.id
        """;

    private static final String AFTER = """
        select d.event_id, d.type, d.aggregate_type, d.aggregate_id, d.aggregate_version, d.refused as reason,
               d.told_at as created_at, d.parked_at, 0 as held, last.released_at, last.reason as release_reason,
               d.discarded_at, d.reason as discard_reason
          from outbox_discard d
          left join lateral (
              select r.released_at, r.reason from outbox_release r
               where r.tenant = d.tenant and r.id = d.id order by r.released_at desc limit 1) last on true
         where d.tenant = current_tenant() and d.event_id > ? order by d.event_id limit ?
        """;

    @Inject
    DataSource dataSource;

    /** Puts another event in a parked one's place, to be sent before what waits behind it. */
    @Transactional(TxType.MANDATORY)
    void replace(UUID id, TransactionTail.Told instead, String reason, Instant at, String by) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(REPLACE)) {
            statement.setObject(1, id);
            statement.setObject(2, UUID.fromString(instead.eventId()));
            statement.setString(3, reason);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.setString(5, by);
            statement.setString(6, instead.type());
            statement.setString(7, instead.payload());
            statement.setString(8, instead.headers());
            if (statement.executeUpdate() == 0) {
                throw ParkedEvents.gone(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Parked event " + id + " could not be given up", e);
        }
    }

    /** So many at most after one, oldest first. */
    List<ParkedEventView> after(UUID id, int most) {
        return ParkedEvents.list(dataSource, AFTER, id, most);
    }
}
