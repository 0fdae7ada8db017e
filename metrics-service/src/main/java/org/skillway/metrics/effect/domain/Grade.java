package org.skillway.metrics.effect.domain;

/** How far an estimate can be trusted, by the design it comes from and by nothing else. */
public enum Grade {
    /** Who got it first was drawn by lot, and nearly everybody's outcome is known. */
    A,
    /** Drawn by lot, but many outcomes are missing. */
    B,
    /** Compared with others at the same time, who were shown to move alike before. */
    C,
    /** Compared with others of whom it is not shown, or not true, that they moved alike before. */
    D,
    /** Before and after only. */
    E;

    /** Whether a decision may be proposed on it. */
    public boolean supportsProposals() {
        return compareTo(C) <= 0;
    }
}
