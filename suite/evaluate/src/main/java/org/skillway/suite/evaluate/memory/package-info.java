/** Holds the memory model against the reference implementations of FSRS-6. */
@NullMarked
package org.skillway.suite.evaluate.memory;

import org.jspecify.annotations.NullMarked;
