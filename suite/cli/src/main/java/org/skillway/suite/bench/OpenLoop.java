package org.skillway.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends at a fixed rate, whether answers come or not: a slow answer does not make the next request late, and what is
 * late counts from when it should have been sent.
 */
final class OpenLoop {

    /** Enough that one is free at each tick as long as answers take less than 0.2 s at 200 a second. */
    private static final int CONNECTIONS = 40;

    /** Sends the n-th request, and says whether it was taken at once. */
    @FunctionalInterface
    interface Sender {
        boolean send(Wire wire, int n, long intendedNanos) throws IOException, InterruptedException;
    }

    private OpenLoop() {}

    /** Returns how many were not taken at once. */
    static int run(URI server, int perSecond, int count, Sender sender) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var refused = new AtomicInteger();
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<Callable<Integer>> work = Collections.nCopies(CONNECTIONS, () -> {
            try (var wire = new Wire(server)) {
                for (var n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    var intended = begin + n * gap;
                    TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
                    if (!sender.send(wire, n, intended)) {
                        refused.incrementAndGet();
                    }
                }
            }
            return 0;
        });
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A connection of the load broke", e.getCause());
        }
        return refused.get();
    }
}
