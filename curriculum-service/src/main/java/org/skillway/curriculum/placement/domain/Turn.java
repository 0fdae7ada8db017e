package org.skillway.curriculum.placement.domain;

/** What comes next in a test: an item, or its end and the reason. */
public sealed interface Turn {

    record Ask(String item) implements Turn {}

    /** The target is reached, and how seldom this is wrong. */
    record Passed(String reason) implements Turn {}

    /** The target is not reached yet, and how seldom this is wrong. */
    record Failed(String reason) implements Turn {}

    /** The test ended without a claim. */
    record Undecided(String reason) implements Turn {}

    /** No test is held. */
    record Refused(String reason) implements Turn {}
}
