package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Tokens;

/** A counter whose first event is larger than Kafka takes, in a tenant of its own. */
record RefusedCounter(String tenant, UUID person) {

    static final String COUNTED = "org.skillway.skills.counter.counted.v1";

    /** More than the producer takes. */
    private static final int TOO_MANY = 1_200_000;

    static RefusedCounter inATenantOfItsOwn() {
        return new RefusedCounter("parked-" + UUID.randomUUID(), UUID.randomUUID());
    }

    UUID parkedWithTwoBehind() throws SQLException {
        var event = tellTooMuch(COUNTED);
        count(10, 100);
        await().untilAsserted(() -> parked().body("data", hasSize(1)).body("data[0].heldBehind", equalTo(2)));
        return event;
    }

    /** What no request can: an event that Kafka does not take. */
    UUID tellTooMuch(String type) throws SQLException {
        var event = UUID.randomUUID();
        change("""
                with told as (
                    insert into aggregate_version values (current_tenant(), 'counter', '%1$s', 1) returning version),
                one as (
                    insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, headers,
                                        payload, created_at)
                    select '%2$s', current_tenant(), 'counter', '%1$s', version, '%4$s',
                           jsonb_build_object('ce_id', '%2$s', 'ce_type', '%4$s',
                               'ce_tenantid', current_tenant(), 'ce_aggregatetype', 'counter', 'ce_subject', '%1$s',
                               'ce_time', '2026-11-27T01:00:00Z'),
                           jsonb_build_object('personId', '%1$s', 'step', 1, 'more', repeat('x', %3$d)), now()
                      from told returning tenant, id)
                insert into outbox_waiting select tenant, id from one
                """.formatted(person, event, TOO_MANY, type));
        return event;
    }

    /** As if Kafka took more from now on. */
    void mend() throws SQLException {
        change("update outbox set payload = (payload::jsonb - 'more')::text where aggregate_version = 1");
    }

    void count(long... steps) {
        for (var step : steps) {
            as(Role.INTEGRATION)
                    .body(Map.of("personId", person, "step", step))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
        }
    }

    /** The counter's events as they stand in the topic. */
    List<ConsumerRecord<String, String>> sent() {
        var broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("skillway.skills").stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (person.toString().equals(event.key())) {
                        events.add(event);
                    }
                }
            }
            return events;
        }
    }

    List<String> sent(String attribute) {
        return sent().stream()
                .map(event -> new String(event.headers().lastHeader(attribute).value(), StandardCharsets.UTF_8))
                .toList();
    }

    ValidatableResponse parked() {
        return as(Role.INTEGRATION).get("/v1/parked-events").then().statusCode(200);
    }

    ValidatableResponse total() {
        return as(Role.INTEGRATION).get("/v1/counters/" + person).then();
    }

    ValidatableResponse audited(UUID event) {
        return given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "an.auditor", tenant))
                .get("/v1/audit?subject=parked-event/" + event)
                .then();
    }

    void change(String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    RequestSpecification as(String role) {
        return as(role, tenant);
    }

    static RequestSpecification as(String role, String tenant) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role, "probe.user", tenant))
                .contentType("application/json");
    }
}
