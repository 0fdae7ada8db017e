package org.skillway.mentor.need.domain;

/** What closes a gap: learning it, practising it, refreshing it, or nothing. */
public enum GapKind {
    FOUNDATION,
    PRACTICE,
    REINFORCEMENT,
    NONE
}
