package org.skillway.suite;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Decides a run. Every run prints its own; {@code -Dskillway.seed=…} repeats one. */
public record Seed(String test, long value) {

    public static Seed of(String test) {
        var given = Long.getLong("skillway.seed");
        var seed = new Seed(test, given == null ? ThreadLocalRandom.current().nextInt(1_000_000) : given);
        seed.say("begins");
        return seed;
    }

    public Random random() {
        return new Random(value);
    }

    /** Names the run's request of that number. */
    public String name(int request) {
        return "%s-%d-%d".formatted(test, value, request);
    }

    /** Prints a line of the run's report. */
    public void say(String line) {
        System.out.printf("[%s, seed %d] %s%n", test, value, line);
    }
}
