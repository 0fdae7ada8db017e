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

    /** Numbers requests over all runs, so that no two are the same. */
    private final AtomicInteger next = new AtomicInteger();

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
