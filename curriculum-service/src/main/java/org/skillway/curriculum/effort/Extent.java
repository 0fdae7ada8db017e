package org.skillway.curriculum.effort;

/** How far a thought reaches, and so how long it may take. */
public enum Extent {
    /** The steps of one sitting: thousands of combinations, some milliseconds. */
    SITTING,
    /** The path of one person: hundreds of plans, up to a second or so. */
    PATH,
    /** All learners of a company or what was told of them: seconds. */
    EVERYBODY
}
