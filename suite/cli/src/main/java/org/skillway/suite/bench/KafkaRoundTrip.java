package org.skillway.suite.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One record of 1 KB to Kafka and back into this process: the least that a chain through Kafka can take. */
final class KafkaRoundTrip {

    private static final String TOPIC = "bench.round-trip";
    private static final int BYTES = 1_000;

    private final Broker broker;

    KafkaRoundTrip(Broker broker) throws InterruptedException {
        this.broker = broker;
        broker.create(TOPIC);
    }

    /** From when each should have been sent until it is heard. */
    Latencies run(int perSecond, int count) throws InterruptedException {
        var nanos = new long[count];
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        try (var consumer = broker.consumerAtEnd(TOPIC);
                var producer = broker.producer()) {
            var sender = Thread.ofPlatform().start(() -> {
                for (var n = 0; n < count; n++) {
                    pauseUntil(begin + n * gap);
                    // A record that was refused is never heard, which ends the measurement below.
                    var _ = producer.send(new ProducerRecord<>(TOPIC, Integer.toString(n), new byte[BYTES]));
                }
            });
            var heard = 0;
            while (heard < count) {
                var records = consumer.poll(Duration.ofSeconds(10));
                var now = System.nanoTime();
                if (records.isEmpty()) {
                    throw new IllegalStateException("Kafka lost %d of %d records".formatted(count - heard, count));
                }
                for (var record : records) {
                    var n = Integer.parseInt(record.key());
                    nanos[n] = now - (begin + n * gap);
                    heard++;
                }
            }
            sender.join();
        }
        return Latencies.ofNanos(nanos);
    }

    private static void pauseUntil(long nanoTime) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
