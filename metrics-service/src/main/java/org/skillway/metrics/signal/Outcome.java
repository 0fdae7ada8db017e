package org.skillway.metrics.signal;

/** What became of one reading. */
enum Outcome {
    ACCEPTED,
    DUPLICATE,
    PARKED,
    IGNORED,
    UNREADABLE
}
