package org.skillway.curriculum.crowd.domain;

import org.jspecify.annotations.Nullable;

/**
 * From where to where the rows of a crowd reach.
 *
 * @param after where the crowd before ended; null before the first
 * @param end where its last row stands
 */
public record Span(@Nullable Place after, Place end) {

    boolean holds(Place place) {
        return (after == null || place.compareTo(after) > 0) && place.compareTo(end) <= 0;
    }
}
