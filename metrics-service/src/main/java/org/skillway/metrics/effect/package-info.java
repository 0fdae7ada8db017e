/** Estimates what modules and refreshers do to the work, and says how far that can be trusted. */
@NullMarked
package org.skillway.metrics.effect;

import org.jspecify.annotations.NullMarked;
