package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.skillway.platform.access.Role;
import org.skillway.platform.probe.OtlpCollector.Collected;
import org.skillway.platform.testing.Tokens;

/** A collector receives one trace of a request and all that it led to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CollectedTraces {

    private static final String CALLER = "00f067aa0ba902b7";
    private static final String STATE = "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7";

    private final String address;
    private final String tenant = "collected-" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private OtlpCollector collector;

    CollectedTraces(String address) {
        this.address = address;
    }

    @BeforeAll
    void open() {
        collector = new OtlpCollector(CollectedProfile.port());
    }

    @AfterAll
    void close() {
        collector.close();
    }

    @Test
    void oneTraceFromTheRequestToTheLastOfItsEvents() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var hop = UUID.randomUUID();

        given().auth()
                .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", tenant))
                .contentType("application/json")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .header("tracestate", STATE)
                .body(Map.of("hopId", hop, "left", 2))
                .post("/v1/hops")
                .then()
                .statusCode(201);

        await().untilAsserted(() -> assertThat(ofKind(collector.of(trace), Span.SpanKind.SPAN_KIND_CONSUMER))
                .hasSize(3));
        await().untilAsserted(() -> assertThat(ofKind(collector.of(trace), Span.SpanKind.SPAN_KIND_SERVER))
                .hasSize(1));
        var spans = collector.of(trace);
        var request = ofKind(spans, Span.SpanKind.SPAN_KIND_SERVER).getFirst();
        var handled = ofKind(spans, Span.SpanKind.SPAN_KIND_CONSUMER);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(handled)
                .extracting(Collected::parent)
                .containsExactly(
                        request.id(), handled.get(0).id(), handled.get(1).id());
        assertThat(spans).allSatisfy(one -> {
            assertThat(one.service()).isEqualTo("probe-service");
            assertThat(one.span().getTraceState()).isEqualTo(STATE);
            assertThat(one.span().getEndTimeUnixNano()).isGreaterThan(one.span().getStartTimeUnixNano());
            assertThat(one.span().getAttributesList().toString()).doesNotContain(hop.toString());
        });
        assertThat(collector.addresses()).containsOnly(address);
    }

    private static List<Collected> ofKind(List<Collected> spans, Span.SpanKind kind) {
        return spans.stream().filter(one -> one.span().getKind() == kind).toList();
    }
}
