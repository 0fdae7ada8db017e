package org.skillway.suite.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param stretch of load before the other side gets its turn
 * @param rounds of such turns; the report shows their medians
 * @param signalSeconds at each rate
 * @param backlog events for the outbox to drain
 * @param restarts of each service
 */
public record Effort(Duration stretch, int rounds, int signalSeconds, int backlog, int restarts) {

    public static final Effort FULL = new Effort(Duration.ofSeconds(4), 5, 10, 60_000, 3);
    public static final Effort QUICK = new Effort(Duration.ofSeconds(2), 3, 4, 20_000, 1);
}
