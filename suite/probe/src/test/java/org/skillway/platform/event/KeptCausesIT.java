package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Cause.Link;
import org.skillway.platform.probe.TracedProfile;
import org.skillway.platform.testing.Database;

/** Work that is put off goes on in the trace, and for the request, that asked for it. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class KeptCausesIT {

    @FactType("org.skillway.probe.put-off.v1")
    record PutOff(UUID id) implements Fact {}

    private final String tenant = "kept-" + UUID.randomUUID();

    @Inject
    KeptCauses keptCauses;

    @Inject
    Cause cause;

    @Inject
    Caller caller;

    @Inject
    Outbox outbox;

    @Inject
    Tracer tracer;

    @Test
    @ActivateRequestContext
    void whatItTellsIsOfTheTraceAndTheRequestThatAskedForIt() throws Exception {
        caller.actFor(tenant);
        var asked = tracer.spanBuilder("asked").setNoParent().startSpan();
        var stored = ids(askedFor(asked, "request-1"));

        cause.continues(keptCauses.whole(stored));
        QuarkusTransaction.requiringNew().run(() -> outbox.tell("probe", "1", new PutOff(UUID.randomUUID())));

        var headers = told();
        assertThat(headers.path("traceparent").asText())
                .isEqualTo("00-" + asked.getSpanContext().getTraceId() + "-"
                        + asked.getSpanContext().getSpanId() + "-01");
        assertThat(headers.path("ce_requestid").asText()).isEqualTo("request-1");
        assertThat(headers.path("ce_correlationid").asText()).isEqualTo(String.valueOf(stored.correlation()));
    }

    @Test
    @ActivateRequestContext
    void isForgottenWithTheTransactionThatPutItOff() {
        caller.actFor(tenant);
        var asked = tracer.spanBuilder("asked").setNoParent().startSpan();
        Link stored;
        try (var _ = asked.makeCurrent()) {
            QuarkusTransaction.begin();
            stored = ids(keptCauses.keep());
            QuarkusTransaction.rollback();
        }

        assertThat(keptCauses.whole(stored)).isEqualTo(stored);
    }

    @Test
    @ActivateRequestContext
    void staysWithTheCompany() {
        caller.actFor(tenant);
        var stored = ids(askedFor(tracer.spanBuilder("asked").setNoParent().startSpan(), "request-2"));

        caller.actFor("kept-elsewhere");

        assertThat(keptCauses.whole(stored)).isEqualTo(stored);
    }

    private Link askedFor(Span asked, String request) {
        MDC.put("requestId", request);
        try (var _ = asked.makeCurrent()) {
            return QuarkusTransaction.requiringNew().call(keptCauses::keep);
        } finally {
            MDC.remove("requestId");
            asked.end();
        }
    }

    /** What is stored with work that is put off. */
    private static Link ids(Link link) {
        return new Link(link.causation(), link.correlation());
    }

    private JsonNode told() throws Exception {
        try (var connection = Database.asApplication(tenant);
                var row = connection.createStatement().executeQuery("select headers from outbox")) {
            row.next();
            return new ObjectMapper().readTree(row.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
