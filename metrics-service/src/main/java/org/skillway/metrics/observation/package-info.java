/** Every measured value, shown to whom it is about. */
@NullMarked
package org.skillway.metrics.observation;

import org.jspecify.annotations.NullMarked;
