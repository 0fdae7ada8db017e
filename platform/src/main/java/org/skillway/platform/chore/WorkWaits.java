package org.skillway.platform.chore;

/** Said inside this service by a transaction that leaves work behind: it begins right after the commit. */
public record WorkWaits() {}
