package org.skillway.curriculum.refresher.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the trial decided for one drift: whether it takes part, and until when its refresher waits, null for at once. */
public record Lot(boolean takesPart, @Nullable Instant until) {

    static final Lot NO_PART = new Lot(false, null);
    static final Lot AT_ONCE = new Lot(true, null);

    public boolean delayed() {
        return until != null;
    }
}
