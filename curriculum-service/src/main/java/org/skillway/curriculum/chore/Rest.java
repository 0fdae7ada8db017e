package org.skillway.curriculum.chore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** How long a replica that found nobody waits before it looks again. */
public final class Rest {

    private volatile Instant until = Instant.EPOCH;

    /** The tenants to look after now, and none while the rest lasts; looking begins another. */
    public List<String> unlessResting(Instant now, Duration rest, Supplier<List<String>> tenants) {
        if (now.isBefore(until)) {
            return List.of();
        }
        until = now.plus(rest);
        return tenants.get();
    }

    /** Somebody was found: there may be more. */
    public void end() {
        until = Instant.EPOCH;
    }
}
