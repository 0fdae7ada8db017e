package org.skillway.platform.erasure;

import java.util.UUID;

/**
 * A person is about to be forgotten, in this transaction. What their rows hold of others, such as a place that was taken, is
 * set right by whoever observes this; the rows go right after it. It comes again when the erasure is told again.
 */
public record ErasureAtHand(UUID personId) {}
