package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person's slip is over: as a rule because the KPI is back at the level from before. */
@FactType("org.skillway.metrics.drift.cleared.v1")
record DriftCleared(UUID driftId, UUID personId, String kpi, String skill, Instant at, Because because)
        implements Fact {}
