package org.skillway.mentor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks as skills-service does: real records on its topic, with the versions of each person's events in a row. */
public final class SkillsService {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer());

    private final String tenant;
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();

    public SkillsService(String tenant) {
        this.tenant = tenant;
    }

    /** Somebody joins in Berlin. */
    public UUID hires(String userName, @Nullable UUID manager) {
        var person = UUID.randomUUID();
        personChanged(person, userName, manager, "Europe/Berlin", true);
        return person;
    }

    public void personChanged(UUID person, String userName, @Nullable UUID manager, String zone, boolean active) {
        tell(person, "org.skillway.skills.person.changed.v1", """
            {"personId": "%s", "externalId": "%s", "userName": "%s", "managerId": %s, "timeZone": "%s",
             "startDate": "2026-01-07", "active": %s}""".formatted(
                person, userName, userName, manager == null ? "null" : '"' + manager.toString() + '"', zone, active));
    }

    /** Returns the id of the event. */
    public UUID gapChanged(UUID person, String skill, double required, double estimated, String kind, boolean open) {
        return tell(person, "org.skillway.skills.gap.changed.v1", """
            {"personId": "%s", "skill": "%s", "requiredLevel": %s, "estimatedLevel": %s, "byDay": 30,
             "kind": "%s", "open": %s, "reason": "evidence"}""".formatted(
                        person, skill, required, estimated, kind, open));
    }

    private UUID tell(UUID person, String type, String data) {
        var eventId = UUID.randomUUID();
        send(person, eventId, versions.merge(person, 1L, Long::sum), type, data);
        return eventId;
    }

    /** Sends a gap event again, under the id and version it had when it was this person's last. */
    public void repeatsLastGap(
            UUID person, UUID eventId, String skill, double required, double estimated, String kind) {
        var data = """
            {"personId": "%s", "skill": "%s", "requiredLevel": %s, "estimatedLevel": %s, "byDay": 30,
             "kind": "%s", "open": true, "reason": "evidence"}""".formatted(person, skill, required, estimated, kind);
        send(person, eventId, versions.getOrDefault(person, 1L), "org.skillway.skills.gap.changed.v1", data);
    }

    private void send(UUID person, UUID eventId, long version, String type, String data) {
        var event = new ProducerRecord<>("skillway.skills", person.toString(), data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/skills-service",
                        "ce_subject",
                        person.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_tenantid",
                        tenant,
                        "ce_aggregatetype",
                        "person",
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_correlationid",
                        eventId.toString())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        acknowledged(PRODUCER.send(event));
    }

    private static void acknowledged(Future<?> sent) {
        try {
            sent.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Kafka took an event", e);
        }
    }
}
