package org.skillway.mentor.confusion.domain;

/** How somebody is confused, in words that an author can act on. */
public enum Tag {
    /** A word is not understood. */
    UNCLEAR_TERM,
    /** Something is understood, and wrongly: a misconception. */
    WRONG_MODEL,
    /** How one gets from here to there was left out. */
    MISSING_STEP,
    /** It was never seen done. */
    NO_EXAMPLE,
    /** The work goes another way than it is taught. */
    DIFFERS_FROM_WORK,
    /** There is too much of it at once. */
    TOO_MUCH
}
