/** Readings whose person or metric is not known yet: kept, and counted in order as soon as both are. */
@NullMarked
package org.skillway.metrics.parked;

import org.jspecify.annotations.NullMarked;
