package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** No header, whatever is in it, keeps a partition from what comes behind. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class PoisonedHeadersIT {

    private static final long SEED = 20_261_126;
    private static final int RANDOM_EVENTS = 200;
    private static final String TENANT = "poisoned";
    private static final String TYPE = "org.skillway.skills.counter.counted.v1";

    private static final List<String> HEADERS = List.of(
            "ce_id",
            "ce_type",
            "ce_tenantid",
            "ce_aggregatetype",
            "ce_subject",
            "ce_aggregateversion",
            "ce_time",
            "ce_causationid",
            "ce_correlationid");

    private final Random random = new Random(SEED);

    @TestFactory
    List<DynamicTest> blocksNothing() {
        return HEADERS.stream()
                .flatMap(header -> List.of(
                        test(header, "a zero byte", "a\0b".getBytes(StandardCharsets.UTF_8)),
                        test(header, "nothing but zero bytes", new byte[50]),
                        test(header, "more than an index takes", noise(6_000)),
                        test(header, "no UTF-8", new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF}),
                        test(header, "the least number", text(Long.toString(Long.MIN_VALUE))),
                        test(header, "the largest number", text(Long.toString(Long.MAX_VALUE))),
                        test(header, "a time far off", text("+999999999-12-31T23:59:59Z")))
                        .stream())
                .toList();
    }

    @TestFactory
    List<DynamicTest> blocksNothingWhateverIsSent() {
        return List.of(DynamicTest.dynamicTest("random bytes in every header, seed " + SEED, () -> {
            var person = UUID.randomUUID();
            try (var producer = producer()) {
                for (var i = 0; i < RANDOM_EVENTS; i++) {
                    var headers = good(UUID.randomUUID());
                    for (var header : HEADERS) {
                        if (random.nextInt(3) == 0) {
                            var bytes = new byte[random.nextInt(100)];
                            random.nextBytes(bytes);
                            headers.put(header, bytes);
                        }
                    }
                    send(producer, headers, UUID.randomUUID());
                }
                send(producer, good(person), person);
            }
            hears(person);
        }));
    }

    private DynamicTest test(String header, String what, byte[] value) {
        return DynamicTest.dynamicTest(header + " is " + what, () -> {
            var person = UUID.randomUUID();
            var poisoned = good(UUID.randomUUID());
            poisoned.put(header, value);
            try (var producer = producer()) {
                send(producer, poisoned, UUID.randomUUID());
                send(producer, good(person), person);
            }
            hears(person);
        });
    }

    private static void hears(UUID person) {
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", TENANT))
                .get("/v1/counters/" + person)
                .then()
                .statusCode(200)
                .body("total", equalTo(7)));
    }

    /** All with one key, and so on one partition, one behind the other. */
    private static void send(KafkaProducer<String, byte[]> producer, Map<String, byte[]> headers, UUID person)
            throws ExecutionException, InterruptedException {
        var event = new ProducerRecord<>(
                "skillway.skills", "poison", text("{\"personId\": \"" + person + "\", \"step\": 7}"));
        headers.forEach((name, value) -> event.headers().add(name, value));
        producer.send(event).get();
    }

    private static Map<String, byte[]> good(UUID person) {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put("ce_id", text(UUID.randomUUID().toString()));
        headers.put("ce_type", text(TYPE));
        headers.put("ce_tenantid", text(TENANT));
        headers.put("ce_aggregatetype", text("counter"));
        headers.put("ce_subject", text(person.toString()));
        headers.put("ce_aggregateversion", text("1"));
        headers.put("ce_time", text("2026-11-20T10:00:00Z"));
        return headers;
    }

    /** Letters at random, which no compression makes fit. */
    private byte[] noise(int length) {
        var noise = new byte[length];
        for (var i = 0; i < length; i++) {
            noise[i] = (byte) ('!' + random.nextInt(90));
        }
        return noise;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KafkaProducer<String, byte[]> producer() {
        var brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
