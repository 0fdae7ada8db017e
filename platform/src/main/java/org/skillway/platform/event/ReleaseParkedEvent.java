package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Idempotency;

/**
 * Has an event sent again that Kafka refused. It goes before all that waits behind it; refused once more, it is parked
 * once more, and that waits on.
 */
@ApplicationScoped
class ReleaseParkedEvent {

    @Inject
    Idempotency idempotency;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Response run(@Nullable String key, UUID id, ReleaseRequest request) {
        return idempotency.once(key, request, () -> {
            var parked = parkedEvents.require(id);
            var now = clock.instant();
            parkedEvents.release(id, request.reason(), now, caller.userName());
            audit.wrote("parked-event.release", "parked-event/" + id);
            return parked.released(now, request.reason());
        });
    }
}
