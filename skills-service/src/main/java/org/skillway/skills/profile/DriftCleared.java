package org.skillway.skills.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the profile needs of metrics-service's {@code drift.cleared}.
 *
 * @param because absent in earlier releases, which told of recoveries only
 */
record DriftCleared(UUID driftId, Instant at, @Nullable String because) {

    boolean recovered() {
        return because == null || because.equals("recovered");
    }
}
