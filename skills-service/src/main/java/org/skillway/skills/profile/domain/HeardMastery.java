package org.skillway.skills.profile.domain;

import java.time.Instant;

/** What curriculum-service believed of a person in a skill, which version of theirs, and when it came to be known here. */
public record HeardMastery(Estimate estimate, long version, Instant trueAt, Instant knownAt) {}
