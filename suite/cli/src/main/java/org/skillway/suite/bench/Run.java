package org.skillway.suite.bench;

import java.time.Duration;

/** One measured stretch of load: how long it took, what each good answer took, what was refused, what it cost. */
record Run(Duration took, Latencies latencies, int failed, Duration cpu) {

    double perSecond() {
        return latencies.count() / seconds(took);
    }

    /** Processor time of the service and of PostgreSQL, spread over the good answers. */
    double cpuMicros() {
        return latencies.count() == 0 ? 0 : seconds(cpu) * 1e6 / latencies.count();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
