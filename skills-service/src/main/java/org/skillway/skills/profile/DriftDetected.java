package org.skillway.skills.profile;

import java.time.Instant;
import java.util.UUID;

/** What the profile needs of metrics-service's {@code drift.detected}. */
record DriftDetected(UUID driftId, UUID personId, String kpi, String skill, Instant since) {}
