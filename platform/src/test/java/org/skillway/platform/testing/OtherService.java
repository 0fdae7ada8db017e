package org.skillway.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks for another service: real events on its topic, with the versions of each aggregate in a row. */
public final class OtherService {

    /** Made when first spoken through: a fixture may exist before there is a broker. */
    private static final class Broker {
        private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer());
    }

    private final String topic;
    private final String tenant;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    public OtherService(String topic, String tenant) {
        this.topic = topic;
        this.tenant = tenant;
    }

    /** The attributes of the next event about this aggregate; change them at will before it is sent. */
    public Map<String, String> next(String type, String aggregateType, Object id) {
        var eventId = UUID.randomUUID().toString();
        var attributes = new HashMap<String, String>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", eventId);
        attributes.put("ce_type", type);
        attributes.put("ce_source", topic.replace("skillway.", "/") + "-service");
        attributes.put("ce_subject", id.toString());
        attributes.put("ce_time", Instant.now().toString());
        attributes.put("ce_tenantid", tenant);
        attributes.put("ce_aggregatetype", aggregateType);
        attributes.put("ce_aggregateversion", Long.toString(versions.merge(aggregateType + '/' + id, 1L, Long::sum)));
        attributes.put("ce_correlationid", eventId);
        attributes.put("content-type", "application/json");
        return attributes;
    }

    /** Sends an event that the service might tell and waits until the broker has it; returns its id. */
    public UUID tell(Map<String, String> attributes, String data) {
        SpokenFor.check(attributes, data);
        return tellAnything(attributes, data);
    }

    /** Sends what the service does not tell today: broken, or as a later release might. */
    public UUID tellAnything(Map<String, String> attributes, String data) {
        var event = new ProducerRecord<>(topic, attributes.get("ce_subject"), data);
        attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Broker.PRODUCER.send(event).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Kafka took an event", e);
        }
        return UUID.fromString(attributes.getOrDefault("ce_id", ""));
    }
}
