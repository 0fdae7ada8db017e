package org.skillway.mentor.match.domain;

/** One number a score is the product of, with what it stands for in plain words. */
public record Factor(String name, double value, String reason) {}
