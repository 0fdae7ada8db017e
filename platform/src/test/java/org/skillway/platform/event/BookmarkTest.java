package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {

    private static final int PAGE = 3;

    private record Transaction(long number, List<Long> ids) {}

    private final List<Transaction> open = new ArrayList<>();
    private final TreeSet<Long> committed = new TreeSet<>();
    private final List<Long> given = new ArrayList<>();
    private Bookmark place = Bookmark.START;
    private long nextNumber = 700;
    private long nextId = 1;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givesEachCommittedEventOnceAndInOrder(long seed) {
        var random = new Random(seed);
        for (var step = 0; step < 2_000; step++) {
            switch (random.nextInt(5)) {
                case 0 -> open.add(new Transaction(nextNumber++, new ArrayList<>()));
                case 1, 2 -> takeAnId(random);
                case 3 -> end(random);
                default -> pull();
            }
        }
        while (!open.isEmpty()) {
            end(random);
        }
        while (pull() > 0) {}

        assertThat(given).containsExactlyElementsOf(committed);
    }

    @Test
    void anOldTransactionHoldsBackOnlyWhatItMayStillFill() {
        open.add(new Transaction(nextNumber++, new ArrayList<>()));
        committed.add(nextId++);
        pull();
        assertThat(given).isEmpty();

        open.clear();
        open.add(new Transaction(nextNumber++, new ArrayList<>()));
        committed.add(nextId++);
        pull();
        assertThat(given).containsExactly(1L);
    }

    @Test
    void whoBeganWithNothingMissesWhatGoesAfterwardsAndNotWhatWasGoneBefore() {
        var began = Bookmark.START.beginningAfter(5);

        assertThat(began.missed(5)).isFalse();
        assertThat(began.missed(6)).isTrue();
        assertThat(began.readTo(7).missed(6)).isFalse();
        assertThat(Bookmark.parse(began.readTo(2).text()).missed(5)).isFalse();
        assertThat(Bookmark.parse("0 0 0").missed(1)).isTrue();
    }

    @Test
    void aRestoredDatabaseDoesNotStopAReader() {
        place = new Bookmark(1, 2, 5_000, 0);
        nextId = 3;
        committed.add(2L);

        pull();

        assertThat(given).containsExactly(2L);
    }

    private void takeAnId(Random random) {
        if (!open.isEmpty()) {
            open.get(random.nextInt(open.size())).ids().add(nextId++);
        }
    }

    /** In any order, and one in four is rolled back. */
    private void end(Random random) {
        if (!open.isEmpty()) {
            var ended = open.remove(random.nextInt(open.size()));
            if (random.nextInt(4) > 0) {
                committed.addAll(ended.ids());
            }
        }
    }

    private int pull() {
        var now = new Horizon(
                committed.isEmpty() ? 0 : committed.last(),
                open.stream().mapToLong(Transaction::number).min().orElse(nextNumber),
                nextNumber);
        var from = place.lookingAt(now);
        var page = committed.subSet(from.read(), false, Math.max(from.read(), from.limit(now)), true).stream()
                .limit(PAGE)
                .toList();
        given.addAll(page);
        place = page.size() == PAGE ? from.readTo(page.getLast()) : from.readAll(now);
        return page.size();
    }
}
