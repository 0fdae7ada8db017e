package org.skillway.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Events that will never come, because the service that told them gave them up. Each that this service would have heard stands
 * among the dead events, where a person finds it, mends what it would have changed and discards it; nothing waits behind it.
 */
@ApplicationScoped
class MissedEvents {

    private static final Logger LOG = Logger.getLogger(MissedEvents.class);

    @Inject
    InboxStore store;

    private final ObjectMapper tolerant = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Whether an event says that another is missing. Only whoever would have told that one can say so. */
    static boolean isOne(Arrival arrival, @Nullable String type) {
        return EventDiscarded.typeOn(arrival.topic()).equals(type);
    }

    /** Whether a dead event is one that never came; its headers are those of what came in its place. */
    static boolean neverCame(Arrival dead, @Nullable String type) {
        return isOne(dead, dead.headers().get("ce_type")) && !isOne(dead, type);
    }

    /** Notes that an event is missing, if the service hears its type from there. */
    void note(Arrival arrival, Received event, Predicate<String> isHeard) throws SQLException {
        var missing = read(arrival);
        if (missing.eventId() == null || missing.eventType() == null) {
            throw new PermanentFailure("The data does not say which event is missing");
        }
        if (!isHeard.test(missing.eventType())) {
            return;
        }
        var lost = new Received(
                missing.eventId(),
                missing.eventType(),
                event.tenant(),
                event.aggregateType(),
                event.aggregateId(),
                event.aggregateVersion(),
                event.time(),
                event.causationId(),
                event.correlationId());
        var reason = "It never came: the service that told it gave it up, as event " + event.eventId() + " says";
        LOG.warnf("Event %s, a %s, is missing. %s", lost.eventId(), lost.type(), reason);
        store.bury(arrival, Optional.of(lost), reason);
    }

    private EventDiscarded read(Arrival arrival) {
        try {
            return tolerant.readValue(arrival.data(), EventDiscarded.class);
        } catch (IOException e) {
            throw new PermanentFailure("The data does not say which event is missing: " + e.getMessage(), e);
        }
    }
}
