package org.skillway.suite.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.skillway.suite.local.Member;

/** Which process dies when: at which share of the work, and for how long it stays dead. */
record KillSchedule(List<Kill> kills) {

    record Kill(Member victim, double at, Duration down) {}

    private static final List<Member> VICTIMS =
            List.of(Member.SKILLS, Member.CURRICULUM, Member.KAFKA, Member.POSTGRES);
    private static final int LONGEST_DOWN_MILLIS = 1_500;

    /** Each of the victims in turn, in random order; at random moments, one in each equal part of the work. */
    static KillSchedule random(Seed seed, int count) {
        var random = seed.random();
        var victims = new ArrayList<Member>();
        while (victims.size() < count) {
            var all = new ArrayList<>(VICTIMS);
            Collections.shuffle(all, random);
            victims.addAll(all);
        }
        var kills = new ArrayList<Kill>();
        for (int i = 0; i < count; i++) {
            var at = (i + random.nextDouble()) / count;
            kills.add(new Kill(victims.get(i), at, Duration.ofMillis(random.nextInt(LONGEST_DOWN_MILLIS))));
        }
        return new KillSchedule(List.copyOf(kills));
    }

    /** Kills while the callers work, at its moments on the way to so many acknowledged operations. */
    void play(SuiteUnderTest suite, Workload workload, int operations, Seed seed) throws Exception {
        for (var kill : kills) {
            workload.awaitAcknowledged((int) (kill.at() * operations));
            var acknowledged = workload.acknowledged();
            suite.kill(kill.victim());
            Thread.sleep(kill.down());
            var ready = suite.restart(kill.victim());
            seed.say("kill -9 %s after %d operations, down %d ms, ready again after %d ms"
                    .formatted(kill.victim().label(), acknowledged, kill.down().toMillis(), ready.toMillis()));
        }
    }
}
