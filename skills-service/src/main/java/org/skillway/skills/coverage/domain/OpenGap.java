package org.skillway.skills.coverage.domain;

/** What somebody is asked for and does not reach. */
public record OpenGap(String skill, int required, double level) {}
