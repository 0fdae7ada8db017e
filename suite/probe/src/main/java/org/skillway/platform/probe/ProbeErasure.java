package org.skillway.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.erasure.ConfirmsErasure;
import org.skillway.platform.erasure.ErasedPlace;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

@ApplicationScoped
class ProbeErasure implements ConfirmsErasure {

    @FactType("org.skillway.probe.erasure.confirmed.v1")
    record ErasureConfirmed(UUID erasureId, UUID personId, List<ErasedPlace> places) implements Fact {}

    @Override
    public Fact confirmed(UUID erasureId, UUID personId, List<ErasedPlace> places) {
        return new ErasureConfirmed(erasureId, personId, places);
    }
}
