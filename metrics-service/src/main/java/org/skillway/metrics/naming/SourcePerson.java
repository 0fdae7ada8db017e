package org.skillway.metrics.naming;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a source means by a reference.
 *
 * @param person the HR system's id, as far as the directory knows it
 */
record SourcePerson(
        String ref, UUID personId, @Nullable String person, String namedBy, Instant namedAt, long version) {}
