package org.skillway.skills;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import org.skillway.platform.testing.OtherService;

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
                {"personId":"%s","skill":"%s","level":%s,"low":0,"high":5,"mean":%s,"sd":%s,"evidence":%s,"unassisted":%s}""".formatted(personId, skill, level, level - 2.5, sd, evidence, unassisted);
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
                {"module":"%s","version":%d,"kind":"%s","skill":"%s","level":%s,"minutes":5}""".formatted(module, n, kind, skill, level);
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
        var seen = """
                {"observationId":"%s","value":71.0,"occurredAt":"%s"}""".formatted(UUID.randomUUID(), since);
        var data = """
                {"driftId":"%s","personId":"%s","kpi":"ticket-note-quality","skill":"%s","direction":"higher-is-better",
                 "statistic":5.9,"threshold":5.0,"observations":3,"baseline":86.1,"recent":71.0,"since":"%s",
                 "evidence":[%s,%s,%s]}""".formatted(driftId, personId, skill, since, seen, seen, seen);
        send("metrics", tenant, "org.skillway.metrics.drift.detected.v1", "person", personId, n, data);
    }

    /** Says, as metrics-service does, that it has recovered. */
    public static void workRecovered(String tenant, String personId, int n, UUID driftId, String skill, Instant at) {
        slipCleared(tenant, personId, n, driftId, skill, at, "recovered");
    }

    /** Says, as metrics-service does, that its figure was defined anew. */
    public static void slipWithdrawn(String tenant, String personId, int n, UUID driftId, String skill, Instant at) {
        slipCleared(tenant, personId, n, driftId, skill, at, "kpi-changed");
    }

    private static void slipCleared(
            String tenant, String personId, int n, UUID driftId, String skill, Instant at, String because) {
        var data = """
                {"driftId":"%s","personId":"%s","kpi":"ticket-note-quality","skill":"%s","at":"%s","because":"%s"}""".formatted(driftId, personId, skill, at, because);
        send("metrics", tenant, "org.skillway.metrics.drift.cleared.v1", "person", personId, n, data);
    }

    private static void send(String tenant, String type, String aggregate, String id, int n, String data) {
        send("curriculum", tenant, type, aggregate, id, n, data);
    }

    private static void send(String from, String tenant, String type, String aggregate, String id, int n, String data) {
        var service = new OtherService("skillway." + from, tenant);
        var attributes = service.next(type, aggregate, id);
        attributes.put("ce_time", "2026-11-20T10:00:00Z");
        attributes.put("ce_aggregateversion", Integer.toString(n));
        service.tell(attributes, data);
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
