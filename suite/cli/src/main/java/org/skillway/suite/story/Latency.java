package org.skillway.suite.story;

import java.time.Duration;

/** A waiting time as a client of the public APIs saw it, network and polling included. */
public record Latency(String what, Duration took) {

    public String inMillis() {
        return "%.1f ms".formatted(took.toNanos() / 1e6);
    }
}
