package org.skillway.mentor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What this service has published, read back from Kafka. */
public final class MentorTopic {

    /** One record as another service gets it. */
    public record Published(String key, Map<String, String> headers, String data) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    private MentorTopic() {}

    /** Everything on the topic whose key is this need, in order. */
    public static List<Published> about(String need) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("skillway.mentor").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var end = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Published>();
            while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(published(record)));
            }
            return found.stream().filter(event -> event.key().equals(need)).toList();
        }
    }

    private static Published published(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Published(record.key(), Map.copyOf(headers), record.value());
    }
}
