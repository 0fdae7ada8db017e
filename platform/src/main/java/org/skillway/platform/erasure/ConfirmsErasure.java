package org.skillway.platform.erasure;

import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;

/** How a service says that it has erased somebody. */
public interface ConfirmsErasure {

    Fact confirmed(UUID erasureId, UUID personId, List<ErasedPlace> places);
}
