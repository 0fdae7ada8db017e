package org.skillway.suite.check;

/** What the caller of an operation knows of it. */
public enum Outcome {
    /** It was acknowledged: it must have its effect. */
    OK,
    /** It was refused, or never reached anybody: it must have no effect. */
    FAIL,
    /** The answer was lost: it has its effect once or not at all. */
    UNKNOWN
}
