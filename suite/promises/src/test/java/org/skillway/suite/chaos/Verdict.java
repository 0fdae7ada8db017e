package org.skillway.suite.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.suite.check.Attempt;
import org.skillway.suite.check.Checker;
import org.skillway.suite.check.Effect;
import org.skillway.suite.check.Findings;
import org.skillway.suite.check.History;

/**
 * A run judged once nothing is on its way any more, where it was written and where it arrived; and of each person how many
 * operations are recorded, how much evidence the profile counts, and how many audit rows there are: as many as operations.
 */
record Verdict(
        Findings producer,
        Findings consumer,
        Map<String, Integer> recorded,
        Map<String, Integer> evidence,
        Map<String, Integer> audited,
        Duration settledAfter) {

    /** Longer than a killed consumer's group waits for it (15 s), and a broker's start. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    static Verdict of(Ledger ledger, List<Attempt> attempts) throws SQLException, InterruptedException {
        var settledAfter = settle(ledger);
        var stuck = ledger.stuck();
        var recorded = List.copyOf(ledger.recorded().values());
        return new Verdict(
                Checker.check(new History(attempts, recorded, stuck)),
                Checker.check(new History(attempts, ledger.applied(), stuck)),
                fold(recorded),
                ledger.evidence(),
                ledger.audited(),
                settledAfter);
    }

    int operations() {
        return sum(recorded);
    }

    private static Map<String, Integer> fold(List<Effect> recorded) {
        var each = new HashMap<String, Integer>();
        recorded.forEach(effect -> each.merge(effect.aggregate(), 1, Integer::sum));
        return each;
    }

    private static int sum(Map<String, Integer> each) {
        return each.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Waits as long as events still arrive; what has not arrived then is stuck. */
    static Duration settle(Ledger ledger) throws SQLException, InterruptedException {
        var began = System.nanoTime();
        var arrived = ledger.heard();
        var progress = began;
        while (!ledger.isSettled() && System.nanoTime() - progress < STANDSTILL.toNanos()) {
            Thread.sleep(100);
            var now = ledger.heard();
            if (now != arrived) {
                arrived = now;
                progress = System.nanoTime();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public String toString() {
        return "producer: %s; consumer: %s; %d recorded, %d audit rows; settled after %d ms"
                .formatted(producer, consumer, operations(), sum(audited), settledAfter.toMillis());
    }
}
