package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Tokens;

/** An event that Kafka refuses is seen with what waits behind it, and sent in its place once somebody has mended the cause. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ParkedEventsIT {

    private static final String REASON = "max.message.bytes is 4 MiB now";

    /** More than the producer takes. */
    private static final int TOO_MANY = 1_200_000;

    private final String tenant = "parked-" + UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void tellsWhatIsRefusedSinceWhenAndWhatWaitsBehindIt() throws SQLException {
        var event = tellTooMuch();
        count(10, 100);

        await().untilAsserted(() -> parked().body("data", hasSize(1))
                .body("data[0].id", equalTo(event.toString()))
                .body("data[0].type", equalTo("org.skillway.skills.counter.counted.v1"))
                .body("data[0].aggregateType", equalTo("counter"))
                .body("data[0].aggregateId", equalTo(person.toString()))
                .body("data[0].aggregateVersion", equalTo(1))
                .body("data[0].reason", containsString("RecordTooLargeException"))
                .body("data[0].toldAt", notNullValue())
                .body("data[0].parkedAt", notNullValue())
                .body("data[0].heldBehind", equalTo(2))
                .body("data[0].releasedAt", nullValue()));
    }

    @Test
    void onceMendedItIsSentBeforeWhatWaited() throws SQLException {
        var event = parkedWithTwoBehind();
        mend();

        release(event)
                .statusCode(201)
                .body("id", equalTo(event.toString()))
                .body("heldBehind", equalTo(2))
                .body("releaseReason", equalTo(REASON))
                .body("releasedAt", notNullValue());

        await().untilAsserted(() -> total().body("total", equalTo(111)));
        assertThat(sent()).containsExactly("1", "2", "3");
        parked().body("data", hasSize(0));
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "an.auditor", tenant))
                .get("/v1/audit?subject=parked-event/" + event)
                .then()
                .body("data", hasSize(1))
                .body("data[0].action", equalTo("parked-event.release"))
                .body("data[0].actor", equalTo("probe.user"));
    }

    @Test
    void notMendedItIsParkedAgainAndSaysSo() throws SQLException {
        var event = parkedWithTwoBehind();

        release(event).statusCode(201);

        await().untilAsserted(() -> parked().body("data", hasSize(1))
                .body("data[0].heldBehind", equalTo(2))
                .body("data[0].releasedAt", notNullValue())
                .body("data[0].releaseReason", equalTo(REASON)));
        assertThat(sent()).isEmpty();
        mend();
        release(event).statusCode(201);
        await().untilAsserted(() -> total().body("total", equalTo(111)));
    }

    @Test
    void twoPeopleAtOnceDoItOnce() throws Exception {
        var event = parkedWithTwoBehind();
        mend();
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> releasing = () -> release(event).extract().statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : people.invokeAll(Collections.nCopies(4, releasing))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder(201, 404, 404, 404);
        }
        assertThat(number("select count(*) from outbox_release")).isOne();
    }

    @Test
    void aRepetitionHearsTheFirstAnswer() throws SQLException {
        var event = parkedWithTwoBehind();
        mend();
        var first = release(as(Role.INTEGRATION).header("Idempotency-Key", "again"), event, REASON)
                .statusCode(201)
                .extract()
                .asString();

        release(as(Role.INTEGRATION).header("Idempotency-Key", "again"), event, REASON)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }

    @Test
    void takesAReasonAndTheRole() throws SQLException {
        var event = parkedWithTwoBehind();

        release(as(Role.INTEGRATION), event, " ")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/reason"));
        release(as(Role.HR_ADMIN), event, REASON).statusCode(403);
        as(Role.INTEGRATION, "parked-elsewhere").get("/v1/parked-events").then().body("data", hasSize(0));
        release(as(Role.INTEGRATION, "parked-elsewhere"), event, REASON)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        parked().body("data", hasSize(1));
    }

    private UUID parkedWithTwoBehind() throws SQLException {
        var event = tellTooMuch();
        count(10, 100);
        await().untilAsserted(() -> parked().body("data", hasSize(1)).body("data[0].heldBehind", equalTo(2)));
        return event;
    }

    /** What no request can: the first event of the counter, larger than Kafka takes. */
    private UUID tellTooMuch() throws SQLException {
        var event = UUID.randomUUID();
        change("""
                with told as (
                    insert into aggregate_version values (current_tenant(), 'counter', '%1$s', 1) returning version),
                one as (
                    insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, headers,
                                        payload, created_at)
                    select '%2$s', current_tenant(), 'counter', '%1$s', version, 'org.skillway.skills.counter.counted.v1',
                           jsonb_build_object('ce_id', '%2$s', 'ce_type', 'org.skillway.skills.counter.counted.v1',
                               'ce_tenantid', current_tenant(), 'ce_aggregatetype', 'counter', 'ce_subject', '%1$s',
                               'ce_time', '2026-11-27T01:00:00Z'),
                           jsonb_build_object('personId', '%1$s', 'step', 1, 'more', repeat('x', %3$d)), now()
                      from told returning tenant, id)
                insert into outbox_waiting select tenant, id from one
                """.formatted(person, event, TOO_MANY));
        return event;
    }

    /** As if Kafka took more from now on. */
    private void mend() throws SQLException {
        change("update outbox set payload = (payload::jsonb - 'more')::text where aggregate_version = 1");
    }

    private void count(long... steps) {
        for (var step : steps) {
            as(Role.INTEGRATION)
                    .contentType("application/json")
                    .body(Map.of("personId", person, "step", step))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
        }
    }

    /** The versions of the counter's events, as they stand in the topic. */
    private List<String> sent() {
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
            var versions = new ArrayList<String>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (person.toString().equals(event.key())) {
                        versions.add(new String(
                                event.headers()
                                        .lastHeader("ce_aggregateversion")
                                        .value(),
                                StandardCharsets.UTF_8));
                    }
                }
            }
            return versions;
        }
    }

    private ValidatableResponse parked() {
        return as(Role.INTEGRATION).get("/v1/parked-events").then().statusCode(200);
    }

    private ValidatableResponse total() {
        return as(Role.INTEGRATION).get("/v1/counters/" + person).then();
    }

    private ValidatableResponse release(UUID event) {
        return release(as(Role.INTEGRATION), event, REASON);
    }

    private static ValidatableResponse release(RequestSpecification who, UUID event, String reason) {
        return who.contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/parked-events/" + event + ":release")
                .then();
    }

    private void change(String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private RequestSpecification as(String role) {
        return as(role, tenant);
    }

    private static RequestSpecification as(String role, String tenant) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role, "probe.user", tenant));
    }
}
