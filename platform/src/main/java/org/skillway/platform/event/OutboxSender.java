package org.skillway.platform.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows of the outbox to the service's topic, in order and without doubles of its own. */
final class OutboxSender implements AutoCloseable {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final Map<String, Object> PREFERENCES = Map.of(
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG, 131_072,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

    /** Nothing lost that was acknowledged, nothing doubled by a retry, and a key's events in order on one partition. */
    private static final Map<String, Object> PROMISES = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
            false);

    private static final Set<String> BREAKS_THEM =
            Set.of(ProducerConfig.PARTITIONER_CLASS_CONFIG, ProducerConfig.TRANSACTIONAL_ID_CONFIG);

    private final ObjectMapper json = new ObjectMapper();
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private final Metric sinceNews;
    private final Duration silence;
    private final long began = System.nanoTime();

    /** @param broker where the broker is and how to be let in: every {@code kafka.*} setting, without the prefix */
    OutboxSender(RelayConfig config, Map<String, Object> broker) {
        topic = config.topic();
        silence = config.deliveryTimeout().multipliedBy(2);
        producer = new KafkaProducer<>(
                settings(config.deliveryTimeout(), broker), new StringSerializer(), new ByteArraySerializer());
        sinceNews = producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("metadata-age"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the broker has not answered for so long that it must be away, or does not let us in. Asks nobody. */
    boolean hearsNothing() {
        var quiet = Duration.ofMillis((long) (((Number) sinceNews.metricValue()).doubleValue() * 1_000));
        var sinceBegan = Duration.ofNanos(System.nanoTime() - began);
        return quiet.compareTo(silence) > 0 && sinceBegan.compareTo(silence) > 0;
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

    static Map<String, Object> settings(Duration deliveryTimeout, Map<String, Object> broker) {
        var settings = new HashMap<String, Object>(PREFERENCES);
        settings.putAll(broker);
        // What is promised of events stands above what anybody sets.
        BREAKS_THEM.forEach(settings::remove);
        settings.putAll(PROMISES);
        var patience = (int) deliveryTimeout.toMillis();
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2L);
        // An idle producer asks the broker so often for news, and that is how we know that it is there.
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, patience / 2);
        return settings;
    }

    @Override
    public void close() {
        producer.close();
    }
}
