/** Follows each person's KPI and tells when it slips and when it is back. */
@NullMarked
package org.skillway.metrics.drift;

import org.jspecify.annotations.NullMarked;
