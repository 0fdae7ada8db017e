package org.skillway.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes in Kafka's binary mode. */
final class Envelope {

    /** Bytes of UTF-8: an index of the inbox holds four such values, and PostgreSQL takes 2,704 bytes an entry. */
    private static final int LONGEST = 500;

    private Envelope() {}

    /** Whether the database can keep a value and find it again. */
    static boolean canBeKept(String value) {
        return value.indexOf('\0') < 0 && value.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    static Map<String, String> headers(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(header -> {
            if (header.value() != null) {
                map.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return map;
    }

    /** Throws {@link PermanentFailure} where an attribute is missing, malformed or cannot be kept. */
    static Received read(Map<String, String> headers) {
        try {
            var eventId = UUID.fromString(required(headers, "ce_id"));
            return new Received(
                    eventId,
                    required(headers, "ce_type"),
                    required(headers, "ce_tenantid"),
                    required(headers, "ce_aggregatetype"),
                    required(headers, "ce_subject"),
                    version(required(headers, "ce_aggregateversion")),
                    Instant.parse(required(headers, "ce_time")),
                    uuid(headers.get("ce_causationid")),
                    UUID.fromString(headers.getOrDefault("ce_correlationid", eventId.toString())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PermanentFailure("Malformed CloudEvents attribute: " + e.getMessage(), e);
        }
    }

    /** The place an event takes in its aggregate's order, even where the rest of it cannot be read; with an id to stand in. */
    static Optional<Received> place(Map<String, String> headers, UUID standIn) {
        try {
            return Optional.of(read(headers));
        } catch (PermanentFailure unreadable) {
            return placeAlone(headers, standIn);
        }
    }

    private static Optional<Received> placeAlone(Map<String, String> headers, UUID standIn) {
        try {
            return Optional.of(new Received(
                    standIn,
                    "",
                    required(headers, "ce_tenantid"),
                    required(headers, "ce_aggregatetype"),
                    required(headers, "ce_subject"),
                    version(required(headers, "ce_aggregateversion")),
                    Instant.EPOCH,
                    null,
                    standIn));
        } catch (PermanentFailure | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Below 1 there is none before it, at which its aggregate could stand still. */
    private static long version(String text) {
        var version = Long.parseLong(text);
        if (version < 1 || version == Long.MAX_VALUE) {
            throw new PermanentFailure("CloudEvents attribute ce_aggregateversion is " + version);
        }
        return version;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new PermanentFailure("CloudEvents attribute " + name + " is missing");
        }
        if (!canBeKept(value)) {
            throw new PermanentFailure(
                    "CloudEvents attribute " + name + " is longer than " + LONGEST + " bytes or holds a zero byte");
        }
        return value;
    }
}
