package org.skillway.skills.stretch.domain;

/** An assignment, and how many of its places are taken. */
public record Opening(Assignment assignment, int taken) {}
