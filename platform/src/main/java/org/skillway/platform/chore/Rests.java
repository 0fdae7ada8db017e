package org.skillway.platform.chore;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * For whom a chore failed, so that they rest before it is tried again: a moment after the first failure, twice as long after
 * each further one, and never long enough to be forgotten.
 */
final class Rests {

    private static final int MOST_DOUBLINGS = 6;

    private record Place(Chore chore, String tenant) {}

    private record Rest(int failures, long until) {}

    private final Map<Place, Rest> resting = new ConcurrentHashMap<>();
    private final Duration first;
    private final LongSupplier nanos;

    Rests(Duration first, LongSupplier nanos) {
        this.first = first;
        this.nanos = nanos;
    }

    boolean rests(Chore chore, String tenant) {
        var rest = resting.get(new Place(chore, tenant));
        return rest != null && nanos.getAsLong() - rest.until() < 0;
    }

    void failed(Chore chore, String tenant) {
        resting.compute(new Place(chore, tenant), (place, before) -> {
            var failures = before == null ? 0 : Math.min(before.failures() + 1, MOST_DOUBLINGS);
            return new Rest(failures, nanos.getAsLong() + (first.toNanos() << failures));
        });
    }

    void succeeded(Chore chore, String tenant) {
        resting.remove(new Place(chore, tenant));
    }
}
