package org.skillway.curriculum.mastery.domain;

/** How much help an answer was given with, from none to being walked through it. */
public enum HelpLevel {
    NONE(0),
    HINT(0.20),
    SIMPLIFIED(0.35),
    COACH(0.50),
    WALKTHROUGH(0.90);

    private final double carried;

    HelpLevel(double carried) {
        this.carried = carried;
    }

    /** The probability that somebody who would have failed alone succeeds with this help. */
    double carried() {
        return carried;
    }

    public boolean assisted() {
        return this != NONE;
    }
}
