package org.skillway.platform.event;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.RequestIds;

/** What led to the work at hand, so that every event it tells names its cause. */
@RequestScoped
public class Cause {

    /** A cause that work done later, for several causes at once, takes up again. Trace and request may be forgotten. */
    public record Link(
            @Nullable UUID causation,
            @Nullable UUID correlation,
            @Nullable TraceContext trace,
            @Nullable String requestId) {

        public Link(@Nullable UUID causation, @Nullable UUID correlation) {
            this(causation, correlation, null, null);
        }
    }

    private Link link = new Link(null, null);

    void is(Received received, @Nullable String requestId) {
        link = new Link(
                received.eventId(),
                received.correlationId(),
                TraceContext.current().orElse(null),
                requestId);
    }

    public Link link() {
        return new Link(
                link.causation(),
                link.correlation(),
                trace().orElse(null),
                requestId().orElse(null));
    }

    public void continues(Link earlier) {
        link = earlier;
    }

    /** Starts a chain of its own, for work that no event and no earlier request led to. */
    public void begins(UUID correlationId) {
        correlatesWith(correlationId);
    }

    @Nullable
    UUID causation() {
        return link.causation();
    }

    /** The id of the whole chain; the first event's own id where nothing came before. */
    UUID correlationOr(UUID eventId) {
        var correlation = link.correlation();
        if (correlation != null) {
            return correlation;
        }
        correlatesWith(eventId);
        return eventId;
    }

    /** That of the span at hand, or of the cause where that has ended. */
    Optional<TraceContext> trace() {
        return TraceContext.current().or(() -> Optional.ofNullable(link.trace()));
    }

    /** The request at the beginning of the chain. */
    Optional<String> requestId() {
        return Optional.ofNullable(link.requestId())
                .or(() -> Optional.of(RequestIds.current()).filter(id -> !id.isEmpty()));
    }

    private void correlatesWith(UUID correlation) {
        link = new Link(link.causation(), correlation, link.trace(), link.requestId());
    }
}
