package org.skillway.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.local.Member;

/**
 * From the moment a webhook should have been sent to the changed path. Every measured signal makes a drift: its person
 * has a baseline and two poor values already. So each goes all the way: signature, mapping, chart, drift, outbox, Kafka,
 * inbox, plan, path.
 */
final class SignalToPath implements Experiment {

    private static final List<Integer> RATES = List.of(1, 100, 200);
    private static final int JUDGED = 100;
    private static final int WARM_UP_RATE = 100;
    /** A service that has just started is not yet as quick, and refuses what it cannot answer in time. */
    private static final int FIRST = 100;

    private static final int FIRST_RATE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN = 202;
    private static final int BUSY = 503;
    private static final int DELIVERIES = 20;
    private static final int REST_MILLIS = 500;
    private static final int COUNTED = 100;

    /** How many people one needs who have not slipped yet. */
    static int people(Effort effort) {
        return RATES.stream()
                        .mapToInt(rate -> rounds(rate) * count(rate, effort))
                        .sum()
                + warmUps(effort)
                + 2 * COUNTED;
    }

    /** Of what a goal goes by the median round counts. */
    private static int rounds(int rate) {
        return rate == JUDGED ? 3 : 1;
    }

    private static int count(int rate, Effort effort) {
        return rate * effort.signalSeconds();
    }

    /** What each request runs once is compiled well only after thousands of them. */
    private static int warmUps(Effort effort) {
        return 350 * effort.signalSeconds();
    }

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException {
        var source = SignalSource.register(stand);
        var people = stand.waiting();
        record(source, people.subList(0, FIRST), FIRST_RATE);
        record(source, people.subList(FIRST, people.size()), WARM_UP_RATE);
        report.section(
                "Signal to changed path",
                "One signed webhook a tick, each of a person whom it makes drift, counted from when it should have been"
                        + " sent. \"Heard\" is when path.changed reaches another Kafka client, one relay and one Kafka hop after"
                        + " the commit; \"written\" is the service's clock in the transaction that changes the path. Beside: a"
                        + " bare Kafka round trip at the same rate.");
        var broker = new Broker(
                stand.stack().facts(Member.KAFKA).required("bootstrap").asText());
        var bare = new KafkaRoundTrip(broker);
        bare.run(200, 400);
        measure(source, broker, people.subList(0, warmUps(stand.effort())), WARM_UP_RATE);
        var from = warmUps(stand.effort());
        for (var rate : RATES) {
            var rounds = new ArrayList<Measured>();
            for (var round = 0; round < rounds(rate); round++) {
                var to = from + count(rate, stand.effort());
                rounds.add(measure(source, broker, people.subList(from, to), rate));
                from = to;
            }
            report(report, rate, rounds, bare.run(rate, count(rate, stand.effort())));
        }
        var uncounted = people.subList(from, people.size());
        try (var replica = CountedReplica.start(stand, Member.METRICS, "/v1/signal-sources")) {
            var asked = replica.count(COUNTED, TAKEN, n -> source.slip(uncounted.get(n)));
            report.add(Figure.of("the webhook of a signal that drifts, of metrics-service", asked.toString(), ""));
        }
    }

    /** Gives each a baseline and two poor values. */
    private static void record(SignalSource source, List<Person> people, int rate)
            throws IOException, InterruptedException {
        OpenLoop.run(
                source.server(),
                rate,
                people.size(),
                (wire, n, intended) -> deliver(wire, source.history(people.get(n))));
    }

    /** As tools do, whatever is refused because the service is busy is sent again; what that costs counts. */
    private static boolean deliver(Wire wire, byte[] signal) throws IOException, InterruptedException {
        var first = wire.exchange(signal);
        var last = first;
        for (var again = 0; last == BUSY && again < DELIVERIES; again++) {
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            last = wire.exchange(signal);
        }
        if (last != TAKEN) {
            throw new IOException("A signal was answered " + last);
        }
        return first == TAKEN;
    }

    /** Whoever is not heard of counts as heard when that is given up; {@code refused} were not taken at once. */
    private record Measured(Latencies heard, Latencies written, int lost, int refused) {}

    private static Measured measure(SignalSource source, Broker broker, List<Person> people, int rate)
            throws IOException, InterruptedException {
        var intendedNanos = new long[people.size()];
        try (var changes = new PathChanges(broker)) {
            var wallNanos = wallClock() - System.nanoTime();
            var refused = OpenLoop.run(source.server(), rate, people.size(), (wire, n, intended) -> {
                intendedNanos[n] = intended;
                return deliver(wire, source.slip(people.get(n)));
            });
            var heard = changes.await(people.size(), PATIENCE);
            var toHeard = new long[people.size()];
            var toWritten = new long[people.size()];
            var lost = 0;
            for (var n = 0; n < people.size(); n++) {
                var change = heard.get(people.get(n).id());
                if (change == null) {
                    toHeard[n] = PATIENCE.toNanos();
                    toWritten[n] = PATIENCE.toNanos();
                    lost++;
                } else {
                    toHeard[n] = change.nanoTime() - intendedNanos[n];
                    toWritten[n] = nanos(change.written()) - wallNanos - intendedNanos[n];
                }
            }
            return new Measured(Latencies.ofNanos(toHeard), Latencies.ofNanos(toWritten), lost, refused);
        }
    }

    private static void report(Report report, int rate, List<Measured> rounds, Latencies bare) {
        var p50 = median(rounds, measured -> measured.heard().percentile(0.5));
        var p99 = median(rounds, measured -> measured.heard().percentile(0.99));
        var name = rate
                + (rate == 1 ? " signal/s" : " signals/s")
                + (rounds.size() == 1 ? "" : ", median of %d rounds".formatted(rounds.size()));
        var never = rounds.stream().mapToInt(Measured::lost).sum();
        var refused = rounds.stream().mapToInt(Measured::refused).sum();
        var lost = (never == 0 ? "" : ", %d never heard".formatted(never))
                + (refused == 0 ? "" : ", %d refused at first".formatted(refused));
        var beside = Comparison.millis(bare.percentile(0.5)) + " / " + Comparison.millis(bare.percentile(0.99));
        var written = "written %s / %s"
                .formatted(
                        Comparison.millis(
                                median(rounds, measured -> measured.written().percentile(0.5))),
                        Comparison.millis(
                                median(rounds, measured -> measured.written().percentile(0.99))));
        var middle =
                new Figure(name + ", p50", "heard " + Comparison.millis(p50) + "; p50 / p99 " + written, beside, null);
        var late = new Figure(name + ", p99", "heard " + Comparison.millis(p99) + lost, beside, null);
        var judged = rate == JUDGED;
        report.add(judged ? middle.aiming(Figure.Goal.atMost(millis(p50), 15, " ms")) : middle);
        report.add(judged ? late.aiming(Figure.Goal.atMost(millis(p99), 80, " ms")) : late);
    }

    private static Duration median(List<Measured> rounds, Function<Measured, Duration> figure) {
        return rounds.stream().map(figure).sorted().toList().get(rounds.size() / 2);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static long wallClock() {
        return nanos(Instant.now());
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
