package org.skillway.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event was given up after Kafka had refused it, and this stands in its place, under its version: whoever keeps something
 * by what is told of the aggregate has missed a change of it. Each service tells it under a type of its own.
 *
 * @param toldAt when the event that is missing was told
 */
public record EventDiscarded(UUID eventId, String eventType, String aggregateType, String aggregateId, Instant toldAt) {

    static EventDiscarded of(ParkedEventView parked) {
        return new EventDiscarded(
                parked.id(), parked.type(), parked.aggregateType(), parked.aggregateId(), parked.toldAt());
    }

    /** The CloudEvents type under which the service that publishes there tells it. */
    static String typeOn(String topic) {
        return "org." + topic + ".event.discarded.v1";
    }
}
