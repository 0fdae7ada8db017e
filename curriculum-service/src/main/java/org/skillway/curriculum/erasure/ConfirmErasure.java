package org.skillway.curriculum.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.erasure.ConfirmsErasure;
import org.skillway.platform.erasure.ErasedPlace;
import org.skillway.platform.event.Fact;

@ApplicationScoped
class ConfirmErasure implements ConfirmsErasure {

    @Override
    public Fact confirmed(UUID erasureId, UUID personId, List<ErasedPlace> places) {
        return new ErasureConfirmed(erasureId, personId, "curriculum-service", places);
    }
}
