package org.skillway.suite.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Hears whose path changed, and when: on the topic of curriculum-service, as any other service would. */
final class PathChanges implements AutoCloseable {

    private static final String TYPE = "org.skillway.curriculum.path.changed.v1";

    /** When it was heard here, and when curriculum-service wrote it, inside the transaction that changed the path. */
    record Heard(long nanoTime, Instant written) {}

    private final Map<String, Heard> byPerson = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean closed;

    PathChanges(Broker broker) {
        var consumer = broker.consumerAtEnd("skillway.curriculum");
        listener = Thread.ofPlatform().daemon().start(() -> {
            try (consumer) {
                while (!closed) {
                    var events = consumer.poll(Duration.ofMillis(200));
                    var now = System.nanoTime();
                    for (var event : events) {
                        if (TYPE.equals(Broker.header(event, "ce_type"))) {
                            var written = Instant.parse(Broker.header(event, "ce_time"));
                            byPerson.putIfAbsent(event.key(), new Heard(now, written));
                        }
                    }
                }
            }
        });
    }

    int count() {
        return byPerson.size();
    }

    Map<String, Heard> await(int count, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (byPerson.size() < count && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Map.copyOf(byPerson);
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
