package org.skillway.suite.company;

/** One of the four services, by the question it answers. */
public enum Service {
    SKILLS,
    CURRICULUM,
    MENTOR,
    METRICS
}
