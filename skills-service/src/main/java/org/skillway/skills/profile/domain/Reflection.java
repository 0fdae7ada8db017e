package org.skillway.skills.profile.domain;

import java.time.Instant;

/** That a person looked back on how they do something: on what went wrong, or what they will do differently at work. */
public record Reflection(Instant reflectedAt, Instant knownAt) {}
