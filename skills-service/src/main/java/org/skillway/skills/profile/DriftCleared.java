package org.skillway.skills.profile;

import java.time.Instant;
import java.util.UUID;

/** What the profile needs of metrics-service's {@code drift.cleared}. */
record DriftCleared(UUID driftId, Instant at) {}
