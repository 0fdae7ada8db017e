package org.skillway.curriculum;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.SpokenFor;

/** Speaks for the other services over the real broker, and overhears what curriculum-service tells. */
final class OtherServices implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Long> VERSIONS = new HashMap<>();
    private static final String TIME = "2026-11-20T08:00:00Z";

    private final String tenant;
    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new StringSerializer());

    private @Nullable ProducerRecord<String, String> last;

    OtherServices(String tenant) {
        this.tenant = tenant;
    }

    /** An event that curriculum-service told, with its CloudEvents headers. */
    record Told(String type, Map<String, String> headers, String payload) {
        Map<?, ?> data() {
            return read(payload);
        }
    }

    void personIs(UUID person, String userName, UUID... manager) {
        personLivesIn(person, userName, "Europe/Berlin", manager);
    }

    void personIsInTeam(UUID person, String userName, String team) {
        tell(
                "skillway.skills",
                "org.skillway.skills.person.changed.v1",
                "person",
                person,
                Map.of(
                        "personId",
                        person,
                        "externalId",
                        userName,
                        "userName",
                        userName,
                        "team",
                        team,
                        "timeZone",
                        "Europe/Berlin",
                        "startDate",
                        "2026-11-02",
                        "active",
                        true));
    }

    void personLeft(UUID person, String userName) {
        tell(
                "skillway.skills",
                "org.skillway.skills.person.changed.v1",
                "person",
                person,
                Map.of(
                        "personId",
                        person,
                        "externalId",
                        userName,
                        "userName",
                        userName,
                        "timeZone",
                        "Europe/Berlin",
                        "startDate",
                        "2026-11-02",
                        "endDate",
                        "2026-11-20",
                        "active",
                        false));
    }

    void personLivesIn(UUID person, String userName, String timeZone, UUID... manager) {
        var data = new HashMap<String, Object>(Map.of(
                "personId",
                person,
                "externalId",
                userName,
                "userName",
                userName,
                "timeZone",
                timeZone,
                "startDate",
                "2026-11-02",
                "active",
                true));
        if (manager.length > 0) {
            data.put("managerId", manager[0]);
        }
        tell("skillway.skills", "org.skillway.skills.person.changed.v1", "person", person, data);
    }

    void skillEncompasses(String skill, String part, double fraction) {
        tell(
                "skillway.skills",
                "org.skillway.skills.skill.related.v1",
                "skill",
                skill,
                Map.of(
                        "skill",
                        skill,
                        "version",
                        1,
                        "relations",
                        List.of(Map.of("kind", "encompasses", "to", part, "fraction", fraction))));
    }

    void roleAsks(String role, int version, List<Map<String, Object>> skills) {
        List<Map<String, Object>> asked = skills.stream()
                .<Map<String, Object>>map(each -> {
                    var skill = new HashMap<>(each);
                    skill.putIfAbsent("reflection", false);
                    return skill;
                })
                .toList();
        tell(
                "skillway.skills",
                "org.skillway.skills.role-map.published.v1",
                "role-map",
                role,
                Map.of("role", role, "version", version, "name", role, "skills", asked));
    }

    void skillBecame(String skill, String other) {
        tell(
                "skillway.skills",
                "org.skillway.skills.skill.changed.v1",
                "skill",
                skill,
                Map.of(
                        "skill",
                        skill,
                        "version",
                        2,
                        "kind",
                        "skill",
                        "name",
                        skill,
                        "status",
                        "merged",
                        "replacedBy",
                        other));
    }

    void personHolds(UUID person, String role, String from) {
        var assignment = Map.of("role", role, "weight", 1.0, "from", from);
        tell(
                "skillway.skills",
                "org.skillway.skills.role.assigned.v1",
                "person",
                person,
                Map.of("personId", person, "assignments", List.of(assignment)));
    }

    void personIsAt(UUID person, String skill, int level, String kind, double reliability) {
        tell(
                "skillway.skills",
                "org.skillway.skills.evidence.recorded.v1",
                "person",
                person,
                Map.of(
                        "evidenceId",
                        UUID.randomUUID(),
                        "personId",
                        person,
                        "skill",
                        skill,
                        "level",
                        level,
                        "kind",
                        kind,
                        "reliability",
                        reliability,
                        "shown",
                        !kind.equals("prior-experience")));
    }

    UUID signalSlips(UUID person, UUID drift, String kpi, String skill) {
        var since = "2026-11-18T08:00:00Z";
        List<Map<String, Object>> evidence = Stream.of(71.0, 69.0, 73.0)
                .map(value ->
                        Map.<String, Object>of("observationId", UUID.randomUUID(), "value", value, "occurredAt", since))
                .toList();
        var data = new HashMap<String, Object>(Map.of("driftId", drift, "personId", person, "kpi", kpi));
        data.putAll(Map.of("skill", skill, "direction", "higher-is-better", "statistic", 6.1, "threshold", 5.0));
        data.putAll(Map.of("observations", 3, "baseline", 86.1, "recent", 71.0, "since", since, "evidence", evidence));
        return tell("skillway.metrics", "org.skillway.metrics.drift.detected.v1", "person", person, data);
    }

    void signalRecovers(UUID person, UUID drift, String kpi, String skill) {
        signalIsCleared(person, drift, kpi, skill, "recovered");
    }

    void signalIsComparedAnew(UUID person, UUID drift, String kpi, String skill) {
        signalIsCleared(person, drift, kpi, skill, "kpi-changed");
    }

    private void signalIsCleared(UUID person, UUID drift, String kpi, String skill, String because) {
        tell(
                "skillway.metrics",
                "org.skillway.metrics.drift.cleared.v1",
                "person",
                person,
                Map.of(
                        "driftId",
                        drift,
                        "personId",
                        person,
                        "kpi",
                        kpi,
                        "skill",
                        skill,
                        "at",
                        TIME,
                        "because",
                        because));
    }

    void isConfused(UUID person, String skill, String module, String concept, String tag) {
        tell(
                "skillway.mentor",
                "org.skillway.mentor.confusion.tagged.v1",
                "person",
                person,
                Map.of(
                        "confusionId",
                        UUID.randomUUID(),
                        "personId",
                        person,
                        "skill",
                        skill,
                        "module",
                        module,
                        "concept",
                        concept,
                        "tag",
                        tag,
                        "by",
                        "mentor",
                        "at",
                        "2026-11-20T08:00:00Z"));
    }

    void effectIs(String module, String kpi, String verdict, @Nullable String grade) {
        effectIs(module, kpi, verdict, grade, 14);
    }

    void effectIs(String module, String kpi, String verdict, @Nullable String grade, int takers) {
        var data = new HashMap<String, @Nullable Object>(Map.of(
                "subject",
                "module",
                "key",
                module,
                "skill",
                "any",
                "kpi",
                kpi,
                "unit",
                "percent",
                "verdict",
                verdict,
                "supportsProposals",
                grade != null && grade.compareTo("C") <= 0,
                "assumptions",
                grade == null ? List.of() : List.of("not-by-lot", "moved-alike"),
                "estimatedAt",
                TIME));
        if (grade == null) {
            Stream.of("grade", "estimate", "low", "high", "level", "takers", "others")
                    .forEach(unknown -> data.put(unknown, null));
        } else {
            data.putAll(Map.of("grade", grade, "estimate", 4.2, "low", 1.1, "high", 7.3, "level", 0.95));
            data.putAll(Map.of("takers", takers, "others", 22));
        }
        tell(
                "skillway.metrics",
                "org.skillway.metrics.effect.estimated.v1",
                "effect",
                "module/" + module + "/" + kpi,
                data);
    }

    /** Everything curriculum-service has told about one aggregate so far, in order. */
    List<Told> toldAbout(Object aggregateId) {
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        List<Told> told = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("skillway.curriculum").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(aggregateId.toString())) {
                        told.add(told(record));
                    }
                });
            }
        }
        return told;
    }

    /** How many events of this company are committed and not yet told. */
    private int waiting() throws SQLException {
        try (var owner = Database.asOwner(tenant);
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox_waiting")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /** Delivers what was told last again, as a broker may. */
    void tellAgain() {
        send(requireNonNull(last));
    }

    private UUID tell(
            String topic, String type, String aggregate, Object id, Map<String, ? extends @Nullable Object> data) {
        var eventId = UUID.randomUUID();
        var version = VERSIONS.merge(tenant + topic + aggregate + id, 1L, Long::sum);
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", topic.replace("skillway.", "/") + "-service");
        headers.put("ce_subject", id.toString());
        headers.put("ce_time", TIME);
        headers.put("ce_tenantid", tenant);
        headers.put("ce_aggregatetype", aggregate);
        headers.put("ce_aggregateversion", version.toString());
        headers.put("ce_correlationid", eventId.toString());
        headers.put("content-type", "application/json");
        var event = new ProducerRecord<>(topic, id.toString(), write(data));
        SpokenFor.check(headers, event.value());
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        last = event;
        send(event);
        return eventId;
    }

    private void send(ProducerRecord<String, String> event) {
        try {
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not sent: " + event.value(), e);
        }
    }

    private static Told told(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Told(headers.getOrDefault("ce_type", ""), headers, record.value());
    }

    private static Map<?, ?> read(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
