package org.skillway.mentor.mentorship.domain;

/** How a mentorship ended for the learner. A mentor does not judge their own success: they may only call it off. */
public enum Outcome {
    REACHED,
    PROGRESSED,
    NO_PROGRESS,
    CALLED_OFF,
    /** One of the two left the company. */
    LEFT;

    public boolean mayBeToldBy(Side side) {
        return this != LEFT && (side != Side.MENTOR || this == CALLED_OFF);
    }
}
