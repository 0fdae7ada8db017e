package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;

/**
 * Gives an event up that Kafka will never take. An {@link EventDiscarded} takes its place and version, so that whoever listens
 * finds no gap, hears that something is missing, and goes on. What happened stays where it happened; only the telling is lost.
 */
@ApplicationScoped
class DiscardParkedEvent {

    /** Somebody's right hangs on the first three; the last would be refused in its turn. */
    private static final Pattern MUST_BE_SENT = Pattern.compile(
            ".*\\.(person\\.erased|erasure\\.confirmed|legal-hold\\.changed|event\\.discarded)\\.v\\d+");

    @Inject
    Idempotency idempotency;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    DiscardedEvents discardedEvents;

    @Inject
    Outbox outbox;

    @Inject
    RelayConfig config;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Response run(@Nullable String key, UUID id, DiscardRequest request) {
        return idempotency.once(key, request, () -> {
            var parked = parkedEvents.require(id);
            requireDispensable(parked.type());
            var now = clock.instant();
            var instead = outbox.written(
                    parked.aggregateType(),
                    parked.aggregateId(),
                    EventDiscarded.typeOn(config.topic()),
                    EventDiscarded.of(parked));
            discardedEvents.replace(id, instead, request.reason(), now, caller.userName());
            audit.wrote("parked-event.discard", "parked-event/" + id);
            return parked.discarded(now, request.reason());
        });
    }

    private static void requireDispensable(String type) {
        if (MUST_BE_SENT.matcher(type).matches()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "A " + type + " cannot be given up. Mend the cause and release it.");
        }
    }
}
