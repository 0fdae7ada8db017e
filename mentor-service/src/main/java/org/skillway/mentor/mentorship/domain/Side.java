package org.skillway.mentor.mentorship.domain;

/** From where somebody speaks about a mentorship. */
public enum Side {
    MENTOR,
    LEARNER,
    OTHER
}
