package org.skillway.mentor.mentorship.domain;

/** How a mentorship ended for the learner. A mentor does not judge their own success: they may only call it off. */
public enum Outcome {
    REACHED,
    PROGRESSED,
    NO_PROGRESS,
    CALLED_OFF;

    public boolean mayBeToldBy(Side side) {
        return side != Side.MENTOR || this == CALLED_OFF;
    }
}
