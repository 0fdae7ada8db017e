package org.skillway.suite.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KafkaTest {

    private static final String TOPIC = "skillway.skills";

    @TempDir
    Path data;

    @Test
    void keepsAcknowledgedRecordsWhenItIsKilled() throws Exception {
        int port;
        try (var part = RunningPart.start("kafka", data, 0)) {
            port = part.port();
            send(part, "told");
            part.server().destroyForcibly();
            assertThat(part.endsWithin(10)).isTrue();
        }

        try (var again = RunningPart.start("kafka", data, port)) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(received(again)).containsExactly("told");
        }
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (var part = RunningPart.start("kafka", data, 0)) {
            part.loseParent();

            assertThat(part.endsWithin(20)).isTrue();
            assertThat(Ports.isFree(part.port())).isTrue();
        }
    }

    private static void send(RunningPart part, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(part), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> received(RunningPart part) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap(part), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int polls = 0; polls < 20; polls++) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    return StreamSupport.stream(records.spliterator(), false)
                            .map(record -> record.value())
                            .toList();
                }
            }
            return List.of();
        }
    }

    private static String bootstrap(RunningPart part) {
        return part.ready().get("bootstrap").asText();
    }
}
