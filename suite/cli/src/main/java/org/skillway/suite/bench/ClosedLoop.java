package org.skillway.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** So many clients, each of which sends its next request when it has the answer to the last. */
final class ClosedLoop {

    private record Part(LongStream.Builder nanos, int failed) {}

    private static final int WARMING_CLIENTS = 16;
    private static final int LONGEST = 50;
    private static final int STEADY = 5;
    private static final double NOTABLY = 1.03;

    /** Numbers requests over all runs, so that no two are the same. */
    private final AtomicInteger next = new AtomicInteger();

    /**
     * Loads a side until it gets no faster, as one is that has run for a while: for at least {@code STEADY} stretches, at
     * most {@code LONGEST}. A service of many classes is compiled for minutes.
     */
    void warm(Target target, Duration stretch) throws InterruptedException, IOException {
        double fastest = 0;
        for (int n = 0, steady = 0; n < LONGEST && steady < STEADY; n++) {
            var perSecond = run(target, WARMING_CLIENTS, stretch).perSecond();
            steady = perSecond > fastest * NOTABLY ? 0 : steady + 1;
            fastest = Math.max(fastest, perSecond);
        }
    }

    Run run(Target target, int clients, Duration lasting) throws InterruptedException, IOException {
        var cpuBefore = Cpu.used(target.cost());
        var begin = System.nanoTime();
        var end = begin + lasting.toNanos();
        var parts = new ArrayList<Part>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Part>> work = new ArrayList<>();
            for (var client = 0; client < clients; client++) {
                work.add(() -> client(target, end));
            }
            for (var done : threads.invokeAll(work)) {
                parts.add(done.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("A client of the load broke", e.getCause());
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var nanos = parts.stream().flatMapToLong(part -> part.nanos().build()).toArray();
        return new Run(
                took,
                Latencies.ofNanos(nanos),
                parts.stream().mapToInt(Part::failed).sum(),
                Cpu.used(target.cost()).minus(cpuBefore));
    }

    private Part client(Target target, long end) throws IOException {
        var nanos = LongStream.builder();
        var failed = 0;
        try (var wire = new Wire(target.server())) {
            while (System.nanoTime() < end) {
                var request = target.request().apply(next.getAndIncrement());
                var sent = System.nanoTime();
                if (wire.exchange(request) == target.good()) {
                    nanos.add(System.nanoTime() - sent);
                } else {
                    failed++;
                }
            }
        }
        return new Part(nanos, failed);
    }
}
