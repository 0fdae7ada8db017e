/** The catalogue of errors and how they reach a caller. */
@NullMarked
package org.skillway.platform.problem;

import org.jspecify.annotations.NullMarked;
