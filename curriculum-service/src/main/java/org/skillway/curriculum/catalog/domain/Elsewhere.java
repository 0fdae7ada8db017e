package org.skillway.curriculum.catalog.domain;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a module's content lies, and what other systems call it.
 *
 * @param link the address at which somebody takes it; null where it is all in the module
 */
public record Elsewhere(@Nullable String link, List<ExternalId> externalIds) {

    /** What one other system, such as a learning platform, calls it. */
    public record ExternalId(String scheme, String id) {}

    public static final Elsewhere NOWHERE = new Elsewhere(null, List.of());

    public Elsewhere {
        externalIds = List.copyOf(requireNonNullElse(externalIds, List.of()));
    }
}
