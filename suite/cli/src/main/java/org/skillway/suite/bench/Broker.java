package org.skillway.suite.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The suite's Kafka, seen by a client of the benchmark's own that no service knows. */
record Broker(String bootstrap) {

    /** Reads all partitions of a topic from their present end on. */
    KafkaConsumer<String, byte[]> consumerAtEnd(String topic) {
        var consumer = new KafkaConsumer<>(
                settings(Map.of("fetch.min.bytes", "1")), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position does it now.
        partitions.forEach(consumer::position);
        return consumer;
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                settings(Map.of("acks", "all", "enable.idempotence", "true", "linger.ms", "0")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void create(String topic) throws InterruptedException {
        try (var admin = Admin.create(settings(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            // The broker knows a new topic a moment before it takes records for it.
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not create topic " + topic, e.getCause());
        }
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Properties settings(Map<String, String> more) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.putAll(more);
        return settings;
    }
}
