package org.skillway.curriculum.review.domain;

/** Two modules of a kind that may teach the same, and how much of their wording they share, from 0 to 1. */
public record Alike(String module, String other, double overlap) {}
