/** Which metric of a tool speaks about which skill, and which way is better. */
@NullMarked
package org.skillway.metrics.kpi;

import org.jspecify.annotations.NullMarked;
