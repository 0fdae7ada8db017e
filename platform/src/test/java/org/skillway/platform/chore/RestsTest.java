package org.skillway.platform.chore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestsTest {

    private static final Chore WORK = new Nothing();
    private static final Chore OTHER = new Nothing();

    private long now = Long.MAX_VALUE - 5;
    private final Rests rests = new Rests(Duration.ofNanos(10), () -> now);

    @Test
    void whoFailedRestsAndNobodyElse() {
        rests.failed(WORK, "acme");

        assertThat(rests.rests(WORK, "acme")).isTrue();
        assertThat(rests.rests(WORK, "globex")).isFalse();
        assertThat(rests.rests(OTHER, "acme")).isFalse();
        now += 10;
        assertThat(rests.rests(WORK, "acme")).isFalse();
    }

    @Test
    void eachFurtherFailureDoublesTheRestUpToSixtyFourTimes() {
        for (var length : List.of(10, 20, 40, 80, 160, 320, 640, 640)) {
            rests.failed(WORK, "acme");
            now += length - 1;
            assertThat(rests.rests(WORK, "acme")).as("after %d", length - 1).isTrue();
            now++;
            assertThat(rests.rests(WORK, "acme")).as("after %d", length).isFalse();
        }
    }

    @Test
    void whoSucceededBeginsAnew() {
        rests.failed(WORK, "acme");
        rests.failed(WORK, "acme");
        rests.succeeded(WORK, "acme");
        assertThat(rests.rests(WORK, "acme")).isFalse();

        rests.failed(WORK, "acme");
        now += 10;

        assertThat(rests.rests(WORK, "acme")).isFalse();
    }

    private static final class Nothing implements Chore {

        @Override
        public List<String> tenants() {
            return List.of();
        }

        @Override
        public boolean batch() {
            return false;
        }
    }
}
