package org.skillway.skills;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services as this one knows them: by what is on Kafka. */
public final class SkillsTopic {

    /** An event as it stands on the topic. */
    public record Told(Map<String, String> headers, String key, String data) {

        public Told {
            headers = Map.copyOf(headers);
        }

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        String tenant() {
            return headers.getOrDefault("ce_tenantid", "");
        }
    }

    private SkillsTopic() {}

    /** All that this service has told about a tenant so far, oldest first within an aggregate. */
    public static List<Told> toldOf(String tenant) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers(), "enable.auto.commit", "false", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("skillway.skills").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> told.add(told(event)));
            }
            return told.stream().filter(event -> event.tenant().equals(tenant)).toList();
        }
    }

    /** Says, as curriculum-service does, what it now believes of a person: the n-th thing it says about them. */
    public static void masteryChanged(String tenant, String personId, int n, String skill, double level, double sd) {
        masteryChanged(tenant, personId, n, skill, level, sd, 6, 4);
    }

    /** As the other, from so many pieces of evidence, so many of them without help. */
    public static void masteryChanged(
            String tenant,
            String personId,
            int n,
            String skill,
            double level,
            double sd,
            int evidence,
            int unassisted) {
        var data = """
                {"personId":"%s","skill":"%s","level":%s,"low":0,"high":5,"mean":%s,"sd":%s,"evidence":%s,"unassisted":%s,"later":true}""".formatted(personId, skill, level, level - 2.5, sd, evidence, unassisted);
        send(tenant, "org.skillway.curriculum.mastery.changed.v1", "learner", personId, n, data);
    }

    /** Says, as curriculum-service does, that somebody looked back on a skill: the n-th thing it says about them. */
    public static void reflected(String tenant, String personId, int n, String skill) {
        var data = """
                {"activityId":"%s","personId":"%s","module":"calm-voice","skill":"%s","kind":"reflected","helpLevel":"none"}""".formatted(UUID.randomUUID(), personId, skill);
        send(tenant, "org.skillway.curriculum.activity.recorded.v1", "learner", personId, n, data);
    }

    /** Says, as curriculum-service does, that there is a module: the n-th thing it says about it. */
    public static void modulePublished(String tenant, String module, int n, String kind, String skill, double level) {
        var data = """
                {"module":"%s","version":%d,"kind":"%s","skill":"%s","level":%s,"minutes":5,"later":true}""".formatted(module, n, kind, skill, level);
        send(tenant, "org.skillway.curriculum.module.published.v1", "module", module, n, data);
    }

    /** Says, as curriculum-service does, that a module is retired: the n-th thing it says about it. */
    public static void moduleRetired(String tenant, String module, int n, String kind, String skill, double level) {
        var data = """
                {"module":"%s","version":1,"kind":"%s","skill":"%s","level":%s,"minutes":5,"retired":true}""".formatted(module, kind, skill, level);
        send(tenant, "org.skillway.curriculum.module.published.v1", "module", module, n, data);
    }

    /** Says, as metrics-service does, that a figure of somebody's work has slipped: the n-th thing it says about them. */
    public static void workSlipped(String tenant, String personId, int n, UUID driftId, String skill, Instant since) {
        var data = """
                {"driftId":"%s","personId":"%s","kpi":"ticket-note-quality","skill":"%s","since":"%s","later":true}""".formatted(driftId, personId, skill, since);
        send("metrics", tenant, "org.skillway.metrics.drift.detected.v1", "person", personId, n, data);
    }

    /** Says, as metrics-service does, that it has recovered. */
    public static void workRecovered(String tenant, String personId, int n, UUID driftId, Instant at) {
        var data = """
                {"driftId":"%s","at":"%s","later":true}""".formatted(driftId, at);
        send("metrics", tenant, "org.skillway.metrics.drift.cleared.v1", "person", personId, n, data);
    }

    /** Says, as metrics-service does, that its figure was defined anew. */
    public static void slipWithdrawn(String tenant, String personId, int n, UUID driftId, Instant at) {
        var data = """
                {"driftId":"%s","at":"%s","because":"kpi-changed","later":true}""".formatted(driftId, at);
        send("metrics", tenant, "org.skillway.metrics.drift.cleared.v1", "person", personId, n, data);
    }

    private static void send(String tenant, String type, String aggregate, String id, int n, String data) {
        send("curriculum", tenant, type, aggregate, id, n, data);
    }

    private static void send(String from, String tenant, String type, String aggregate, String id, int n, String data) {
        var event = new ProducerRecord<>("skillway." + from, id, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/" + from + "-service",
                        "ce_subject",
                        id,
                        "ce_time",
                        "2026-11-20T10:00:00Z",
                        "ce_tenantid",
                        tenant,
                        "ce_aggregatetype",
                        aggregate,
                        "ce_aggregateversion",
                        Integer.toString(n),
                        "ce_correlationid",
                        UUID.randomUUID().toString())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Not sent", e);
        }
    }

    private static Told told(ConsumerRecord<String, String> event) {
        var headers = new HashMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Told(headers, event.key(), event.value());
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
