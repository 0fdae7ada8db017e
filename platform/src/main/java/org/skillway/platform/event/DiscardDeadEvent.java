package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;

/**
 * Gives an event up that no mending can save. It takes its place in its aggregate's order without an effect, so that what
 * waited behind it goes on. One transaction, which also keeps the answer: a crash leaves the event dead.
 */
@ApplicationScoped
class DiscardDeadEvent {

    @Inject
    Idempotency idempotency;

    @Inject
    Inbox inbox;

    @Inject
    InboxStore store;

    @Inject
    DeadEvents deadEvents;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    Response run(@Nullable String key, UUID id, DiscardRequest request) {
        var answer = new AtomicReference<Response>();
        inbox.passOver(
                () -> discard(id, request.reason()),
                work -> answer.set(idempotency.once(key, request, () -> {
                    work.run();
                    return deadEvents.require(id);
                })));
        return Objects.requireNonNull(answer.get());
    }

    /** Returns what comes right after it, if that waits. */
    private Optional<Arrival> discard(UUID id, String reason) {
        try {
            var arrival = store.discard(id, caller.userName(), reason).orElseThrow(() -> DeadEvents.gone(id));
            audit.wrote("dead-event.discard", "dead-event/" + id);
            var place = Envelope.place(arrival.headers(), id);
            return place.isPresent() ? takePlace(new Opened(arrival, place.get())) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Dead event " + id + " could not be discarded", e);
        }
    }

    private Optional<Arrival> takePlace(Opened discarded) throws SQLException {
        return switch (store.claim(discarded)) {
            case CLAIMED_NEXT_WAITS -> store.takeNext(discarded.arrival().topic(), discarded.event());
            // A double: it was handled after all, when it came a second time.
            case CLAIMED, DUPLICATE -> Optional.empty();
            case GAP ->
                throw new Problem(
                        ProblemCode.CONFLICT,
                        "An event before it has not come yet. Maybe that one failed as well: see to it first.");
        };
    }
}
