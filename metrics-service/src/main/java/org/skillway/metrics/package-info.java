/** Did it change the work, and was it worth it? */
@NullMarked
package org.skillway.metrics;

import org.jspecify.annotations.NullMarked;
