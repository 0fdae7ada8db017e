/** Compares what callers were told with what became of it, and counts every broken promise. */
@NullMarked
package org.skillway.suite.check;

import org.jspecify.annotations.NullMarked;
