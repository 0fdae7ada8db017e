package org.skillway.mentor.need.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill in which one person should get a mentor's help, from the day that showed to the day it no longer holds. */
public record Need(
        UUID id,
        UUID personId,
        Gap gap,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Closure closure) {

    /** When and why a need was over. */
    public record Closure(Instant at, NeedRule because) {}

    public Optional<Closure> closed() {
        return Optional.ofNullable(closure);
    }
}
