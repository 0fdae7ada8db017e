package org.skillway.metrics.erasure;

import java.util.List;
import java.util.UUID;
import org.skillway.platform.erasure.ErasedPlace;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** This service has forgotten a person; the places that held something. */
@FactType("org.skillway.metrics.erasure.confirmed.v1")
record ErasureConfirmed(UUID erasureId, UUID personId, String service, List<ErasedPlace> places) implements Fact {}
