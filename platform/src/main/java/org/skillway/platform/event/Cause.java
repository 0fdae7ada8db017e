package org.skillway.platform.event;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What led to the work at hand, so that every event it tells names its cause. */
@RequestScoped
public class Cause {

    /** A cause that work done later, for several causes at once, takes up again. */
    public record Link(@Nullable UUID causation, @Nullable UUID correlation) {}

    private @Nullable UUID causation;
    private @Nullable UUID correlation;

    void is(Received received) {
        causation = received.eventId();
        correlation = received.correlationId();
    }

    public Link link() {
        return new Link(causation, correlation);
    }

    public void continues(Link link) {
        causation = link.causation();
        correlation = link.correlation();
    }

    /** Starts a chain of its own, for work that no event and no earlier request led to. */
    public void begins(UUID correlationId) {
        correlation = correlationId;
    }

    @Nullable
    UUID causation() {
        return causation;
    }

    /** The id of the whole chain; the first event's own id where nothing came before. */
    UUID correlationOr(UUID eventId) {
        if (correlation == null) {
            correlation = eventId;
        }
        return correlation;
    }

    /** W3C trace context of the current span, or empty. */
    static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }
}
