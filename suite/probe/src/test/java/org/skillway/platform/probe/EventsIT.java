package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Tokens;

@QuarkusTest
@TestProfile(ProbeProfile.class)
class EventsIT {

    private static final String TENANT = "probe-a";

    @Test
    void tellsAndHearsEachStepOnceAndInOrder() {
        var person = UUID.randomUUID();
        for (var step = 1; step <= 20; step++) {
            count(person, step, UUID.randomUUID().toString()).statusCode(201);
        }
        await().untilAsserted(() -> total(TENANT, person).statusCode(200).body("total", equalTo(210)));
    }

    /** What is handled is what was seen ahead: nothing that has yet to wait, nothing that was applied before. */
    @Test
    void looksAheadAtWhatArrivesTogether() {
        var people = Stream.generate(UUID::randomUUID).limit(60).toList();
        people.parallelStream()
                .forEach(
                        person -> count(person, 1, UUID.randomUUID().toString()).statusCode(201));
        people.forEach(person -> await().untilAsserted(
                        () -> total(TENANT, person).statusCode(200).body("total", equalTo(1))));

        var seen = CountListener.SEEN_AHEAD.stream()
                .map(facts -> facts.stream()
                        .map(Counted::personId)
                        .filter(people::contains)
                        .toList())
                .toList();
        assertThat(seen).anyMatch(together -> together.size() > 1);
        assertThat(seen.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void repeatsTheAnswerOfARetriedRequestAndCountsOnce() {
        var person = UUID.randomUUID();
        count(person, 5, "retry-" + person).statusCode(201);
        count(person, 5, "retry-" + person).statusCode(201).header("Idempotency-Replayed", "true");
        count(person, 6, "retry-" + person).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        await().untilAsserted(() -> total(TENANT, person).body("total", equalTo(5)));
    }

    @Test
    void aKeyBelongsToOneAddress() {
        var person = UUID.randomUUID();
        count(person, 5, "address-" + person).statusCode(201);

        as(Role.INTEGRATION, TENANT)
                .contentType("application/json")
                .body(Map.of("personId", person, "step", 5))
                .header("Idempotency-Key", "address-" + person)
                .post("/v1/counters/again")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    /** By another replica, which has the key and is not done. */
    @Test
    void refusesAKeyThatIsStillBeingWorkedOn() throws SQLException {
        var person = UUID.randomUUID();
        var key = "busy-" + person;
        try (var other = Database.asApplication(TENANT);
                var claim = other.prepareStatement("select * from idempotency_claim('probe.user', ?, '')")) {
            other.setAutoCommit(false);
            claim.setString(1, key);
            claim.execute();
            count(person, 5, key).statusCode(409).header("Retry-After", "1").body("code", equalTo("IN_PROGRESS"));
            other.rollback();
        }

        count(person, 5, key).statusCode(201).header("Idempotency-Replayed", nullValue());
        await().untilAsserted(() -> total(TENANT, person).body("total", equalTo(5)));
    }

    @Test
    void countsOnceWhatIsSentManyTimesAtOnce() throws Exception {
        var person = UUID.randomUUID();
        Callable<Integer> send =
                () -> count(person, 5, "crowd-" + person).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(24, send))) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }

        count(person, 5, "crowd-" + person).statusCode(201).header("Idempotency-Replayed", "true");
        count(person, 7, null).statusCode(201);
        await().untilAsserted(() -> total(TENANT, person).body("total", greaterThanOrEqualTo(7)));
        total(TENANT, person).body("total", equalTo(12));
    }

    @Test
    void setsAsideWhatCannotBeHandledAndHoldsWhatFollows() {
        var person = UUID.randomUUID();
        CountListener.bearsNegativeSteps = false;
        count(person, 1, null).statusCode(201);
        count(person, -10, null).statusCode(201);
        count(person, 100, null).statusCode(201);
        var dead = await().until(() -> deadEventOf(person), found -> found != null);
        total(TENANT, person).body("total", equalTo(1));

        replay(dead).statusCode(422).body("code", equalTo("UNPROCESSABLE"));
        CountListener.bearsNegativeSteps = true;
        replay(dead).statusCode(204);
        total(TENANT, person).body("total", equalTo(91));
        replay(dead).statusCode(404);
        total(TENANT, person).body("total", equalTo(91));
    }

    @Test
    void setsAsideWhatBreaksTheHandlerAndHearsTheOthers() {
        var person = UUID.randomUUID();
        var other = UUID.randomUUID();
        count(person, Long.MIN_VALUE, null).statusCode(201);
        count(other, 1, null).statusCode(201);

        await().untilAsserted(() -> assertThat(deadEventOf(person)).isNotNull());
        await().untilAsserted(() -> total(TENANT, other).body("total", equalTo(1)));
    }

    @Test
    void keepsWhatHasNoIdUntilItCanBeHandledAndNeverTwice() {
        var tenant = "probe-" + UUID.randomUUID();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            var nameless = new ProducerRecord<>("skillway.skills", "key", "{}");
            nameless.headers().add("ce_tenantid", tenant.getBytes(StandardCharsets.UTF_8));
            // Whether it arrives is what the test waits for.
            var _ = producer.send(nameless);
        }
        var waiting = as(Role.INTEGRATION, tenant);
        await().untilAsserted(() -> waiting.get("/v1/dead-events").then().body("data", hasSize(1)));
        var dead = waiting.get("/v1/dead-events").jsonPath().getString("data[0].id");

        as(Role.INTEGRATION, tenant)
                .post("/v1/dead-events/" + dead + ":replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNPROCESSABLE"));

        waiting.get("/v1/dead-events").then().body("data", hasSize(1)).body("data[0].replayedAt", nullValue());
    }

    @Test
    void linksEveryPageToTheNext() {
        var tenant = "links-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        for (var i = 0; i < 5; i++) {
            as(Role.INTEGRATION, tenant)
                    .contentType("application/json")
                    .body(Map.of("personId", person, "step", 1))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
        }
        var seen = new ArrayList<String>();
        var next = Optional.of("/v1/audit?limit=2&subject=counter/" + person);
        while (next.isPresent()) {
            var page = as(Role.AUDITOR, tenant).get(next.get());
            seen.addAll(page.jsonPath().getList("data.hash", String.class));
            assertThat(page.header("Link") == null).isEqualTo(page.jsonPath().getString("nextCursor") == null);
            next = Optional.ofNullable(page.header("Link")).map(link -> {
                assertThat(link).endsWith(">; rel=\"next\"").contains("limit=2&subject=counter/" + person);
                return link.substring(1, link.indexOf('>'));
            });
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void takesNoCursorOfAnotherList() {
        count(UUID.randomUUID(), 1, null).statusCode(201);
        count(UUID.randomUUID(), 1, null).statusCode(201);
        var cursor =
                as(Role.AUDITOR, TENANT).get("/v1/audit?limit=1").jsonPath().getString("nextCursor");

        as(Role.INTEGRATION, TENANT)
                .get("/v1/dead-events?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void keepsTenantsApart() {
        var person = UUID.randomUUID();
        count(person, 3, null).statusCode(201);
        await().untilAsserted(() -> total(TENANT, person).statusCode(200));
        total("probe-b", person).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    private static @Nullable String deadEventOf(UUID person) {
        return as(Role.INTEGRATION, TENANT)
                .get("/v1/dead-events?limit=100")
                .jsonPath()
                .getString("data.find { it.aggregateId == '" + person + "' }?.id");
    }

    private static ValidatableResponse replay(String dead) {
        return as(Role.INTEGRATION, TENANT)
                .post("/v1/dead-events/" + dead + ":replay")
                .then();
    }

    private static ValidatableResponse count(UUID person, long step, @Nullable String key) {
        var request = as(Role.INTEGRATION, TENANT)
                .contentType("application/json")
                .body(Map.of("personId", person, "step", step));
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/counters")
                .then();
    }

    private static ValidatableResponse total(String tenant, UUID person) {
        return as(Role.INTEGRATION, tenant).get("/v1/counters/" + person).then();
    }

    private static RequestSpecification as(String role, String tenant) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role, "probe.user", tenant));
    }
}
