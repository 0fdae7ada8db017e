package org.skillway.platform.event;

import java.util.Map;

/** An event as it came from a topic, before anybody understood it. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; nobody compares arrivals
record Arrival(String topic, Map<String, String> headers, byte[] data) {

    /** Bytes that name no tenant stay with the operators. */
    static final String NO_TENANT = "~none";

    /** The event's id, or a stand-in where it has none: one such event is in hand at a time. */
    String id() {
        return headers.getOrDefault("ce_id", "(no id)");
    }

    String tenant() {
        var tenant = headers.get("ce_tenantid");
        return tenant == null || tenant.isBlank() || !Envelope.canBeKept(tenant) ? NO_TENANT : tenant;
    }
}
