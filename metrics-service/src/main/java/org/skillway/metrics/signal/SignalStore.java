package org.skillway.metrics.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.parked.Measurements;
import org.skillway.metrics.signal.domain.Reading;
import org.skillway.platform.time.Ids;

/** The kept signals. One statement keeps a reading, recognises a repetition and finds whom and what it is about. */
@ApplicationScoped
class SignalStore {

    /** @param measurement present exactly where the outcome is accepted */
    record Kept(UUID signalId, Outcome outcome, Optional<Measurement> measurement) {

        /** Of which no chart is to know. */
        static Kept nothing(Outcome outcome) {
            return new Kept(new UUID(0, 0), outcome, Optional.empty());
        }
    }

    @Inject
    DataSource dataSource;

    @Inject
    Measurements measurements;

    @Inject
    ObjectMapper json;

    /** What a tool delivered, to be kept with the first of its signals. */
    record Delivered(UUID eventId, String payload, Instant receivedAt) {}

    Delivered delivered(@Nullable Object event, Instant now) {
        return new Delivered(Ids.at(now), text(event), now);
    }

    Kept keep(UUID sourceId, Reading reading, Delivered event, UUID correlationId, Instant now) {
        var signalId = Ids.at(now);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SignalSql.KEEP)) {
            statement.setObject(1, sourceId);
            statement.setString(2, reading.personRef());
            statement.setString(3, reading.metric());
            statement.setString(4, reading.metric());
            statement.setString(5, reading.unit());
            statement.setObject(6, signalId);
            statement.setObject(7, sourceId);
            statement.setString(8, reading.sourceEventId());
            statement.setString(9, reading.personRef());
            statement.setString(10, reading.metric());
            statement.setDouble(11, reading.value());
            statement.setTimestamp(12, Timestamp.from(reading.occurredAt()));
            statement.setString(13, text(reading.dimensions()));
            statement.setObject(14, event.eventId());
            statement.setObject(15, correlationId);
            statement.setTimestamp(16, Timestamp.from(event.receivedAt()));
            statement.setString(17, event.payload());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return new Kept(signalId, Outcome.DUPLICATE, Optional.empty());
                }
                return rows.getString("state").equals("PARKED")
                        ? new Kept(signalId, Outcome.PARKED, Optional.empty())
                        : new Kept(signalId, Outcome.ACCEPTED, Optional.of(measurements.of(rows)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep a signal of source " + sourceId, e);
        }
    }

    Outcome keepUnreadable(UUID sourceId, String reason, Delivered event, UUID correlationId, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SignalSql.KEEP_UNREADABLE)) {
            statement.setObject(1, Ids.at(now));
            statement.setObject(2, sourceId);
            statement.setString(3, "sha256:" + digest(event.payload()));
            statement.setString(4, reason);
            statement.setObject(5, event.eventId());
            statement.setObject(6, correlationId);
            statement.setTimestamp(7, Timestamp.from(event.receivedAt()));
            statement.setString(8, event.payload());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Outcome.UNREADABLE : Outcome.DUPLICATE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep an unreadable signal of source " + sourceId, e);
        }
    }

    private String text(@Nullable Object value) {
        try {
            // jsonb has no place for the character NUL.
            return json.writeValueAsString(value).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + value, e);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
