package org.skillway.suite.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.skillway.suite.Seed;
import org.skillway.suite.local.Member;

/** Which process dies when: after how much work since the last one was back, and for how long it stays dead. */
record KillSchedule(List<Kill> kills) {

    record Kill(Member victim, int after, Duration down) {}

    private static final List<Member> VICTIMS =
            List.of(Member.SKILLS, Member.CURRICULUM, Member.MENTOR, Member.METRICS, Member.KAFKA, Member.POSTGRES);
    private static final int LONGEST_DOWN_MILLIS = 1_500;

    /** Each of the victims in turn, in random order, at random moments within its share of so many operations. */
    static KillSchedule random(Seed seed, int count, int operations) {
        var random = seed.random();
        var victims = new ArrayList<Member>();
        while (victims.size() < count) {
            var all = new ArrayList<>(VICTIMS);
            Collections.shuffle(all, random);
            victims.addAll(all);
        }
        var kills = new ArrayList<Kill>();
        for (int i = 0; i < count; i++) {
            var after = random.nextInt(operations / count);
            kills.add(new Kill(victims.get(i), after, Duration.ofMillis(random.nextInt(LONGEST_DOWN_MILLIS))));
        }
        return new KillSchedule(List.copyOf(kills));
    }

    /** Kills while the callers work. */
    void play(SuiteUnderTest suite, Workload workload, Seed seed) throws Exception {
        for (var kill : kills) {
            workload.awaitAcknowledged(workload.acknowledged() + kill.after());
            var acknowledged = workload.acknowledged();
            suite.kill(kill.victim());
            Thread.sleep(kill.down());
            var ready = suite.restart(kill.victim());
            seed.say("kill -9 %s after %d operations, down %d ms, ready again after %d ms"
                    .formatted(kill.victim().label(), acknowledged, kill.down().toMillis(), ready.toMillis()));
        }
    }
}
