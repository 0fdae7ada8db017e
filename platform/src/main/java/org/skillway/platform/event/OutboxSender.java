package org.skillway.platform.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows of the outbox to the service's topic, in order and without doubles of its own. */
final class OutboxSender implements AutoCloseable {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    OutboxSender(RelayConfig config, String brokers) {
        topic = config.topic();
        producer = producer(config, brokers);
    }

    Future<RecordMetadata> send(OutboxTable.Row row) {
        return producer.send(event(row));
    }

    /** Returns when the broker has answered to everything, one way or the other. */
    void flush() {
        producer.flush();
    }

    /** Whether the broker takes any event but this one. All else heals when the broker, the network or we are mended. */
    static boolean isTheEventsFault(Throwable why) {
        return why instanceof RecordTooLargeException
                || why instanceof RecordBatchTooLargeException
                || why instanceof InvalidRecordException
                || why instanceof SerializationException;
    }

    private ProducerRecord<String, byte[]> event(OutboxTable.Row row) {
        var event = new ProducerRecord<>(topic, row.aggregateId(), row.payload().getBytes(StandardCharsets.UTF_8));
        try {
            json.readValue(row.headers(), HEADERS)
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("Outbox row " + row.id() + " has headers that are not ours", e);
        }
        var version = Long.toString(row.version()).getBytes(StandardCharsets.UTF_8);
        event.headers().add("ce_aggregateversion", version);
        return event;
    }

    private static KafkaProducer<String, byte[]> producer(RelayConfig config, String brokers) {
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, config.deliveryTimeout().toMillis() / 2);
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) config.deliveryTimeout().toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliveryTimeout().toMillis());
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        producer.close();
    }
}
