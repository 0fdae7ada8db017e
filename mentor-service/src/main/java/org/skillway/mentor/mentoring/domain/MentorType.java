package org.skillway.mentor.mentoring.domain;

/** As what a mentor helps: the learner's manager, an equal who does the same work, or somebody who knows the subject. */
public enum MentorType {
    MANAGER,
    PEER,
    EXPERT
}
