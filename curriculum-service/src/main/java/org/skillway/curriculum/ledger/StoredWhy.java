package org.skillway.curriculum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Step.Why;

/** Why a step is there as it is stored; earlier releases kept no motive. */
record StoredWhy(
        String reason,
        String wouldChange,
        String brings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Motive motive) {

    static StoredWhy of(Why why) {
        return new StoredWhy(why.reason(), why.wouldChange(), why.brings(), why.motive());
    }

    Why toWhy() {
        return new Why(reason, wouldChange, brings, motive);
    }
}
