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

/** A run judged once nothing is on its way any more, where it was written and where it arrived. */
record Verdict(
        Findings producer,
        Findings consumer,
        Map<String, Integer> expectedEvidence,
        Map<String, Integer> evidence,
        long recorded,
        long audited,
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
                recorded.size(),
                ledger.audited(),
                settledAfter);
    }

    /** What the profile must say in the end: one piece of evidence for each statement about the person. */
    private static Map<String, Integer> fold(List<Effect> recorded) {
        var evidence = new HashMap<String, Integer>();
        recorded.forEach(effect -> evidence.merge(effect.aggregate(), 1, Integer::sum));
        return evidence;
    }

    /** Waits as long as events still arrive; what has not arrived then is stuck. */
    private static Duration settle(Ledger ledger) throws SQLException, InterruptedException {
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
        return "producer: %s; consumer: %s; %d statements, %d audit rows; settled after %d ms"
                .formatted(producer, consumer, recorded, audited, settledAfter.toMillis());
    }
}
