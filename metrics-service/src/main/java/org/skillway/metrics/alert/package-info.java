/** Tells a manager early, in plain words, whose work slips. */
@NullMarked
package org.skillway.metrics.alert;

import org.jspecify.annotations.NullMarked;
