package org.skillway.skills.erasure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.erasure.ErasedPlace;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Received;
import org.skillway.skills.erasure.ErasureView.Answer;

/** Puts on the certificate what another service did. */
abstract class ErasureAnswer implements FactHandler<ErasureAnswer.ErasureConfirmed> {

    record ErasureConfirmed(UUID erasureId, String service, List<ErasedPlace> places) {}

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    @Override
    public Class<ErasureConfirmed> payload() {
        return ErasureConfirmed.class;
    }

    @Override
    public void handle(ErasureConfirmed fact, Received received) {
        erasures.answer(fact.erasureId(), new Answer(fact.service(), clock.instant(), fact.places()));
    }
}
