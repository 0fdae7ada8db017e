package org.skillway.metrics.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.KeptEvent;
import org.skillway.metrics.signal.Receipt;
import org.skillway.metrics.signal.TakeSignals;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.time.Ids;

/**
 * Reads the delivery of a signal that waits once more, as its source is set up now. All of the delivery's waiting signals are
 * replaced by what it gives; what of it was counted already counts no second time.
 */
@ApplicationScoped
class ReadAgain {

    @Inject
    KeptEvents keptEvents;

    @Inject
    TakeSignals takeSignals;

    @Inject
    Idempotency idempotency;

    @Inject
    Audit audit;

    Response asked(@Nullable String key, UUID signalId) {
        return idempotency.once(key, signalId, () -> {
            var event = keptEvents
                    .of(signalId)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No signal " + signalId + " that waits."))
                    .event()
                    .orElseThrow(() -> new Problem(
                            ProblemCode.UNPROCESSABLE,
                            "What the tool delivered is kept no longer. Have it sent again."));
            stillUnreadable(event).ifPresent(unreadable -> {
                throw new Problem(ProblemCode.UNPROCESSABLE, "It cannot be read still: " + unreadable.reason());
            });
            audit.wrote("signal.read-again", "signal/" + signalId);
            return replaced(event, Instant.EPOCH);
        });
    }

    /**
     * In passing, for a whole source: what cannot be read still is left, with the reason of now, and so is what is passed over
     * now. Where a mapping passes over more than was meant, all of a source would be gone before anybody sees it. What waits
     * on is kept behind the last that is to be read, so that nothing is read in circles.
     */
    @Transactional(TxType.MANDATORY)
    void inPassing(UUID signalId, UUID last) {
        keptEvents
                .of(signalId)
                .flatMap(KeptEvents.Found::event)
                .filter(event -> !isPassedOver(event))
                .ifPresent(event -> stillUnreadable(event)
                        .ifPresentOrElse(
                                unreadable -> keptEvents.stillUnreadable(event.id(), unreadable.reason()),
                                () -> replaced(event, Ids.timeOf(last).plusMillis(1))));
    }

    private Receipt replaced(KeptEvent event, Instant notBefore) {
        keptEvents.letGo(event.id());
        var receipt = takeSignals.again(event, notBefore);
        keptEvents.forgetUnlessUsed(event.id());
        return receipt;
    }

    private static boolean isPassedOver(KeptEvent event) {
        return event.mapping().apply(event.content()).stream().allMatch(Irrelevant.class::isInstance);
    }

    private static Optional<Unreadable> stillUnreadable(KeptEvent event) {
        var mapped = event.mapping().apply(event.content());
        var unreadable = mapped.stream()
                .filter(Unreadable.class::isInstance)
                .map(Unreadable.class::cast)
                .toList();
        return unreadable.size() == mapped.size() ? unreadable.stream().findFirst() : Optional.empty();
    }
}
