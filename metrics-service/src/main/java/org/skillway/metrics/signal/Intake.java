package org.skillway.metrics.signal;

import java.util.UUID;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Secret;
import org.skillway.metrics.signal.domain.Verifier;

/** A signal source as its deliveries meet it. */
record Intake(UUID sourceId, String tenant, Verifier verifier, Secret secret, Mapping mapping) {}
