/** Holds the decisions against published results: {@code ./skillway evaluate}. */
@NullMarked
package org.skillway.suite.evaluate;

import org.jspecify.annotations.NullMarked;
