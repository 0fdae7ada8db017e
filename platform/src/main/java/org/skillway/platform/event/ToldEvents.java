package org.skillway.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The events of this service as they stand in the outbox. */
@ApplicationScoped
class ToldEvents {

    /**
     * The number of this statement's own transaction is given after its snapshot is taken, so it lies above that of every
     * transaction that took an id seen here. The snapshot's own upper end does not: it says what has completed.
     */
    private static final String HORIZON = """
        select coalesce(max(id), 0), pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
               pg_current_xact_id()::text::bigint
          from outbox where tenant = current_tenant()
        """;

    /** One statement, so that nothing is swept between the events and the note of what was swept; a row even without events. */
    private static final String BETWEEN = """
        select kept.swept, o.*
          from (select coalesce(max(id), 0) as swept from outbox_swept where tenant = current_tenant()) kept
          left join lateral (
              select * from outbox
               where tenant = current_tenant() and id > ? and id <= ? and (?::text is null or type = ?)
               order by id limit ?) o on true
         order by o.id
        """;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** @param swept the newest id that is no longer kept */
    record Stretch(long swept, List<Told> events) {}

    record Told(long id, EventView event) {}

    @Inject
    DataSource dataSource;

    private final ObjectMapper json = new ObjectMapper();

    Horizon horizon() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(HORIZON);
                var row = statement.executeQuery()) {
            row.next();
            return new Horizon(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Up to so many events after one id, none beyond another, in order. */
    Stretch between(long after, long last, @Nullable String type, int atMost) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(BETWEEN)) {
            statement.setLong(1, after);
            statement.setLong(2, last);
            statement.setString(3, type);
            statement.setString(4, type);
            statement.setInt(5, atMost);
            try (var rows = statement.executeQuery()) {
                var swept = 0L;
                var events = new ArrayList<Told>();
                while (rows.next()) {
                    swept = rows.getLong("swept");
                    if (rows.getString("payload") != null) {
                        events.add(new Told(rows.getLong("id"), event(rows)));
                    }
                }
                return new Stretch(swept, List.copyOf(events));
            }
        }
    }

    private EventView event(ResultSet row) throws SQLException {
        var headers = headers(row.getString("headers"));
        var causation = headers.get("ce_causationid");
        return new EventView(
                required(headers, "ce_specversion"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                required(headers, "ce_source"),
                row.getString("aggregate_id"),
                Instant.parse(required(headers, "ce_time")),
                required(headers, "content-type"),
                row.getString("tenant"),
                row.getString("aggregate_type"),
                row.getLong("aggregate_version"),
                UUID.fromString(required(headers, "ce_correlationid")),
                causation == null ? null : UUID.fromString(causation),
                headers.get(TraceContext.PARENT),
                headers.get(TraceContext.STATE),
                row.getString("payload"));
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are ours", e);
        }
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("An event in the outbox has no " + name);
        }
        return value;
    }
}
