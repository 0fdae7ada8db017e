package org.skillway.suite.company;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other services have not heard yet, but never longer than it said. */
public record Patience(Duration limit, Duration pause) {

    public static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(10));
    public static final Patience LONG = new Patience(Duration.ofSeconds(60), Duration.ofMillis(50));

    /** Reads until the answer is as wanted; empty when the time is over. */
    public <T> Optional<T> until(Supplier<T> read, Predicate<T> wanted) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = read.get();
            if (wanted.test(seen)) {
                return Optional.of(seen);
            }
            if (System.nanoTime() >= deadline) {
                return Optional.empty();
            }
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
