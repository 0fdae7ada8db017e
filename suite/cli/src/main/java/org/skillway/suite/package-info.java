/** The commands of {@code ./skillway}. */
@NullMarked
package org.skillway.suite;

import org.jspecify.annotations.NullMarked;
