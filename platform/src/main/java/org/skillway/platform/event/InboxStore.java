package org.skillway.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.skillway.platform.time.Ids;

/** What the inbox remembers: handled ids, the last version of each aggregate, events that wait, events that failed. */
@ApplicationScoped
class InboxStore {

    /** The second says that the event right after it is held already. */
    enum Claim {
        CLAIMED,
        CLAIMED_NEXT_WAITS,
        DUPLICATE,
        GAP
    }

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final ObjectMapper json = new ObjectMapper();

    Claim claim(Opened opened) throws SQLException {
        return claimAll(List.of(opened)).getFirst();
    }

    /** Claims events one after the other in one round trip. */
    List<Claim> claimAll(List<Opened> all) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select inbox_claim_all(?, ?, ?, ?, ?)")) {
            statement.setArray(
                    1, array(connection, "uuid", all, opened -> opened.event().eventId()));
            statement.setArray(
                    2, array(connection, "text", all, opened -> opened.arrival().topic()));
            statement.setArray(
                    3, array(connection, "text", all, opened -> opened.event().aggregateType()));
            statement.setArray(
                    4, array(connection, "text", all, opened -> opened.event().aggregateId()));
            statement.setArray(
                    5, array(connection, "bigint", all, opened -> opened.event().aggregateVersion()));
            try (var row = statement.executeQuery()) {
                row.next();
                return Stream.of((String[]) row.getArray(1).getArray())
                        .map(claim ->
                                Claim.valueOf(claim.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .toList();
            }
        }
    }

    private static Array array(Connection connection, String type, List<Opened> all, Function<Opened, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray());
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
                        "delete from inbox_held where tenant = current_tenant() and topic = ? and aggregate_type = ?"
                                + " and aggregate_id = ? and aggregate_version = ? returning headers, payload")) {
            statement.setString(1, topic);
            statement.setString(2, event.aggregateType());
            statement.setString(3, event.aggregateId());
            statement.setLong(4, event.aggregateVersion() + 1);
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

    /** The event a person wants to try again, locked, unless somebody did so already or discarded it. */
    Optional<Arrival> dig(UUID id, String by) throws SQLException {
        return take(id, "replayed_at = ?, replayed_by = ?", by);
    }

    /** The event a person gives up, locked, unless somebody did so already or tried it again with success. */
    Optional<Arrival> discard(UUID id, String by, String reason) throws SQLException {
        return take(id, "discarded_at = ?, discarded_by = ?, discard_reason = ?", by, reason);
    }

    private Optional<Arrival> take(UUID id, String change, String... said) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update dead_event set " + change
                        + " where tenant = current_tenant() and id = ? and replayed_at is null and discarded_at is null"
                        + " returning topic, headers, payload")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            var at = 2;
            for (var word : said) {
                statement.setString(at++, word);
            }
            statement.setObject(at, id);
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
