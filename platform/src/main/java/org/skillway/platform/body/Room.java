package org.skillway.platform.body;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * So many bytes for bodies at once, and a share of them for each sender. Of those who have to wait, who has least is let in
 * first, then who came first; nobody waits for one whose share is full. Whose body has been arriving for a second gives way to
 * one that waits, the slowest first: a sender who is quick finds room however many slow ones there are.
 *
 * <p>One body is always taken where there is no other of its share, so that no share is too small for any.
 */
final class Room {

    /** Who waits for the room of somebody slower has that long to wait, and the slower has had that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long LOOKS_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    /** Of one share: a thread each. */
    private static final int MOST_WAITING = 64;

    /** What a sender has: one {@code part}-th of the room. */
    record Share(String whose, int part) {}

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Share, Long> taken = new HashMap<>();
    private final Set<Place> waiting = new LinkedHashSet<>();
    private final Set<Place> arriving = new LinkedHashSet<>();
    private long all;

    Room(long most) {
        this.most = most;
    }

    /** A body's place in the room. */
    final class Place {

        private final List<Share> shares;
        private final Runnable cutOff;
        private long since = System.nanoTime();
        private long bytes;
        private boolean cut;
        private boolean left;

        private Place(List<Share> shares, long bytes, Runnable cutOff) {
            this.shares = shares;
            this.bytes = bytes;
            this.cutOff = cutOff;
        }

        /** From now on it gives way to nobody, and is so large. */
        void arrived(long size) {
            resize(this, size, false);
        }

        /** Whether it had to give way. */
        boolean isCut() {
            lock.lock();
            try {
                return cut;
            } finally {
                lock.unlock();
            }
        }

        /** For the next; more than once is as once. */
        void leave() {
            resize(this, 0, true);
        }

        private boolean isSlow() {
            return !cut && System.nanoTime() - since > PATIENCE.toNanos();
        }
    }

    /**
     * A place, once there is one; none where there is none for so long.
     *
     * @param shares the sender's own first
     * @param cutOff what ends a body that arrives too slowly, by whoever takes its place
     */
    Optional<Place> enter(List<Share> shares, long bytes, Runnable cutOff, Duration waits) {
        var place = new Place(shares, bytes, cutOff);
        lock.lock();
        try {
            if (waiting.stream().filter(other -> other.shares.equals(shares)).count() < MOST_WAITING
                    && waited(place, waits)) {
                place.since = System.nanoTime();
                arriving.add(place);
                add(place, bytes);
                return Optional.of(place);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean waited(Place place, Duration waits) throws InterruptedException {
        var until = place.since + waits.toNanos();
        waiting.add(place);
        try {
            while (!isNext(place)) {
                cutOffTheSlowest(place);
                var left = until - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(Math.min(left, LOOKS_EVERY_NANOS));
            }
            return true;
        } finally {
            waiting.remove(place);
            changed.signalAll();
        }
    }

    private boolean isNext(Place place) {
        return fits(place)
                && full(place).isEmpty()
                && waiting.stream()
                        .filter(other -> full(other).isEmpty())
                        .min(Comparator.comparingLong(other -> taken(other.shares.getFirst())))
                        .filter(first -> first == place)
                        .isPresent();
    }

    private boolean fits(Place place) {
        return all == 0 || all + place.bytes <= most;
    }

    private Optional<Share> full(Place place) {
        return place.shares.stream()
                .filter(share -> {
                    var used = taken(share);
                    return used > 0 && used + place.bytes > most / share.part();
                })
                .findFirst();
    }

    /** One at a time: the room that it gives back may do. */
    private void cutOffTheSlowest(Place newcomer) {
        var full = full(newcomer);
        Predicate<Place> inTheWay = other -> full.map(other.shares::contains).orElse(true);
        if (arriving.stream().filter(inTheWay).noneMatch(other -> other.cut)) {
            arriving.stream().filter(inTheWay).filter(Place::isSlow).findFirst().ifPresent(slowest -> {
                slowest.cut = true;
                slowest.cutOff.run();
            });
        }
    }

    private long taken(Share share) {
        return taken.getOrDefault(share, 0L);
    }

    private void resize(Place place, long size, boolean leaves) {
        lock.lock();
        try {
            if (!place.left) {
                place.left = leaves;
                arriving.remove(place);
                add(place, size - place.bytes);
                place.bytes = size;
                if (!waiting.isEmpty()) {
                    changed.signalAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Place place, long bytes) {
        all += bytes;
        for (var share : place.shares) {
            taken.merge(share, bytes, Long::sum);
            taken.computeIfPresent(share, (_, used) -> used == 0 ? null : used);
        }
    }
}
