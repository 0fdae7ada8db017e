package org.skillway.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.body.Room.Place;
import org.skillway.platform.body.Room.Share;

class RoomTest {

    private static final int MOST = 100;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final Room room = new Room(MOST);
    private final AtomicInteger cut = new AtomicInteger();

    @Test
    void holdsNoMoreThanThereIsRoomFor() {
        var first = enter("acme", 50).orElseThrow();
        assertThat(enter("globex", 50)).isPresent();

        assertThat(enter("initech", 1)).isEmpty();

        first.leave();
        first.leave();
        first.arrived(50);
        assertThat(enter("initech", 50)).isPresent();
        assertThat(enter("acme", 1)).isEmpty();
    }

    @Test
    void givesNobodyMoreThanTheirShare() {
        assertThat(enter("acme", 40)).isPresent();

        assertThat(enter("acme", 11)).isEmpty();
        assertThat(enter("acme", 10)).isPresent();
        assertThat(enter("globex", 50)).isPresent();
    }

    @Test
    void takesOneBodyHoweverSmallTheShareIs() {
        var large = enter("acme", 2 * MOST).orElseThrow();

        assertThat(enter("globex", 1)).isEmpty();

        large.leave();
        assertThat(enter("globex", 1)).isPresent();
    }

    @Test
    void givesBackWhatABodyTurnedOutNotToTake() {
        enter("acme", 50).orElseThrow().arrived(5);

        assertThat(enter("acme", 45)).isPresent();
        assertThat(enter("acme", 1)).isEmpty();
    }

    @Test
    void whoeverIsSlowGivesWayToOneThatWaits() throws InterruptedException {
        var slow = new CompletableFuture<Place>();
        slow.complete(room.enter(shares("acme"), 50, () -> slow.join().leave(), AT_ONCE)
                .orElseThrow());
        assertThat(enter("acme", 50)).as("whoever has just begun is not slow").isEmpty();
        Thread.sleep(1_100);

        assertThat(room.enter(shares("acme"), 50, () -> {}, A_WHILE)).isPresent();
    }

    @Test
    void whatHasArrivedGivesWayToNobody() throws InterruptedException {
        enter("acme", 50).orElseThrow().arrived(50);
        Thread.sleep(1_100);

        assertThat(enter("acme", 50)).isEmpty();
        assertThat(cut).hasValue(0);
    }

    @Test
    void ofThoseWhoWaitWhoHasLeastIsFirst() throws Exception {
        var first = enter("acme", 40).orElseThrow();
        var second = enter("globex", 50).orElseThrow();
        assertThat(enter("initech", 10)).isPresent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var more = threads.submit(() -> room.enter(shares("initech"), 40, () -> {}, A_WHILE));
            Thread.sleep(200);
            var another = threads.submit(() -> room.enter(shares("umbrella"), 40, () -> {}, A_WHILE));
            Thread.sleep(200);

            first.leave();

            assertThat(another.get()).isPresent();
            assertThat(more.isDone()).isFalse();
            second.leave();
            assertThat(more.get()).isPresent();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void neverHoldsMoreAndIsEmptyAtTheEnd(long seed) {
        var held = new AtomicLong();
        var most = new AtomicLong();
        var refused = ConcurrentHashMap.<Integer>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                var nth = i;
                var random = new Random(seed * 1_000 + i);
                threads.execute(() -> {
                    var bytes = 1 + random.nextInt(30);
                    var place = room.enter(shares("tenant-" + nth % 7), bytes, () -> {}, A_WHILE);
                    if (place.isEmpty()) {
                        refused.add(nth);
                        return;
                    }
                    most.accumulateAndGet(held.addAndGet(bytes), Math::max);
                    rest(random.nextInt(5));
                    held.addAndGet(-bytes);
                    place.get().leave();
                });
            }
        }

        assertThat(most.get()).isBetween(30L, (long) MOST);
        assertThat(refused).isEmpty();
        var all = new ArrayList<Optional<Place>>();
        for (var i = 0; i < 4; i++) {
            all.add(enter("after-" + i, MOST / 4));
        }
        assertThat(all).allMatch(Optional::isPresent);
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Place> enter(String tenant, long bytes) {
        return room.enter(shares(tenant), bytes, cut::incrementAndGet, AT_ONCE);
    }

    /** Half of the room. */
    private static List<Share> shares(String tenant) {
        return List.of(new Share(tenant, 2));
    }
}
