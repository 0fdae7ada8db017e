package org.skillway.curriculum.crowd.domain;

import java.time.Instant;
import java.util.Comparator;

/** Where a row stands among others: when it was recorded, and of those of one instant by its id. */
public record Place(Instant at, String id) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return Comparator.comparing(Place::at).thenComparing(Place::id).compare(this, other);
    }
}
