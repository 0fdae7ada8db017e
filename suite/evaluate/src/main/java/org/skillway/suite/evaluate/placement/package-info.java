/** Holds test-out against what it promises, with simulated people and items whose truth is known. */
@NullMarked
package org.skillway.suite.evaluate.placement;

import org.jspecify.annotations.NullMarked;
