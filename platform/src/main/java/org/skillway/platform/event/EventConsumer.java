package org.skillway.platform.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The one way in for events: Kafka's offset moves on only after the inbox has committed. */
@ApplicationScoped
class EventConsumer {

    @Inject
    Inbox inbox;

    @Incoming("events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> events) {
        StreamSupport.stream(events.spliterator(), false)
                .map(EventConsumer::arrival)
                .collect(groupingBy(Arrival::tenant, LinkedHashMap::new, toList()))
                .forEach(inbox::receive);
    }

    private static Arrival arrival(ConsumerRecord<String, byte[]> event) {
        var data = event.value() == null ? new byte[0] : event.value();
        return new Arrival(event.topic(), Envelope.headers(event.headers()), data);
    }
}
