package org.skillway.metrics.chore;

/** Said inside this service by a transaction that leaves work behind: it begins right after the commit. */
public record WorkWaits() {}
