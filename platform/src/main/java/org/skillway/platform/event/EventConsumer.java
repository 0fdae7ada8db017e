package org.skillway.platform.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The one way in for events: Kafka's offset moves on only after the inbox has committed. */
@ApplicationScoped
class EventConsumer {

    @Inject
    Inbox inbox;

    @Incoming("events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        var data = event.value() == null ? new byte[0] : event.value();
        inbox.receive(new Arrival(event.topic(), Envelope.headers(event.headers()), data));
    }
}
