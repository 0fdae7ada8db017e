package org.skillway.curriculum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Path.Skipped;

/** What is left out as it is stored; earlier releases kept no motive. */
record StoredSkipped(
        String module,
        int minutes,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Motive motive) {

    static StoredSkipped of(Skipped skipped) {
        return new StoredSkipped(skipped.module(), skipped.minutes(), skipped.reason(), skipped.motive());
    }

    Skipped toSkipped() {
        return new Skipped(module, minutes, reason, motive);
    }
}
