package org.skillway.curriculum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldCopiesTest {

    private final List<Long> read = new ArrayList<>();
    private final OldCopies<Integer> copies = new OldCopies<>(100, weight -> weight);

    @Test
    void whatWeighsLittleIsKeptHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (long edition = 0; edition < 50; edition++) {
                of(edition, 2);
            }
        }

        assertThat(read).hasSize(50);
    }

    @Test
    void whatWeighsMuchMakesRoom() {
        for (int round = 0; round < 2; round++) {
            for (long edition = 0; edition < 4; edition++) {
                of(edition, 50);
            }
        }

        assertThat(read).as("two of four have room").hasSizeGreaterThan(5);
    }

    @Test
    void oneThatIsHeavierThanAllRoomIsKeptBesideAnother() {
        of(1, 5_000);
        of(2, 5_000);
        of(1, 5_000);

        assertThat(read).containsExactly(1L, 2L);
    }

    private void of(long edition, int weight) {
        copies.of("acme", edition, number -> {
            read.add(number);
            return weight;
        });
    }
}
