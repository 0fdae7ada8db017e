package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A refresher that took part in a trial: whose, since when, and whether it came at once or after the delay. */
public record Lot(UUID person, Instant at, Duration delay, boolean delayed) {}
