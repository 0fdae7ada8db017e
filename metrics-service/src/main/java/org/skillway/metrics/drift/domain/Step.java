package org.skillway.metrics.drift.domain;

/** The chart after one more observation, and what it says. */
public record Step(DriftState state, Verdict verdict) {}
