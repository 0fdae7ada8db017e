package org.skillway.suite.chaos.planted;

import java.util.Random;

/** Ends the work at its most delicate moment, again and again: after three to seven passes, as the seed has it. */
final class FailPoint {

    /** The process is gone; what it had not committed is undone. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Random random;
    private int passesLeft;
    private int crashes;

    FailPoint(long seed) {
        this.random = new Random(seed);
        this.passesLeft = next();
    }

    void pass() {
        passesLeft--;
        if (passesLeft == 0) {
            passesLeft = next();
            crashes++;
            throw new Crash();
        }
    }

    int crashes() {
        return crashes;
    }

    private int next() {
        return random.nextInt(3, 8);
    }
}
