package org.skillway.metrics.effect.domain;

import java.time.Instant;
import java.util.UUID;

/** When somebody first took a module. */
public record Taking(UUID person, Instant at) {}
