/** Holds what curriculum-service believes about people against published knowledge-tracing results. */
@NullMarked
package org.skillway.suite.evaluate.mastery;

import org.jspecify.annotations.NullMarked;
