package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** An event that nothing can save is given up, and its aggregate goes on without it. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class DiscardIT {

    private static final String REASON = "Booked by mistake, says the import's owner";

    private final String tenant = "discard-" + UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void bearNoNegativeSteps() {
        CountListener.bearsNegativeSteps = false;
    }

    @Test
    void letsGoOnWhatWaited() {
        count(1, -10, 100, 1_000);
        var dead = deadOnes(1).getFirst();

        discard(dead, REASON, null)
                .statusCode(201)
                .body("id", equalTo(dead))
                .body("discardReason", equalTo(REASON))
                .body("discardedAt", notNullValue());

        total().body("total", equalTo(1_101));
        count(7);
        await().untilAsserted(() -> total().body("total", equalTo(1_108)));
        as(Role.AUDITOR)
                .get("/v1/audit?subject=dead-event/" + dead)
                .then()
                .body("data", hasSize(1))
                .body("data[0].action", equalTo("dead-event.discard"));
    }

    @Test
    void whatWasSeenToIsListedOnRequestOnly() {
        count(-10, 100);
        var discarded = deadOnes(1).getFirst();
        discard(discarded, REASON, null).statusCode(201);
        count(-20);
        var waits = deadOnes(1).getFirst();

        listed("").body("data.id", equalTo(List.of(waits)));
        listed("&state=waiting").body("data.id", equalTo(List.of(waits)));
        listed("&state=discarded").body("data.id", equalTo(List.of(discarded)));
        listed("&state=replayed").body("data", hasSize(0));
        listed("&state=all").body("data.id", equalTo(List.of(discarded, waits)));
        listed("&state=lost").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
    }

    private ValidatableResponse listed(String more) {
        return as(Role.INTEGRATION).get("/v1/dead-events?limit=100" + more).then();
    }

    @Test
    void isDoneOnceAndForGood() {
        count(-10, 5);
        var dead = deadOnes(1).getFirst();

        var first = discard(dead, REASON, "give-up").statusCode(201).extract().asString();

        discard(dead, REASON, "give-up")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        discard(dead, "Another reason", "give-up").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        discard(dead, REASON, null).statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(Role.INTEGRATION).post("/v1/dead-events/" + dead + ":replay").then().statusCode(404);
        total().body("total", equalTo(5));
    }

    @Test
    void whatFailsBehindItIsSetAsideInItsTurn() {
        count(-1, -2, 5);

        discard(deadOnes(1).getFirst(), REASON, null).statusCode(201);
        discard(deadOnes(1).getFirst(), REASON, null).statusCode(201);

        deadOnes(0);
        total().body("total", equalTo(5));
    }

    @Test
    void anEventThatNobodyCanReadStillTakesItsPlace() {
        send(1, "yesterday", 10);
        send(2, "2026-11-27T01:00:00Z", 20);
        await().untilAsserted(() -> total().body("total", equalTo(20)));
        send(3, "tomorrow", 30);
        send(4, "2026-11-27T01:00:00Z", 40);
        deadOnes(2).forEach(dead -> discard(dead, REASON, null).statusCode(201));

        total().body("total", equalTo(60));
    }

    @Test
    void twoPeopleAtOnceDoItOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            count(-1, 1);
            var dead = deadOnes(1).getFirst();
            CountListener.bearsNegativeSteps = true;
            try (var people = Executors.newFixedThreadPool(4)) {
                Callable<Integer> discarding =
                        () -> discard(dead, REASON, null).extract().statusCode();
                Callable<Integer> replaying = () -> as(Role.INTEGRATION)
                        .post("/v1/dead-events/" + dead + ":replay")
                        .statusCode();
                var answers = new ArrayList<Integer>();
                for (var answer : people.invokeAll(List.of(discarding, replaying, discarding, replaying))) {
                    answers.add(answer.get());
                }

                assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
                assertThat(answers).filteredOn(status -> status == 404).hasSize(3);
            }
            CountListener.bearsNegativeSteps = false;
            deadOnes(0);
        }
    }

    @Test
    void takesAReasonAndTheRole() {
        count(-10);
        var dead = deadOnes(1).getFirst();

        discard(dead, " ", null)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/reason"));
        discard(dead, "zero \0 byte", null).statusCode(400);
        discardAs(as(Role.HR_ADMIN), dead, REASON).statusCode(403);
        discardAs(as(Role.INTEGRATION, "discard-elsewhere"), dead, REASON)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        deadOnes(1);
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

    /** By way of Kafka alone, as something that is not ours would. */
    private void send(int version, String time, long step) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "org.skillway.skills.counter.counted.v1");
        headers.put("ce_tenantid", tenant);
        headers.put("ce_aggregatetype", "counter");
        headers.put("ce_subject", person.toString());
        headers.put("ce_aggregateversion", Integer.toString(version));
        headers.put("ce_time", time);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            var event = new ProducerRecord<>(
                    "skillway.skills", person.toString(), "{\"personId\":\"" + person + "\",\"step\":" + step + "}");
            headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            // Whether it arrives is what the test waits for.
            var _ = producer.send(event);
        }
    }

    /** The ids of so many that nobody has seen to, when there are that many. */
    private List<String> deadOnes(int count) {
        return await().until(
                        () -> as(Role.INTEGRATION)
                                .get("/v1/dead-events?limit=100&state=all")
                                .jsonPath()
                                .getList(
                                        "data.findAll { it.replayedAt == null && it.discardedAt == null }.id",
                                        String.class),
                        found -> found.size() == count);
    }

    private ValidatableResponse discard(String dead, String reason, @Nullable String key) {
        var request = as(Role.INTEGRATION);
        return discardAs(key == null ? request : request.header("Idempotency-Key", key), dead, reason);
    }

    private static ValidatableResponse discardAs(RequestSpecification who, String dead, String reason) {
        return who.contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/dead-events/" + dead + ":discard")
                .then();
    }

    private ValidatableResponse total() {
        return as(Role.INTEGRATION).get("/v1/counters/" + person).then();
    }

    private RequestSpecification as(String role) {
        return as(role, tenant);
    }

    private static RequestSpecification as(String role, String tenant) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role, "probe.user", tenant));
    }
}
