package org.skillway.skills.readiness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The forecasts of a person for the roles that may come next, or for one. */
record ReadinessListView(UUID personId, Instant asOf, Instant knownAt, List<ReadinessView> forecasts) {}
