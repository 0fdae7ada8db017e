package org.skillway.metrics.signal.domain;

import java.time.Duration;
import java.time.Instant;

/** A signed delivery counts for five minutes to either side of its timestamp, as all the schemes with one advise. */
final class ReplayWindow {

    private static final Duration WIDTH = Duration.ofMinutes(5);

    private ReplayWindow() {}

    static boolean covers(Instant signed, Instant now) {
        return !signed.isBefore(now.minus(WIDTH)) && !signed.isAfter(now.plus(WIDTH));
    }
}
