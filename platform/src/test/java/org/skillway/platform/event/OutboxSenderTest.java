package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the relay's producer is told. */
class OutboxSenderTest {

    @Test
    void takesFromTheConfigurationHowToBeLetIn() {
        var settings = settings(Map.of("security.protocol", "SASL_SSL", "compression.type", "zstd"));

        assertThat(settings)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("compression.type", "zstd")
                .containsEntry("batch.size", 131_072);
    }

    @Test
    void keepsItsPromisesWhateverIsConfigured() {
        var settings = settings(Map.of(
                "acks", "0",
                "enable.idempotence", "false",
                "retries", "0",
                "max.in.flight.requests.per.connection", "50",
                "partitioner.ignore.keys", "true",
                "partitioner.class", "org.apache.kafka.clients.producer.RoundRobinPartitioner",
                "transactional.id", "mine",
                "delivery.timeout.ms", "1"));

        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("retries", Integer.MAX_VALUE)
                .containsEntry("max.in.flight.requests.per.connection", 5)
                .containsEntry("partitioner.ignore.keys", false)
                .containsEntry("delivery.timeout.ms", 10_000)
                .doesNotContainKeys("partitioner.class", "transactional.id");
    }

    private static Map<String, Object> settings(Map<String, Object> configured) {
        return OutboxSender.settings(Duration.ofSeconds(10), configured);
    }
}
