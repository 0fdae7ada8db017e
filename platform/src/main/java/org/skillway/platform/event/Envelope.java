package org.skillway.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes in Kafka's binary mode. */
final class Envelope {

    private Envelope() {}

    static Map<String, String> headers(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(header -> {
            if (header.value() != null) {
                map.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return map;
    }

    /** Throws {@link PermanentFailure} where an attribute is missing or malformed. */
    static Received read(Map<String, String> headers) {
        try {
            var eventId = UUID.fromString(required(headers, "ce_id"));
            return new Received(
                    eventId,
                    required(headers, "ce_type"),
                    required(headers, "ce_tenantid"),
                    required(headers, "ce_aggregatetype"),
                    required(headers, "ce_subject"),
                    Long.parseLong(required(headers, "ce_aggregateversion")),
                    Instant.parse(required(headers, "ce_time")),
                    uuid(headers.get("ce_causationid")),
                    UUID.fromString(headers.getOrDefault("ce_correlationid", eventId.toString())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PermanentFailure("Malformed CloudEvents attribute: " + e.getMessage(), e);
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new PermanentFailure("CloudEvents attribute " + name + " is missing");
        }
        return value;
    }
}
