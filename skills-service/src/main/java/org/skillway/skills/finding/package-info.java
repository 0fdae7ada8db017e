/** Estimates, gaps and forecasts that somebody wanted kept: with their inputs, why they are so, and again on demand. */
@NullMarked
package org.skillway.skills.finding;

import org.jspecify.annotations.NullMarked;
