package org.skillway.metrics.signal;

import java.util.UUID;

/**
 * What became of a delivery's readings.
 *
 * @param parked kept until the person or the metric is known
 * @param ignored events that the mapping passes over
 * @param unreadable kept for an administrator, because the mapping gave no reading
 * @param correlationId asks {@code GET /v1/chains/{correlationId}} what came of them
 */
record Receipt(int accepted, int duplicate, int parked, int ignored, int unreadable, UUID correlationId) {}
