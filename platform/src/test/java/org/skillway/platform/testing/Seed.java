package org.skillway.platform.testing;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Decides a test's random choices: another one each time, printed; {@code -Dskillway.seed=…} repeats one. */
public record Seed(long value) {

    public static Seed of(Class<?> test) {
        var given = Long.getLong("skillway.seed");
        var seed = given == null ? ThreadLocalRandom.current().nextInt(1_000_000) : given;
        System.out.printf("[%s, seed %d] begins%n", test.getSimpleName(), seed);
        return new Seed(seed);
    }

    public Random random() {
        return new Random(value);
    }
}
