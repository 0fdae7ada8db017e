package org.skillway.skills.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which judgments are asked for; {@code null} for any. */
record WorklistQuery(
        @Nullable String state,
        @Nullable String kind,
        boolean awaitingMe,
        @Nullable Instant updatedSince) {

    /** The names of one list's cursors: a cursor goes on with the same question. */
    String list() {
        return "judgments/%s/%s/%s/%s".formatted(state, kind, awaitingMe, updatedSince);
    }
}
