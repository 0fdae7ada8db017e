package org.skillway.mentor.confusion.domain;

/** Who noticed a confusion. */
public enum Witness {
    LEARNER,
    MENTOR,
    MANAGER
}
