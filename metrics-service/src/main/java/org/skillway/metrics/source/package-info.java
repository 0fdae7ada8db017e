/** The tools that report signals, as an administrator sets them up. */
@NullMarked
package org.skillway.metrics.source;

import org.jspecify.annotations.NullMarked;
