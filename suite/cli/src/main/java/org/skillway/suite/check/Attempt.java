package org.skillway.suite.check;

/** An operation on one aggregate as its caller saw it; {@code began} and {@code ended} are nanoseconds of one clock. */
public record Attempt(String operation, String aggregate, long began, long ended, Outcome outcome) {

    public Attempt {
        if (ended < began) {
            throw new IllegalArgumentException(
                    "%s ended at %d, before it began at %d".formatted(operation, ended, began));
        }
    }

    /** After this moment nobody can still give it its effect; for one that nobody answered that moment never comes. */
    long settled() {
        return outcome == Outcome.UNKNOWN ? Long.MAX_VALUE : ended;
    }
}
