package org.skillway.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.time.Ids;

/** What the inbox remembers: handled ids, the last version of each aggregate, events that wait, events that failed. */
@ApplicationScoped
class InboxStore {

    enum Claim {
        CLAIMED,
        DUPLICATE,
        GAP
    }

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final ObjectMapper json = new ObjectMapper();

    Claim claim(String topic, Received event) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select inbox_claim(?, ?, ?, ?, ?)")) {
            statement.setObject(1, event.eventId());
            statement.setString(2, topic);
            statement.setString(3, event.aggregateType());
            statement.setString(4, event.aggregateId());
            statement.setLong(5, event.aggregateVersion());
            try (var row = statement.executeQuery()) {
                row.next();
                return switch (row.getString(1)) {
                    case "claimed" -> Claim.CLAIMED;
                    case "duplicate" -> Claim.DUPLICATE;
                    default -> Claim.GAP;
                };
            }
        }
    }

    /** Keeps an event until the one before it has come. */
    void hold(Arrival arrival, Received event) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "insert into inbox_held values (current_tenant(), ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            statement.setString(1, arrival.topic());
            statement.setString(2, event.aggregateType());
            statement.setString(3, event.aggregateId());
            statement.setLong(4, event.aggregateVersion());
            statement.setString(5, write(arrival.headers()));
            statement.setBytes(6, arrival.data());
            statement.executeUpdate();
        }
    }

    /** Takes the held event that comes right after the given one, if it is there. */
    Optional<Arrival> takeNext(String topic, Received event) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "delete from inbox_held where tenant = current_tenant() and topic = ?"
                                + " and aggregate_type = ? and aggregate_id = ? and aggregate_version = ("
                                + " select version + 1 from inbox_position where tenant = current_tenant() and topic = ? and aggregate_type = ?"
                                + " and aggregate_id = ?) returning headers, payload")) {
            for (var offset = 0; offset <= 3; offset += 3) {
                statement.setString(1 + offset, topic);
                statement.setString(2 + offset, event.aggregateType());
                statement.setString(3 + offset, event.aggregateId());
            }
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Arrival(topic, read(row.getString(1)), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Sets an event aside. Its aggregate stands still at the version before, so that what follows is held until a
     * person replays or discards it.
     */
    void bury(Arrival arrival, Optional<Received> event, String reason) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "insert into dead_event (tenant, id, topic, event_id, aggregate_type,"
                                + " aggregate_id, aggregate_version, type, headers, payload, reason, failed_at)"
                                + " values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing");
                var position = connection.prepareStatement(
                        "insert into inbox_position values (current_tenant(), ?, ?, ?, ?) on conflict do nothing")) {
            var now = clock.instant();
            statement.setObject(1, Ids.at(now));
            statement.setString(2, arrival.topic());
            statement.setObject(3, event.map(Received::eventId).orElse(null));
            statement.setString(4, event.map(Received::aggregateType).orElse(null));
            statement.setString(5, event.map(Received::aggregateId).orElse(null));
            statement.setObject(6, event.map(Received::aggregateVersion).orElse(null));
            statement.setString(7, event.map(Received::type).orElse(null));
            statement.setString(8, write(arrival.headers()));
            statement.setBytes(9, arrival.data());
            statement.setString(10, reason);
            statement.setTimestamp(11, Timestamp.from(now));
            statement.executeUpdate();
            if (event.isPresent()) {
                position.setString(1, arrival.topic());
                position.setString(2, event.get().aggregateType());
                position.setString(3, event.get().aggregateId());
                position.setLong(4, event.get().aggregateVersion() - 1);
                position.executeUpdate();
            }
        }
    }

    /** The event a person wants to try again, locked, unless somebody did so already. */
    Optional<Arrival> dig(UUID id, String by) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update dead_event set replayed_at = ?, replayed_by = ?"
                                + " where tenant = current_tenant() and id = ? and replayed_at is null returning topic, headers, payload")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, by);
            statement.setObject(3, id);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Arrival(row.getString(1), read(row.getString(2)), row.getBytes(3)))
                        : Optional.empty();
            }
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text is always serialisable", e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are ours", e);
        }
    }
}
