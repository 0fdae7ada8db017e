package org.skillway.metrics.waiting;

import java.util.UUID;

/**
 * That what waits of a source is read again.
 *
 * @param waiting how many of its signals those are, counted up to 10,000
 */
record SourceReadingView(UUID sourceId, long waiting) {}
