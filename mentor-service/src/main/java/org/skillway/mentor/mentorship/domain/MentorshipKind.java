package org.skillway.mentor.mentorship.domain;

/** What the help is about: one skill that somebody lacks, or all that is new to them. */
public enum MentorshipKind {
    MENTOR,
    BUDDY
}
