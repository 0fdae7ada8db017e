package org.skillway.suite.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.skillway.suite.local.Member;

/** Tells of people in the name of skills-service, straight to its topic. */
final class PersonPublisher implements AutoCloseable {

    private static final String TYPE = "org.skillway.skills.person.changed.v1";

    private final String tenant;
    private final KafkaProducer<String, String> producer;

    PersonPublisher(SuiteUnderTest suite, String tenant) {
        this.tenant = tenant;
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                suite.stack().facts(Member.KAFKA).required("bootstrap").asText(),
                "acks",
                "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    List<UUID> newPeople(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /** Sends the given version of a person, waits for nothing, and returns the event's id. */
    UUID tell(UUID person, long version, String userName, String team) {
        var payload = """
            {"personId":"%s","externalId":"%s","userName":"%s","team":"%s","location":"Oslo",
             "timeZone":"Europe/Oslo","startDate":"2026-01-05","active":true}\
            """.formatted(person, person, userName, team);
        var event = new ProducerRecord<>("skillway.skills", person.toString(), payload);
        var eventId = UUID.randomUUID();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        TYPE,
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
                        Long.toString(version))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        // Nobody waits for the receipt: an event that does not arrive is missed where it should.
        var _ = producer.send(event);
        return eventId;
    }

    @Override
    public void close() {
        producer.close();
    }
}
