package org.skillway.suite.local;

import java.time.Duration;

/** Hears how the start goes. */
@FunctionalInterface
public interface Progress {

    /** {@code member} answers; {@code took} is counted from its own start. */
    void ready(Member member, Duration took);

    /** Something takes longer than it should; what to do about it, for the person at the terminal. */
    default void waits(String why) {
        System.err.println(why);
    }
}
