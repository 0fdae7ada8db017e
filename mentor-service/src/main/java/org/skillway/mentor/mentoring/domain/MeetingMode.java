package org.skillway.mentor.mentoring.domain;

/** How two people like to meet. */
public enum MeetingMode {
    IN_PERSON,
    VIDEO,
    CHAT
}
