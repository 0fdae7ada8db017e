package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** Whoever looks at a trace sees a request, what it led to, and what that led to. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class TracesIT {

    private static final String CALLER = "00f067aa0ba902b7";

    private final String tenant = "traces-" + UUID.randomUUID();
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final UUID hop = UUID.randomUUID();

    @Inject
    SpansSeen seen;

    /** Which may not have answered yet when the first request of a service comes. */
    @BeforeEach
    void awaitTheProviderOfTokens() {
        await().until(() -> given().auth()
                        .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", tenant))
                        .get("/v1/counters/" + UUID.randomUUID())
                        .statusCode()
                != 503);
    }

    @Test
    void oneTraceFromTheRequestToTheLastOfItsEvents() {
        hop(2);
        await().untilAsserted(() -> assertThat(ofKind(SpanKind.CONSUMER)).hasSize(3));

        var request = ofKind(SpanKind.SERVER).getFirst();
        var handled = ofKind(SpanKind.CONSUMER);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(handled)
                .extracting(SpanData::getParentSpanId)
                .containsExactly(
                        request.getSpanId(),
                        handled.get(0).getSpanId(),
                        handled.get(1).getSpanId());
        assertThat(handled)
                .allSatisfy(span -> assertThat(span.getName()).isEqualTo("process skillway.skills"))
                .allSatisfy(
                        span -> assertThat(attribute(span, "messaging.system")).isEqualTo("kafka"))
                .allSatisfy(span -> assertThat(attribute(span, "messaging.consumer.group.name"))
                        .isEqualTo("probe-service"))
                .extracting(span -> attribute(span, "messaging.message.id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLogOfWhatItLedToNamesTheRequestAndTheTrace() {
        hop(1);
        await().untilAsserted(() -> assertThat(logged()).hasSize(2));

        assertThat(logged()).allSatisfy(line -> {
            assertThat(line.requestId()).isEqualTo("request-" + hop);
            assertThat(line.traceId()).isEqualTo(trace);
        });
    }

    @Test
    void whatFailedIsSeenToHaveFailed() {
        hop(-1);
        await().untilAsserted(() -> assertThat(ofKind(SpanKind.CONSUMER)).isNotEmpty());

        assertThat(ofKind(SpanKind.CONSUMER)).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getEvents()).isEmpty();
        });
    }

    private void hop(int left) {
        given().auth()
                .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", tenant))
                .contentType("application/json")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .header("X-Request-Id", "request-" + hop)
                .body(Map.of("hopId", hop, "left", left))
                .post("/v1/hops")
                .then()
                .statusCode(201);
    }

    private List<SpanData> ofKind(SpanKind kind) {
        return seen.of(trace).stream().filter(span -> span.getKind() == kind).toList();
    }

    private List<HopListener.Logged> logged() {
        return HopListener.LOGGED.stream()
                .filter(line -> line.hopId().equals(hop))
                .toList();
    }

    private static String attribute(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }
}
