/** Decides from a person's observations whether the work has slipped from its own baseline. */
@NullMarked
package org.skillway.metrics.drift.domain;

import org.jspecify.annotations.NullMarked;
