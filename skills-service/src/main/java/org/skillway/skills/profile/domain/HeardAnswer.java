package org.skillway.skills.profile.domain;

import java.time.Instant;

/** An answer that curriculum-service told of, and how much help it took; what it means for the estimate is theirs to say. */
public record HeardAnswer(String module, boolean correct, String helpLevel, Instant answeredAt, Instant knownAt) {}
