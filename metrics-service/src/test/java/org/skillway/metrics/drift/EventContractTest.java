package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.metrics.KebabEnums;
import org.skillway.metrics.drift.DriftDetected.Evidence;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** What this service publishes keeps to its published schemas, and every sample ever published can still be read. */
class EventContractTest {

    private static final ObjectMapper JSON = json();

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-10-30T15:12:00.123456Z");

    static Stream<Fact> facts() {
        var evidence = new Evidence(ID, 71, AT);
        return Stream.of(
                new DriftDetected(
                        ID,
                        ID,
                        "ticket-note-quality",
                        "ticket-notes",
                        Direction.HIGHER_IS_BETTER,
                        5.9,
                        5,
                        3,
                        86.1,
                        71,
                        AT,
                        List.of(evidence, evidence, evidence)),
                new DriftCleared(ID, ID, "ticket-note-quality", "ticket-notes", AT));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void publishesWhatTheSchemaAllows(Fact fact) throws IOException {
        assertThat(broken(fact, JSON.writeValueAsString(fact))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void keepsTheGoldenSampleValidAndReadable(Fact fact) throws IOException {
        var sample = text("/events/" + type(fact) + ".sample.json");

        assertThat(broken(fact, sample)).isEmpty();
        var read = JSON.readValue(sample, fact.getClass());
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void noticesAMissingField(Fact fact) throws IOException {
        var fields = JSON.<ObjectNode>valueToTree(fact);
        fields.remove("driftId");

        assertThat(broken(fact, fields.toString())).isNotEmpty();
    }

    private static List<Error> broken(Fact fact, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/events/" + type(fact) + ".schema.json"))
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String type(Fact fact) {
        return Objects.requireNonNull(fact.getClass().getAnnotation(FactType.class))
                .value();
    }

    private static String text(String resource) throws IOException {
        try (var stream = EventContractTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new KebabEnums().customize(mapper);
        return mapper;
    }
}
