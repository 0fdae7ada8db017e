/** Decides whether a delivery is genuine and what it says about whose work. */
@NullMarked
package org.skillway.metrics.signal.domain;

import org.jspecify.annotations.NullMarked;
