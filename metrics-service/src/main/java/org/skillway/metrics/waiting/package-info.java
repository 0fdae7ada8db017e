/** The signals that were not counted: why, and once more, after what was wrong is mended. */
@NullMarked
package org.skillway.metrics.waiting;

import org.jspecify.annotations.NullMarked;
