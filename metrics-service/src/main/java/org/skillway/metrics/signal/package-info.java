/** Takes what tools report: verified, mapped, counted once, never dropped. */
@NullMarked
package org.skillway.metrics.signal;

import org.jspecify.annotations.NullMarked;
