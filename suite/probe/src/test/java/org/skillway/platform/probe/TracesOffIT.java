package org.skillway.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.testing.Database;

/** A service that traces nothing itself does not tear the traces of others. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class TracesOffIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final String tenant = "traces-off-" + UUID.randomUUID();
    private final UUID hop = UUID.randomUUID();

    @Test
    void passesOnTheTraceAndTheRequest() {
        var trace = "00-" + UUID.randomUUID().toString().replace("-", "") + "-00f067aa0ba902b7-01";

        send(Map.of("traceparent", trace, "ce_requestid", "request-" + hop));

        var next = theNext();
        assertThat(next.path("traceparent").asText()).isEqualTo(trace);
        assertThat(next.path("ce_requestid").asText()).isEqualTo("request-" + hop);
    }

    @Test
    void passesOnWhatOthersNoteOfTheTrace() {
        var state = "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7";

        send(Map.of("traceparent", TRACE, "tracestate", state));

        assertThat(theNext().path("tracestate").asText()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no state", "a=b\nc=d", "a=b,a=", "=", "a=\u0000"})
    void passesOnTheTraceWithoutAStateThatIsNone(String state) {
        send(Map.of("traceparent", TRACE, "tracestate", state));

        var next = theNext();
        assertThat(next.path("traceparent").asText()).isEqualTo(TRACE);
        assertThat(next.has("tracestate")).isFalse();
    }

    /** W3C: 32 members; 512 characters have to be passed on. */
    @ParameterizedTest
    @CsvSource({"32, 12, true", "33, 5, false", "2, 250, true", "2, 300, false", "1, 100000, false"})
    void boundsTheState(int members, int length, boolean passedOn) {
        var value = "x".repeat(length - 4);
        var state = IntStream.range(0, members)
                .mapToObj(one -> "k%02d=%s".formatted(one, value))
                .collect(Collectors.joining(","));
        send(Map.of("traceparent", TRACE, "tracestate", state));

        assertThat(theNext().path("tracestate").asText("none")).isEqualTo(passedOn ? state : "none");
    }

    @Test
    void passesOnNothingThatCouldDoHarm() {
        send(Map.of("traceparent", "no trace", "ce_requestid", "two\nlines"));

        var next = theNext();
        assertThat(next.has("traceparent")).isFalse();
        assertThat(next.has("ce_requestid")).isFalse();
    }

    private JsonNode theNext() {
        return await().until(this::next, Optional::isPresent).orElseThrow();
    }

    private void send(Map<String, String> more) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            var event =
                    new ProducerRecord<>("skillway.skills", hop.toString(), "{\"hopId\":\"" + hop + "\",\"left\":1}");
            var headers = Map.of(
                    "ce_id", UUID.randomUUID().toString(),
                    "ce_type", "org.skillway.skills.hop.hopped.v1",
                    "ce_tenantid", tenant,
                    "ce_aggregatetype", "hop",
                    "ce_subject", hop.toString(),
                    "ce_aggregateversion", "1",
                    "ce_time", "2026-11-27T01:00:00Z");
            headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            more.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            // Whether it arrives is what the test waits for.
            var _ = producer.send(event);
        }
    }

    /** The headers of the event that the handled one led to. */
    private Optional<JsonNode> next() throws SQLException, IOException {
        try (var connection = Database.asApplication(tenant);
                var rows = connection.createStatement().executeQuery("select headers from outbox")) {
            return rows.next() ? Optional.of(new ObjectMapper().readTree(rows.getString(1))) : Optional.empty();
        }
    }
}
