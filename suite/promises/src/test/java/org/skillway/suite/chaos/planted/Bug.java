package org.skillway.suite.chaos.planted;

/** What is wrong with the machinery under test. */
enum Bug {
    NONE,
    /** The relay marks a batch as published, then sends it. */
    MARK_BEFORE_SEND,
    /** The relay reads on from the highest id it has published; ids commit out of order. */
    ID_CURSOR,
    /** The follower tells Kafka that it is done, then commits. */
    ACKNOWLEDGE_BEFORE_COMMIT,
    /** The follower does not remember which events it has applied. */
    NO_INBOX
}
