/** Callers who mean no good, before the four services as they really run. */
@NullMarked
package org.skillway.suite.hostile;

import org.jspecify.annotations.NullMarked;
