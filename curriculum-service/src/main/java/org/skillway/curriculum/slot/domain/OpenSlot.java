package org.skillway.curriculum.slot.domain;

import java.time.Instant;

/** A slot that is open, from when and until when. */
public record OpenSlot(LearningSlot slot, Instant from, Instant until) {

    boolean at(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
