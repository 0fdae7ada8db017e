package org.skillway.metrics.waiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.KeptEvent;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Preset;

/** The deliveries behind the signals that wait. */
@ApplicationScoped
class KeptEvents {

    private static final String OF_SIGNAL = """
        select s.event_id, s.source_id, s.correlation_id, e.payload::text as payload, s.received_at, r.preset, r.mapping
          from signal s
          join signal_source r on r.tenant = s.tenant and r.id = s.source_id
          left join delivered_event e on e.tenant = s.tenant and e.id = s.event_id
         where s.tenant = current_tenant() and s.id = ? and s.state <> 'ACCEPTED' for update of s
        """;

    private static final String LET_GO =
            "delete from signal where tenant = current_tenant() and event_id = ? and state <> 'ACCEPTED'";

    private static final String FORGET = """
        delete from delivered_event e
         where e.tenant = current_tenant() and e.id = ?
           and not exists (select 1 from signal s where s.tenant = e.tenant and s.event_id = e.id)
        """;

    private static final String STILL_UNREADABLE = """
        update signal set reason = ? where tenant = current_tenant() and event_id = ? and state = 'UNREADABLE'
        """;

    /** @param event empty where the delivery is kept no longer */
    record Found(Optional<KeptEvent> event) {}

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    /** Locks a signal that waits until the transaction ends; empty where there is none. */
    Optional<Found> of(UUID signalId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OF_SIGNAL)) {
            statement.setObject(1, signalId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the delivery of signal " + signalId, e);
        }
    }

    /** Lets the event's waiting signals go, to be kept anew. */
    void letGo(UUID eventId) {
        change(LET_GO, eventId, null);
    }

    /** A delivery of which nothing is kept must not outlive it: nobody could tell any more whom it is about. */
    void forgetUnlessUsed(UUID eventId) {
        change(FORGET, eventId, null);
    }

    void stillUnreadable(UUID eventId, String reason) {
        change(STILL_UNREADABLE, eventId, reason);
    }

    private void change(String sql, UUID eventId, @Nullable String reason) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (reason != null) {
                statement.setString(1, reason);
            }
            statement.setObject(reason == null ? 1 : 2, eventId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not change the signals of event " + eventId, e);
        }
    }

    private Found found(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        var mapping = row.getString("mapping");
        return new Found(
                payload == null
                        ? Optional.empty()
                        : Optional.of(new KeptEvent(
                                row.getObject("event_id", UUID.class),
                                row.getObject("source_id", UUID.class),
                                row.getObject("correlation_id", UUID.class),
                                mapping == null
                                        ? Preset.valueOf(row.getString("preset"))
                                                .mapping()
                                        : new Mapping(mapping),
                                parsed(payload),
                                payload,
                                row.getTimestamp("received_at").toInstant())));
    }

    private @Nullable Object parsed(String payload) {
        try {
            return json.readValue(payload, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A delivery is not JSON", e);
        }
    }
}
